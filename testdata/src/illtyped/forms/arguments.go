package forms

import "reflect"

// A function without parameters is called with an argument: it has no type parameter that the argument could have.
func arguments(a answer) bool {
	return reflect.TypeFor[int](a.number) == nil ||
		a.number == 899061 // want "unknown JMessage code 899061: .*"
}
