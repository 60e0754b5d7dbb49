// Package types has //jmvet:code on things that hold codes, one or many.
package types

//jmvet:code
var (
	array   [3]int
	pointer *[]int64
	channel chan int32
	keys    map[int]string
	words   []string
)

type number = int //jmvet:code

type list []int //jmvet:code

func compare(n number, l list) bool {
	return array[1] == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		(*pointer)[0] == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		<-channel == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		words[0] == "899006" || // want `magic J.essage code "899006": use strconv.Itoa\(codes.RESTGroupNotFound\)`
		n == 899007 || // want "magic J.essage code 899007: use codes.RESTAuthInfoMissing"
		l[2] == 899008 // want "magic J.essage code 899008: use codes.RESTAuthFailed"
}

func ranged() string {
	for code, text := range keys {
		if code == 899001 { // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
			return text
		}
	}
	for _, word := range words {
		if word == "899002" { // want `magic J.essage code "899002": use strconv.Itoa\(codes.RESTUserNotFound\)`
			return word
		}
	}
	return ""
}

type getter[T int | int64] interface {
	get() T //jmvet:code
}

func got(g getter[int64]) bool {
	return g.get() == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
