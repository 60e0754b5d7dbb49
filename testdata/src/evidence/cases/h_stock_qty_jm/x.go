package sku

// 库存变动后经 JMessage 通知
type Stock struct {
	Qty  int
	Code int
}

func f(s Stock) bool { return s.Qty == 899000 || s.Code == 801003 || s.Code == 899001 }
