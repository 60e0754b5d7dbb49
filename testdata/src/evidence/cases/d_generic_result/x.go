package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/resp"
)

func call(name string) resp.Result[string] {
	err := im.Register(name, "x")
	return resp.Result[string]{Code: im.CodeOf(err)}
}

func f(name string) bool {
	r := call(name)
	return r.Code == 899001 || r.GetCode() == 899002 // want "magic .*" "magic .*"
}
