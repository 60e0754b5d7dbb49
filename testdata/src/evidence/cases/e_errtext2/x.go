package p

import (
	"strings"

	"example.com/shop/evidence/cases/pkg/xerr"
)

// 极光 IM
func f(err error) bool {
	e := xerr.From(err)
	return strings.Contains(e.Error(), "899001") || strings.Contains(e.Msg, "899002") // want "magic .*" "magic .*"
}

func pay(err error) bool { return strings.Contains(err.Error(), "支付") }
