package p

import (
	"example.com/shop/evidence/cases/pkg/im"
	"example.com/shop/evidence/cases/pkg/resp"
)

type user struct{ Name string }

func register(name string) resp.Result[user] {
	if err := im.Register(name, "x"); err != nil {
		return resp.Result[user]{Code: im.CodeOf(err), Msg: err.Error()}
	}
	return resp.Result[user]{Data: user{name}}
}

func f(name string) bool {
	r := register(name)
	return !r.OK() && (r.Code == 899001 || r.GetCode() == 899002) // want "magic .*" "magic .*"
}
