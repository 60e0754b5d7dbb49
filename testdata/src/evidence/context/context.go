// Package context names 极光 IM in a comment. What is compared with a known code here is a code. (Rule context.)
package context

type answer struct {
	number   int
	amount   int
	areaCode int
	zip      int
}

func compare(a answer) bool {
	return a.number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		a.number == 899061 || // want `unknown J.essage code 899061: .*`
		a.amount == 899061 || // no known code
		a.areaCode == 810001 || a.zip == 850001 // their names say otherwise
}
