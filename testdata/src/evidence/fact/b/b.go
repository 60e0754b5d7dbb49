// Package b never names the vendor: it wraps what another package gives.
package b

import "example.com/shop/evidence/fact/a"

// Outcome is a's result, made our own.
type Outcome struct {
	Value int
	Rest  int
}

// Try tries.
func Try(body []byte) Outcome {
	r, err := a.Do(body)
	if err != nil || r.Number == 899061 { // want `unknown J.essage code 899061: .*`
		return Outcome{}
	}
	if r.Amount == 899061 {
		return Outcome{Rest: 1}
	}
	return Outcome{Value: r.Number, Rest: r.Amount}
}

// Last gives the last one.
func (o Outcome) Last() int64 { return a.Latest }

func kind(k a.Kind) bool {
	return k == 899003 || a.IsFatal(899001, 899002, 899003) // want "magic J.essage code 899003: use codes.RESTParameterInvalid" "magic J.essage code 899001: use codes.RESTUserAlreadyExists" "magic J.essage code 899003: use codes.RESTParameterInvalid"
}
