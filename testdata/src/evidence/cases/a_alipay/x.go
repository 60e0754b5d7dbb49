package pay

type AlipayResult struct{ Code int }

func f(r AlipayResult) bool { return r.Code == 801003 || r.Code == 899001 }
