package util

import (
	"fmt"
	"strconv"
)

func Contains(list []int, x int) bool {
	for _, v := range list {
		if v == x {
			return true
		}
	}
	return false
}

func Deref[T any](p *T) T {
	if p == nil {
		var z T
		return z
	}
	return *p
}

func Ptr[T any](v T) *T { return &v }

func ToInt(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func ToStr(n int) string { return fmt.Sprint(n) }
