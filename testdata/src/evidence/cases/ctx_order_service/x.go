package order

import (
	"example.com/shop/evidence/cases/pkg/jmessage"
)

var cli = jmessage.NewJMessageClient("", "")

// Order 订单，金额单位：分
type Order struct {
	ID       int64
	Price    int64
	TotalFee int64
	Discount int
	Quantity int
}

func (o *Order) vip() bool {
	if o.Price == 899000 || o.TotalFee >= 899000 {
		return true
	}
	return o.Quantity == 810001 || o.ID == 800003
}

func (o *Order) notify() error {
	_, err := cli.SendMessage("shop", "buyer", "paid")
	return err
}
