// Package p asks JMessage. A word for another kind is the same however it is split.
package p

type Regeo struct {
	AdCode   int
	Adcode   int
	UserName string
	Username string
	MsgNo    int
	KLine    int
}

func isOther(r Regeo) bool {
	return r.AdCode == 810001 || r.Adcode == 810001 || r.UserName == "899001" || r.Username == "899001" ||
		r.MsgNo == 899001 || r.KLine == 899050
}

// The other side: words that only look like one when they are joined.

func isIn(last int) bool { return last == 899000 } // want "magic .*"

func asSet(last int) bool { return last == 899001 } // want "magic .*"
