package p

type a struct{ Ret int }
type b struct{ Status int }

func f(a a, b b) bool { return a.Ret == 899001 || b.Status == 801003 }
