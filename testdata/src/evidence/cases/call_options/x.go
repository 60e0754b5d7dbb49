package p

import "example.com/shop/evidence/cases/pkg/im"

type config struct {
	ignore []int
	retry  map[int]bool
	limit  int
}

type option func(*config)

func ignoring(list ...int) option { return func(c *config) { c.ignore = append(c.ignore, list...) } }

func retryOn(n int) option { return func(c *config) { c.retry[n] = true } }

func withLimit(n int) option { return func(c *config) { c.limit = n } }

func register(name string, opts ...option) error {
	c := config{retry: map[int]bool{}}
	for _, o := range opts {
		o(&c)
	}
	for i := 0; i < c.limit; i++ {
		err := im.Register(name, "x")
		got := im.CodeOf(err)
		for _, x := range c.ignore {
			if x == got {
				return nil
			}
		}
		if !c.retry[got] {
			return err
		}
	}
	return nil
}

func f() error {
	return register("tom", ignoring(899001), retryOn(899030), withLimit(899000)) // want "magic .*" "magic .*"
}
