package p

import (
	"example.com/shop/evidence/cases/pkg/box"
	"example.com/shop/evidence/cases/pkg/im"
)

type opt[T any] struct{ v T }

func some[T any](v T) opt[T] { return opt[T]{v: v} }

func (o opt[T]) get() T { return o.v }

func (o *opt[T]) set(v T) { o.v = v }

// What one box is given says nothing of another one of the same type.
func code(err error) opt[int] { return opt[int]{im.CodeOf(err)} }

func price(n int) bool {
	o := opt[int]{n}
	var p opt[int]
	p.v = n
	q := opt[int]{899000}
	return opt[int]{n}.get() == 899000 || o.get() == 899000 || o.v == 888800 || some(n).get() == 899000 ||
		p.v == 899000 || p.get() == 899000 || q.v == n || q.get() == n
}

// The box itself carries what it is given.
func status(err error) bool {
	o := opt[int]{im.CodeOf(err)}
	p := &opt[int]{v: im.CodeOf(err)}
	var q opt[int]
	q.v = im.CodeOf(err)
	r := opt[int]{899061}                                                              // want "unknown .*"
	return o.v == 899001 || o.get() == 899002 || p.v == 899003 || p.get() == 899006 || // want "magic .*" "magic .*" "magic .*" "magic .*"
		q.v == 899001 || some(im.CodeOf(err)).get() == 899001 || // want "magic .*" "magic .*"
		code(err).v == 899001 || code(err).get() == 899001 || // want "magic .*" "magic .*"
		im.CodeOf(err) == r.v
}

func setters(err error, n int) bool {
	var o, p opt[int]
	o.set(im.CodeOf(err))
	p.set(n)
	return p.get() == 899000
}

// So does one in a field.
type reply struct {
	Code  box.Opt[int]
	Price box.Opt[int]
}

func replies(err error, n int) bool {
	r := reply{Code: box.Some(im.CodeOf(err)), Price: box.Some(n)}
	return r.Code.V == 899001 || r.Code.Get() == 899001 || // want "magic .*" "magic .*"
		r.Price.V == 899000 || r.Price.Get() == 899000 || box.Some(n).V == 899000
}

// A list of boxes is one of codes, the links of a list are boxes.
type link[T any] struct {
	next *link[T]
	v    T
}

func links(err error, n int) bool {
	l := link[int]{nil, im.CodeOf(err)}
	l.next = &link[int]{v: im.CodeOf(err)}
	m := link[int]{v: n}
	list := []opt[int]{{im.CodeOf(err)}}
	prices := []opt[int]{{n}}
	return l.v == 899001 || l.next.v == 899001 || list[0].v == 899002 || // want "magic .*" "magic .*" "magic .*"
		m.v == 899000 || m.next.v == 899000 || prices[0].v == 899000
}

// A directive is about every box.
type declared[T any] struct {
	v T //jmvet:code
}

func directive(d declared[int]) bool { return d.v == 899001 } // want "magic .*"

// Where there is more than one value, each variable has its own.
type pair[K comparable, V any] struct {
	key   K
	value V
}

func (p pair[K, V]) second() V { return p.value }

func pairs(err error, n int) bool {
	p := pair[string, int]{"code", im.CodeOf(err)}
	q := &pair[string, int]{key: "price", value: n}
	var r, s pair[string, int]
	r.value = im.CodeOf(err)
	s.value = n
	return p.value == 899001 || r.value == 899002 || // want "magic .*" "magic .*"
		q.value == 899000 || s.value == 899000 || q.second() == 899000
}

// The name of its field is a name of the box.
type named[T any] struct{ ErrCode T }

type priced[T any] struct{ Price T }

func byName(e named[int], p priced[int]) bool {
	return e.ErrCode == 899001 || // want "magic .*"
		p.Price == 899000
}
