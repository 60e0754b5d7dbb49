package p

import (
	"sync"

	"example.com/shop/evidence/cases/pkg/im"
)

type result struct {
	idx  int
	code int
	err  error
}

func f(names []string) (dups int) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	out := make(chan result, len(names))
	for i, n := range names {
		wg.Add(1)
		go func(i int, n string) {
			defer wg.Done()
			err := im.Register(n, "x")
			mu.Lock()
			defer mu.Unlock()
			out <- result{i, im.CodeOf(err), err}
		}(i, n)
	}
	wg.Wait()
	close(out)
	for r := range out {
		if r.code == 899001 && r.idx != 801003 { // want "magic .*"
			dups++
		}
	}
	return
}
