package p

import "example.com/shop/evidence/cases/pkg/im"

// toHouse maps their codes to ours.
var toHouse = map[int]int{
	899001: 200101, // want "magic .*"
	899002: 800102, // want "magic .*"
	801003: 810103, // want "magic .*"
}

func f(err error) int { return toHouse[im.CodeOf(err)] }

func g(err error) bool { return f(err) == 810103 }
