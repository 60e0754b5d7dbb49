// Package stock does not name the vendor: here only the one who asks can say what a map holds.
package stock

import "github.com/jmvet/jmvet/codes"

// Failure is what a call gave.
type Failure struct {
	Number codes.Code
	Amount int
}

var texts = map[codes.Code]string{
	899001: "user exists", // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
	899061: "?",           // want `unknown J.essage code 899061: .*`
}

var amounts = map[int]string{899001: "many", 899002: "more"}

func say(f Failure) (string, string) { return texts[f.Number], amounts[f.Amount] }
