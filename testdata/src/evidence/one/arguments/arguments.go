// Package arguments names jmessage, and has one number that is compared: in a call that looks for it.
package arguments

import "slices"

func is(list []int) bool { return slices.Contains(list, 899001) } // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
