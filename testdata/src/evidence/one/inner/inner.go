// Package inner has one number that is compared with a code: as a constant of the function.
package inner

func is(errCode, retCode int) bool {
	const exists = 899001
	return errCode == exists || retCode == (899001) // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
