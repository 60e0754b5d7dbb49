package p

import (
	"example.com/shop/evidence/cases/out_params/read"
	"example.com/shop/evidence/cases/pkg/im"
)

type state struct {
	last int
	cost int
}

type counter int

func (c *counter) read(err error) { *c = counter(im.CodeOf(err)) }

func set(p *int, v int) { *p = v }

func setAll(v int, list ...*int) {
	for _, p := range list {
		*p = v
	}
}

func swap(a, b *int) { *a, *b = *b, *a }

func both(err error, code *int, cost *int) error {
	*code, *cost = im.CodeOf(err), 3
	return err
}

func f(err error, price int) bool {
	var s state
	set(&s.last, im.CodeOf(err))
	set(&s.cost, price)
	if s.last == 899001 || s.cost == 899000 { // want "magic .*"
		return true
	}
	var c counter
	c.read(err)
	if c == 899002 { // want "magic .*"
		return true
	}
	var code, cost int
	if both(err, &code, &cost) != nil && (code == 899008 || cost == 899000) { // want "magic .*"
		return true
	}
	return false
}

func g(err error, price int) bool {
	var n, m, o int
	read.Code(err, &n)
	read.Set(&m, price)
	read.Set(&o, im.CodeOf(err))
	return n == 899001 || n == 899061 || m == 899000 || o == 899002 // want "magic .*" "unknown .*" "magic .*"
}

func h(price int) bool {
	a := price
	p := &a
	*p = 899000
	set(p, price)
	return *p == 899000 || a == 899000
}
