// Package sets names JMessage, and has lists of many things. (Rule context, for sets.)
package sets

var retry = []int{899000, 899030} // want "magic JMessage code 899000: use codes.RESTServerInternalError" "magic JMessage code 899030: use codes.RESTServerTimeout"

var byCode = map[int64]string{
	803008: "blacklisted", // want "magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"
	0:      "fine",
	900001: "no family has this",
}

// Half of the numbers that could be codes is not more than half.
var half = []int{899000, 899900}

// The names of these say what they are.
var (
	price      = []int{899000, 1299000}
	prices     = []int{899000, 1299000}
	areaCodes  = []int{810001, 810002}
	districts  = map[int]string{810001: "中西區"}
	orderCodes = [...]int{899001}
	zips       = []int{850001}
)

func local() int {
	stockCodes := []int{899050, 831001}
	return len(stockCodes) + len(retry) + len(half)
}
