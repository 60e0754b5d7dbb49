// Package elements has one number that is compared with a code: in a list.
package elements

import "slices"

func is(errCode int) bool { return slices.Contains([]int{1, 899001}, errCode) } // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
