package p

type a struct{ Ret int }

func f(a a) bool { return a.Ret == 899001 || a.Ret == 899002 } // want "magic .*" "magic .*"
