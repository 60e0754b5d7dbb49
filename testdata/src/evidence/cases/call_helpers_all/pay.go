package p

type order struct {
	Amount int
	Attr   map[string]any
}

func (o order) pro() bool {
	return contains([]int{888800, 899000}, o.Amount) || toInt(o.Amount) == 899000 || getInt(o.Attr, "fee") == 899000 || max(o.Amount, 0) == 899000
}
