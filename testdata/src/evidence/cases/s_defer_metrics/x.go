package p

import "example.com/shop/evidence/cases/pkg/im"

func send(to string) (code int, err error) {
	defer func() {
		if code == 803008 { // want "magic .*"
			err = nil
		}
	}()
	_, err = im.Send("a", to, "x")
	code = im.CodeOf(err)
	return code, err
}
