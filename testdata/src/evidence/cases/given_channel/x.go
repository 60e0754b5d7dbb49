package p

import "example.com/shop/evidence/cases/pkg/im"

type event struct {
	code int
	cost int
}

func run(names []string) {
	ch := make(chan int, 1)
	events := make(chan event)
	go func() {
		for _, n := range names {
			c := im.CodeOf(im.Register(n, "x"))
			ch <- c
			events <- event{code: c, cost: 899000}
		}
		close(ch)
	}()
	for c := range ch {
		if c == 899001 { // want "magic .*"
			return
		}
	}
	select {
	case e := <-events:
		if e.code == 899002 || e.cost == 899000 { // want "magic .*"
			return
		}
	case c, ok := <-ch:
		if ok && c == 899030 { // want "magic .*"
			return
		}
	}
	ch <- 899008 // want "magic .*"
}
