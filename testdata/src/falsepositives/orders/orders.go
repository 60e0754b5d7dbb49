// Package trade has numbers of orders, goods and customs.
package trade

type order struct {
	OrderCode, OrderNo, ItemCode, SKUCode, GoodsCode, BarCode int
	ID                                                        int64
	ErrCount                                                  int
}

type product struct{ Code, Status int }

type coupon struct{ Code int }

func (o *order) first() bool {
	return o.OrderCode == 899001 || o.OrderNo == 899002 || o.ItemCode == 899003 || o.SKUCode == 899006 || o.GoodsCode == 899007 ||
		o.BarCode == 899008 || o.ID == 899009 || o.ErrCount == 899011
}

func special(p *product, c coupon) bool { return p.Code == 899001 || c.Code == 898001 }

// Helicopters, wheelchairs and more in the Harmonized System of the customs.
func duty(hsCode int, tariffCode int32) int {
	switch hsCode {
	case 880212:
		return 2
	case 871310:
		return 0
	}
	if tariffCode == 880212 {
		return 1
	}
	return 5
}
