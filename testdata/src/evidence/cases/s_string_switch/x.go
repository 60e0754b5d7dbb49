package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error, zip string) string {
	switch strconv.Itoa(im.CodeOf(err)) {
	case "899001": // want "magic .*"
		return "taken"
	case "899061": // want "unknown .*"
		return "?"
	}
	switch zip {
	case "850001", "810001":
		return "far"
	}
	return ""
}
