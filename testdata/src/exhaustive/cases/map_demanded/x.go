package p

import "example.com/shop/evidence/cases/pkg/im"

//jmvet:exhaustive
var text = map[int]string{ // want "map .*"
	801003: "no user",      // want "magic .*"
	801004: "bad password", // want "magic .*"
}

var short = map[int]string{
	801003: "no user", // want "magic .*"
}

func f(err error) (string, string) { return text[im.CodeOf(err)], short[im.CodeOf(err)] }
