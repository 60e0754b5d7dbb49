// Package p asks JMessage.
package p

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
