// A local variable belongs to the function, receiver and package that it stands in.
package p

import (
	"os"
	"strconv"
)

type form map[string]string

func (f form) Get(key string) string { return f[key] }

type Price struct{ text string }

type reply struct{ Code int }

func parse(s string) (int, error) { return strconv.Atoi(s) }

func answerCode() (int, error) { return strconv.Atoi(os.Getenv("x")) }

func cityName(f form) string {
	code, _ := strconv.Atoi(f.Get("code"))
	switch code {
	case 810001:
		return "中西区"
	case 810005:
		return "油尖旺区"
	}
	return ""
}

func (p *Price) isUsual() bool {
	code, _ := parse(p.text)
	return code == 899000
}

func priceTag(values map[string]int) bool {
	code := values["code"]
	again := code
	return again == 899000 || values["code"] == 899001
}

// The other side: it is read from what belongs to another thing, or is named as an error code itself.

func payOrder(r reply) bool {
	code := r.Code
	return code == 899001 // want "magic .*"
}

func refund() bool {
	code, _ := answerCode()
	return code == 899002 // want "magic .*"
}

func deposit() bool {
	errCode, _ := strconv.Atoi(os.Getenv("x"))
	return errCode == 899003 // want "magic .*"
}

func verifyLogin() bool {
	code, _ := strconv.Atoi(os.Getenv("code"))
	return code == 801003 // want "magic .*"
}

func post() bool {
	code, _ := strconv.Atoi(os.Getenv("code"))
	return code == 899030 // want "magic .*"
}

func postcode() bool {
	code, _ := strconv.Atoi(os.Getenv("code"))
	return code == 850001
}
