package shop

// 极光IM 通知
type item struct {
	ProductCode  int
	SkuCode      int
	TemplateCode string
	VersionCode  int
	ColorCode    int
	CategoryCode int
	StockCode    int
	CouponCode   int
}

func f(i item) bool {
	return i.ProductCode == 899001 || i.SkuCode == 899002 || i.TemplateCode == "899001" || i.VersionCode == 801003 ||
		i.ColorCode == 0xDB7C9 || i.CategoryCode == 801003 || i.StockCode == 899050 || i.CouponCode == 899008
}
