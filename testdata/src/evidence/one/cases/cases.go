// Package cases names jpush, and has one number that is compared: in a case.
package cases

func is(n int) bool {
	switch n {
	case 1, 899001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return true
	default:
		return false
	}
}
