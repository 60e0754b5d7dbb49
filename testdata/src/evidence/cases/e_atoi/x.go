package p

import "strconv"

func f(s string) bool {
	code, err := strconv.Atoi(s)
	return err == nil && code == 899001 // want "magic .*"
}

func g(fields []string) bool {
	errCode, _ := strconv.ParseInt(fields[1], 10, 64)
	return errCode == 899002 // want "magic .*"
}

func h(s string) bool {
	amount, _ := strconv.Atoi(s)
	return amount == 899000
}

func i(s string) bool {
	zip, _ := strconv.Atoi(s)
	return zip == 850001 || zip == 810001
}
