package p

import "example.com/shop/evidence/cases/pkg/im"

func run(names []string) <-chan int {
	ch := make(chan int)
	go func() {
		for _, n := range names {
			ch <- im.CodeOf(im.Register(n, "x"))
		}
		close(ch)
	}()
	return ch
}

func f(names []string) bool {
	for c := range run(names) {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	ch := run(names)
	select {
	case c := <-ch:
		return c == 899002 // want "magic .*"
	default:
	}
	n, ok := <-ch
	return ok && n == 899061 // want "unknown .*"
}
