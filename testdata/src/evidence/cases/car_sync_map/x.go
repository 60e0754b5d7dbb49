package p

import (
	"sync"

	"example.com/shop/evidence/cases/pkg/im"
)

var m sync.Map

func f(name string, err error) bool {
	m.Store(name, im.CodeOf(err))
	v, ok := m.Load(name)
	return ok && v.(int) == 899001
}
