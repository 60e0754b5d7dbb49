package p

import "example.com/shop/evidence/cases/pkg/im"

func getenv(key string, def int) int {
	if key == "" {
		return def
	}
	return len(key)
}

var limit = getenv("LIMIT", 899000)

func f(err error) bool { return im.CodeOf(err) == getenv("CODE", 899001) }

func g(n int) bool { return n == getenv("MAX", 888800) }
