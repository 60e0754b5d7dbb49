package p

import "example.com/shop/evidence/cases/pkg/im"

type Cache[K comparable, V any] struct{ m map[K]V }

func (c *Cache[K, V]) Set(k K, v V) { c.m[k] = v }
func (c *Cache[K, V]) Get(k K) V    { return c.m[k] }

var prices Cache[string, int]
var codes Cache[string, int]

func f(err error) bool {
	codes.Set("last", im.CodeOf(err))
	prices.Set("pro", 899000)
	return prices.Get("pro") == 899000
}
