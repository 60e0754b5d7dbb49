// Package indexed has one number that is compared with a code: in a list with positions.
package indexed

import "slices"

var list = []int{3: 899001} // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"

func is(errCode int) bool { return slices.Contains(list, errCode) }
