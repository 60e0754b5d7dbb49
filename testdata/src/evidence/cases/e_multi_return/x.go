package p

import "example.com/shop/evidence/cases/pkg/im"

func reg(name string) (id int, code int, err error) {
	err = im.Register(name, "x")
	return 800003, im.CodeOf(err), err
}

func f() bool {
	id, code, _ := reg("a")
	return id == 800003 || code == 899001 // want "magic .*"
}

func g() bool {
	_, rc, err := reg("b")
	if err == nil {
		return false
	}
	return rc == 899061 // want "unknown .*"
}
