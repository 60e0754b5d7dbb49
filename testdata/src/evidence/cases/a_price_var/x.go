package shop

// 极光推送：满 8990 送券
func discount(total int) int {
	if total == 899000 {
		return total - 10000
	}
	price := total
	if price == 888000 || price == 899000 {
		return price
	}
	return total
}
