package p

import "example.com/shop/evidence/cases/pkg/im"

type registry struct {
	hints  map[int]string
	prices map[int]string
}

func newRegistry() *registry {
	r := &registry{hints: map[int]string{
		899001: "exists", // want "magic .*"
	}, prices: map[int]string{899000: "pro"}}
	r.hints[899002] = "gone" // want "magic .*"
	r.hints[899061] = "?"    // want "unknown .*"
	r.prices[888800] = "basic"
	delete(r.hints, 899008) // want "magic .*"
	return r
}

func (r *registry) hint(err error) string { return r.hints[im.CodeOf(err)] }
func (r *registry) plan(cents int) string { return r.prices[cents] }
