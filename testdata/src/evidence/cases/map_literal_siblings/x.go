// Package p holds codes and other numbers in one map literal: each constant key is a thing of its own.
package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
	"github.com/jmvet/jmvet/codes"
)

type h map[string]any

type key int

const (
	keyCode key = iota
	keyPrice
)

type reply struct{ Data any }

func write(data any) { _ = data }

func siblings(err error) h { return h{"code": im.CodeOf(err), "price": 899000} }

func text(err error) map[string]string {
	return map[string]string{"code": strconv.Itoa(im.CodeOf(err)), "city": "810001"}
}

func others(err error) {
	write(map[string]any{"code": im.CodeOf(err), "uid": 800003})
	write(h{"data": h{"code": im.CodeOf(err), "city": 810001}, "price": 899000})
	write(h{"code": codes.RESTUserAlreadyExists, "price": 899000})
	write(h{"codes": []int{codes.RESTUserAlreadyExists}, "prices": []int{899000}})
	write(reply{Data: h{"code": im.CodeOf(err), "price": 899000}})
	write(map[key]int{keyCode: im.CodeOf(err), keyPrice: 899000})
	var body any = h{"code": im.CodeOf(err), "price": 899000}
	write(body)
	rows := []h{{"code": im.CodeOf(err), "price": 899000}}
	write(rows)
}

func isCheap(err error) bool {
	m := map[string]int{"code": im.CodeOf(err), "price": 899000}
	return m["price"] == 899000
}

func isCheapReply(err error) bool { return siblings(err)["price"] == 899000 }

func isNear(m map[string]int) bool { return m["city"] == 810001 }

func near(err error) bool { return isNear(map[string]int{"code": im.CodeOf(err), "city": 810005}) }
