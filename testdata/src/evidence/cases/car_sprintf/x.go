package p

import (
	"fmt"
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

func f(err error, cents int) bool {
	s := fmt.Sprintf("%d", im.CodeOf(err))
	if s == "899001" || fmt.Sprint(im.CodeOf(err)) == "899002" { // want "magic .*" "magic .*"
		return true
	}
	if strconv.FormatInt(int64(im.CodeOf(err)), 10) == "899008" { // want "magic .*"
		return true
	}
	return fmt.Sprintf("%d", cents) == "899000" || strconv.Itoa(cents) == "899001"
}

func g(err error) string {
	switch fmt.Sprintf("%v", im.CodeOf(err)) {
	case "899001": // want "magic .*"
		return "a"
	}
	return "b"
}
