package p

import "example.com/shop/evidence/cases/pkg/im"

type coder interface{ Num() int }

type imErr struct{ err error }

func (e imErr) Num() int { return im.CodeOf(e.err) }

func f(c coder) bool { return c.Num() == 899001 } // want "magic .*"

type pricer interface{ Val() int }

type goods struct{ n int }

func (g goods) Val() int { return g.n }

func g(p pricer) bool { return p.Val() == 899000 }
