// Package table has map literals that other packages read.
package table

import (
	"example.com/shop/evidence/cases/pkg/im"
	"github.com/jmvet/jmvet/codes"
)

// ByName has codes only.
var ByName = map[string]int{"exists": codes.RESTUserAlreadyExists, "none": codes.RESTUserNotFound}

// Mixed has a price, too.
var Mixed = map[string]int{"exists": codes.RESTUserAlreadyExists, "price": 899000}

// Codes returns codes only.
func Codes(err error) map[string]int { return map[string]int{"code": im.CodeOf(err)} }

// Body returns a price, too.
func Body(err error, price int) map[string]int {
	return map[string]int{"code": im.CodeOf(err), "price": price}
}
