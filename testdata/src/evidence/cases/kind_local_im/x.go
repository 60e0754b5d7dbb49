// Package p asks JMessage.
package p

import (
	"os"
	"strconv"
)

func get() int { return 0 }

func price() bool {
	n := get()
	return n == 899000
}

func priceAtOnce() bool { return ask() == 899000 }

func ask() int { return 0 }

func prices() []int {
	list := []int{899000, 899001, 899030}
	return list
}

func isPrice(n int) bool { return map[int]bool{899000: true, 899001: true}[n] }

// A function literal has the name that it is given.

var isUsualPrice = func(n int) bool { return n == 899000 }

var asksPrice = func() bool {
	n, _ := strconv.Atoi(os.Getenv("n"))
	return n == 899000
}

var handlers = struct{ cityOf func(n int) bool }{cityOf: func(n int) bool { return n == 810001 }}

func literals() bool {
	price := func(n int) bool { return n == 899000 }
	check := func(n int) bool { return n == 899001 } // want "magic .*"
	return price(1) && check(1)
}

// The other side: elsewhere the same function is asked for a code.

func last() int { return 0 }

func fee() bool {
	n := last()
	return n == 899000 // want "magic .*"
}

func isKnown() bool {
	n := last()
	return n == 899001 // want "magic .*"
}

func retries() []int {
	list := []int{899000, 899001, 899030} // want "magic .*" "magic .*" "magic .*"
	return list
}

// The bytes that a function takes are no number of bytes that it returns.

type document interface {
	GetBytes(body []byte, key string) int
	TotalBytes() int
}

func read(d document, body []byte) bool {
	return d.GetBytes(body, "code") == 899001 || // want "magic .*"
		d.TotalBytes() == 899002
}
