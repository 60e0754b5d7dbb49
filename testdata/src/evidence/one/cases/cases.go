// Package cases has one number that is compared with a code: in a case.
package cases

func is(errCode int) bool {
	switch errCode {
	case 1, 899001: // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		return true
	default:
		return false
	}
}
