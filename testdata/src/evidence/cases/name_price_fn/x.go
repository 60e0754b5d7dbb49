package p

func priceOf(code int) bool { return code == 899000 }

func amount() (result int) { return 899000 }

func g() bool {
	result := amount()
	return result == 899000 || result == 888800
}
