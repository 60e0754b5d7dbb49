package p

import (
	"strconv"

	"example.com/shop/evidence/cases/pkg/im"
)

type counter struct{}

func (counter) WithLabelValues(v ...string) counter { return counter{} }
func (counter) Add(n float64)                       {}

var c counter

func observe(err error, cents int) {
	c.WithLabelValues("im", strconv.Itoa(im.CodeOf(err))).Add(1)
	c.WithLabelValues("pay").Add(899000)
	if cents > 899000 {
		c.WithLabelValues("pay", "899000").Add(1)
	}
}
