package p

import (
	"time"

	"example.com/shop/evidence/cases/pkg/im"
)

var windows = map[int]time.Duration{
	803010: time.Second, // want "magic .*"
	800017: time.Minute, // want "magic .*"
}

var delays = []int{803000, 899000, 60000}

func wait(err error, try int) time.Duration {
	if d, ok := windows[im.CodeOf(err)]; ok {
		return d
	}
	return time.Duration(delays[try]) * time.Millisecond
}
