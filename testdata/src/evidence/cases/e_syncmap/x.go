package p

import (
	"sync"

	"example.com/shop/evidence/cases/pkg/im"
)

var m sync.Map

func save(name string, err error) { m.Store(name, im.CodeOf(err)) }

func f(name string) bool {
	v, ok := m.Load(name)
	return ok && v.(int) == 899001
}
