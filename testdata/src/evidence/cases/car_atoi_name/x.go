package p

import "strconv"

type resp struct {
	Code   string
	Amount string
	Zip    string
}

func f(r resp) bool {
	code, err := strconv.Atoi(r.Code)
	if err == nil && code == 899001 { // want "magic .*"
		return true
	}
	n, _ := strconv.Atoi(r.Amount)
	z, _ := strconv.ParseInt(r.Zip, 10, 64)
	return n == 899000 || z == 850001
}
