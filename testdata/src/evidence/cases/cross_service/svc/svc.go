package svc

import "example.com/shop/evidence/cases/pkg/im"

// Result is what a call gave.
type Result struct {
	Num  int
	Cost int
}

// Send sends.
func Send(to string) Result {
	_, err := im.Send("a", to, "x")
	return Result{Num: im.CodeOf(err), Cost: 3}
}

// Last is the last code.
var Last int

func init() { Last = Send("x").Num }
