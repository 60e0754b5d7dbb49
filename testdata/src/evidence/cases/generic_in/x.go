package p

import "example.com/shop/evidence/cases/pkg/im"

func In[T comparable](v T, list ...T) bool {
	for _, c := range list {
		if c == v {
			return true
		}
	}
	return false
}

func retry(err error) bool {
	return In(im.CodeOf(err), 899000, 899030) // want "magic .*" "magic .*"
}
