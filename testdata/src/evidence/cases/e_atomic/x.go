package p

import (
	"sync/atomic"

	"example.com/shop/evidence/cases/pkg/im"
)

var last int32
var seen atomic.Value
var price int32

func note(err error) { atomic.StoreInt32(&last, int32(im.CodeOf(err))) }

func f() bool { return atomic.LoadInt32(&last) == 899001 } // want "magic .*"
func g() bool { return atomic.LoadInt32(&price) == 899000 }

func note2(err error) { seen.Store(im.CodeOf(err)) }
func h() bool         { return seen.Load().(int) == 899001 } // want "magic .*"
