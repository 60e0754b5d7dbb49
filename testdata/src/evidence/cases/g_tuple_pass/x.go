package p

import "example.com/shop/evidence/cases/pkg/im"

func call(name string) (string, int) { return name, im.CodeOf(im.Register(name, "x")) }

func check(name string, code int) bool { return code == 899001 } // want "magic .*"

func f() bool { return check(call("a")) }

func sum(n string, amount int) bool { return amount == 899000 }

func g() bool { return sum("a", 3) }
