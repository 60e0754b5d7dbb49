package p

import "example.com/shop/evidence/cases/pkg/im"

func f(text string) bool {
	id, err := im.Send("a", "b", text)
	if err != nil {
		return im.CodeOf(err) == 803008 // want "magic .*"
	}
	return id == 899001 || id == 800003
}
