package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/sets"
)

type matcher struct{ code int }

func setCode(m *matcher, code int) { m.code = code }

func isGone(err error) bool {
	var m matcher
	setCode(&m, 803003) // want "magic .*"
	setCode(&m, 803099) // want "unknown .*"
	return im.Is(err, m.code)
}

type config struct {
	skip  []int
	limit int
}

type option func(*config)

func skipping(list ...int) option { return func(c *config) { c.skip = append(c.skip, list...) } }

func limited(n int) option { return func(c *config) { c.limit = n } }

func send(opts ...option) error {
	var c config
	for _, o := range opts {
		o(&c)
	}
	_, err := im.Send("a", "b", "text")
	for _, code := range c.skip {
		if im.Is(err, code) {
			return nil
		}
	}
	return err
}

func options() error {
	return send(skipping(803003, 803008, 803099), limited(899001)) // want "magic .*" "magic .*" "unknown .*"
}

// This one is passed to another function as well: its numbers may be those of another service.
type both struct{ code int }

func setBoth(b *both, code int) { b.code = code }

func isBoth(err error) bool {
	var b both
	setBoth(&b, 803099)
	return im.Is(err, b.code) || other(b.code)
}

func other(n int) bool { return n > 800000 }

// So is this one, in another package.
type abroad struct{ code int }

func setAbroad(a *abroad, code int) { a.code = code }

func isAbroad(err error) bool {
	var a abroad
	setAbroad(&a, 803099)
	return im.Is(err, a.code) || sets.Between(a.code, 0, 9)
}

// A computed number is among those of this one.
type sum struct{ code int }

func setSum(s *sum, code int) { s.code = code }

func isSum(err error, n int) bool {
	var s sum
	setSum(&s, 803099)
	setSum(&s, n)
	return im.Is(err, s.code)
}
