package p

import (
	"sync"

	"example.com/shop/evidence/cases/pkg/im"
)

type job struct {
	id   int
	name string
}

type done struct {
	id  int
	num int
}

func pool(jobs []job) (taken []int) {
	in, out := make(chan job), make(chan done, len(jobs))
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range in {
				out <- done{j.id, im.CodeOf(im.Register(j.name, "x"))}
			}
		}()
	}
	for _, j := range jobs {
		in <- j
	}
	close(in)
	wg.Wait()
	close(out)
	for d := range out {
		switch {
		case d.id == 899000:
			continue
		case d.num == 899001: // want "magic .*"
			taken = append(taken, d.id)
		}
	}
	return taken
}
