package p

import (
	"errors"
	"fmt"

	"example.com/shop/evidence/cases/ctor_hand_on/bizerr"
	"example.com/shop/evidence/cases/pkg/im"
)

type KV struct {
	Key string
	Val int
}

func kv(k string, v int) KV { return KV{k, v} }

func report(err error, amount int) []KV {
	return []KV{kv("im_code", im.CodeOf(err)), kv("amount", amount), kv("pro", 899000)}
}

func f(name string) error {
	err := im.Register(name, "x")
	if err != nil {
		return bizerr.From(err)
	}
	return bizerr.New(899001, "taken") // want "magic .*"
}

var errTaken = bizerr.New(899001, "taken")

func g(err error) bool {
	var e *bizerr.Error
	return errors.As(err, &e) && e.Code == 899002 // want "magic .*"
}

func h() error { return fmt.Errorf("%w", bizerr.New(10001, "busy")) }
