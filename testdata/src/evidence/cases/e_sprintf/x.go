package p

import (
	"fmt"
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error) bool {
	s := fmt.Sprintf("%d", im.CodeOf(err))
	if s == "899001" { // want "magic .*"
		return true
	}
	switch fmt.Sprint(im.CodeOf(err)) {
	case "899002": // want "magic .*"
		return true
	}
	return strconv.FormatInt(int64(im.CodeOf(err)), 10) == "899061" // want "unknown .*"
}

func g(amount int) bool { return fmt.Sprintf("%d", amount) == "899000" }
