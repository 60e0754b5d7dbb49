package p

import (
	"log"

	"example.com/shop/evidence/cases/pkg/im"
)

var inc func(string)

func f(err error) {
	code := im.CodeOf(err)
	switch code {
	case 801003: // want "magic .*"
		inc("user")
	case 801004: // want "magic .*"
		inc("password")
	}
	log.Printf("login: %d", code)
}

func g(err error) string {
	msg := ""
	switch im.CodeOf(err) {
	case 801003: // want "magic .*"
		msg = "no user"
	}
	if msg == "" {
		msg = err.Error()
	}
	return msg
}
