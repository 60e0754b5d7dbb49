package p

import "example.com/shop/evidence/cases/pkg/im"

type batch struct {
	failed map[string]int
	prices map[string]int
}

func (b *batch) run(names []string) {
	for _, n := range names {
		if err := im.Register(n, "x"); err != nil {
			b.failed[n] = im.CodeOf(err)
		}
	}
}

func (b *batch) dup() (list []string) {
	for n, c := range b.failed {
		if c == 899001 { // want "magic .*"
			list = append(list, n)
		}
	}
	if b.failed["x"] == 899061 { // want "unknown .*"
		return nil
	}
	if b.prices["x"] == 899000 {
		return nil
	}
	return
}
