package p

import (
	"image/color"
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

type style struct {
	Color int
	Alpha uint32
}

func f(err error, s style, timeout time.Duration, ms int64) bool {
	if im.CodeOf(err) == 899001 { // want "magic .*"
		return true
	}
	_ = color.RGBA{}
	return s.Color == 0xDB7C9 || timeout == 899001 || ms == 899000 || s.Alpha == 899002
}
