package p

type a struct{ Code int }
type b struct{ ErrCode int32 }
type c struct{ Error_Code int64 }
type d struct{ Errno uint32 }
type e struct{ RetCode float64 }

func f(a a, b b, c c, d d, e e) bool {
	return a.Code == 899001 || // want "magic .*"
		b.ErrCode == 899001 || // want "magic .*"
		c.Error_Code == 899001 || // want "magic .*"
		d.Errno == 899001 || // want "magic .*"
		e.RetCode == 899001 // want "magic .*"
}
