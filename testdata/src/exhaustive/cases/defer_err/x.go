package p

import (
	"log"

	"example.com/shop/evidence/cases/pkg/im"
)

var inc func(string)

func f(name string) (err error) {
	defer func() {
		if err != nil {
			log.Print(err)
		}
	}()
	err = im.Register(name, "x")
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		inc("user")
	case 801004: // want "magic .*"
		inc("password")
	}
	return err
}
