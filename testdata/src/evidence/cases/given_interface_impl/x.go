package p

import "example.com/shop/evidence/cases/pkg/im"

type coder interface{ Num() int }

type imErr struct{ err error }

func (e imErr) Num() int { return im.CodeOf(e.err) }

func last(c coder) bool { return c.Num() == 899001 } // want "magic .*"
func f(err error) bool  { return last(imErr{err}) }
