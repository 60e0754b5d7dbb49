package p

import "example.com/shop/evidence/cases/pkg/im"

func send(name string) (id int64, n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n = 500
		}
	}()
	id, err = im.Send("a", name, "x")
	n = im.CodeOf(err)
	return
}

func f(name string) bool {
	id, n, _ := send(name)
	return n == 899001 || id == 899001 // want "magic .*"
}
