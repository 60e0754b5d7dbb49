package p

import "encoding/json"

type resp struct {
	Code  json.Number `json:"code"`
	Total json.Number `json:"total"`
}

func f(r resp) bool {
	n, _ := r.Code.Int64()
	if n == 899001 { // want "magic .*"
		return true
	}
	t, _ := r.Total.Int64()
	return r.Code == "899002" || r.Code.String() == "899003" || t == 899000 // want "magic .*" "magic .*"
}
