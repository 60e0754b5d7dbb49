package p

import (
	"sync/atomic"

	"example.com/shop/evidence/cases/pkg/im"
)

var (
	last  int64
	paid  int64
	value atomic.Value
	swap  atomic.Int32
)

func f(err error, cents int64) bool {
	atomic.StoreInt64(&last, int64(im.CodeOf(err)))
	atomic.AddInt64(&paid, cents)
	swap.Swap(int32(im.CodeOf(err)))
	value.Store(im.CodeOf(err))
	return atomic.LoadInt64(&last) == 899001 || // want "magic .*"
		atomic.LoadInt64(&paid) == 899000 ||
		swap.CompareAndSwap(899030, 0) || // want "magic .*"
		value.Load().(int) == 899002 // want "magic .*"
}
