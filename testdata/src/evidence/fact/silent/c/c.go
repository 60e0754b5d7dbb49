// Package c compares what package b returns.
package c

import (
	"example.com/shop/evidence/fact/silent/a"
	"example.com/shop/evidence/fact/silent/b"
)

func compare(x a.Answer) bool {
	return b.Last(x) == 899001 || b.Rest(x) == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
