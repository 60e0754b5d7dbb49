package p

type bill struct{ Total int }

func big(b bill) bool { return toInt64(b.Total) == 899000 || toInt64(b.Total) == 888800 }
