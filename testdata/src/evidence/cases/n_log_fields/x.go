package p

import "example.com/shop/evidence/cases/pkg/im"

type field struct {
	key string
	num int64
	any any
}

func Int(key string, v int) field { return field{key: key, num: int64(v)} }
func Any(key string, v any) field { return field{key: key, any: v} }

func info(msg string, fields ...field) {}

func f(err error, cents int) {
	info("sent", Int("code", im.CodeOf(err)), Int("cents", 899000), Any("user", 800003), Any("err", err))
	info("paid", Int("cents", cents))
}
