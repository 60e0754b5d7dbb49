package p

import "example.com/shop/evidence/cases/pkg/im"

type cache struct{ m map[string]int }

func (c *cache) Set(k string, v int) { c.m[k] = v }
func (c *cache) Get(k string) int    { return c.m[k] }

func f(c *cache, err error, cents int) bool {
	c.Set("im", im.CodeOf(err))
	c.Set("cents", cents)
	return c.Get("cents") == 899000
}
