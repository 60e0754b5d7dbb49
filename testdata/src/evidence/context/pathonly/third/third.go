// Package third compares what the client declares with another package's constant: it has neither a name nor a number of its own.
package third

import (
	"example.com/shop/evidence/context/pathonly/numbers"
	"example.com/shop/evidence/context/pathonly/wrapper"
)

func is() bool { return wrapper.Last().Code == numbers.Gone } // want "unknown J.essage code 899061: not in category REST .899.*"
