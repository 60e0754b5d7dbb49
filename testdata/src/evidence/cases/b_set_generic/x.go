package p

import "example.com/shop/evidence/cases/pkg/im"

type Set[T comparable] map[T]struct{}

func NewSet[T comparable](xs ...T) Set[T] {
	s := Set[T]{}
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}

func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }

var retryable = NewSet(899000, 899030) // want "magic .*" "magic .*"
var prices = NewSet(899000, 888800)

func retry(err error) bool { return retryable.Has(im.CodeOf(err)) }
func sale(p int) bool      { return prices.Has(p) }
