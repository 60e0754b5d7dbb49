package p

import "encoding/json"

type body struct {
	Code  json.Number `json:"code"`
	Total json.Number `json:"total"`
}

func f(b body) bool {
	n, _ := b.Code.Int64()
	t, _ := b.Total.Int64()
	return n == 899001 || b.Code.String() == "899002" || b.Code == "899003" || t == 899000 // want "magic .*" "magic .*" "magic .*"
}
