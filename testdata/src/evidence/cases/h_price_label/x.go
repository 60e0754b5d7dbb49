package price

// 极光IM 会员价格
type Plan struct {
	Value int
	Label string
}

var plans = []Plan{{899000, "year"}, {888000, "x"}}

func find(v int) string {
	for _, p := range plans {
		if p.Value == v {
			return p.Label
		}
	}
	return ""
}
