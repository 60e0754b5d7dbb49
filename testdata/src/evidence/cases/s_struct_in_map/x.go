package p

import "example.com/shop/evidence/cases/pkg/im"

type rule struct {
	Codes  []int
	Status int
	Budget int
}

var rules = map[string]rule{
	"taken": {Codes: []int{899001, 898001}, Status: 409, Budget: 899000}, // want "magic .*" "magic .*"
	"gone":  {Codes: []int{899002, 899061}, Status: 404},                 // want "magic .*" "unknown .*"
}

func name(err error) string {
	c := im.CodeOf(err)
	for n, r := range rules {
		for _, x := range r.Codes {
			if x == c {
				return n
			}
		}
	}
	return ""
}
