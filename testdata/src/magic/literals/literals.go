// Package literals has one code in all forms that Go has for a number.
package literals

import "example.com/shop/jmessage"

func forms(e *jmessage.Error) int {
	switch {
	case e.Code == 899_001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 1
	case e.Code == 8_9_9_0_0_1: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 2
	case e.Code == 0xDB7B9: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 3
	case e.Code == 0x_d_b7b9: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 4
	case e.Code == 0o3333671: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 5
	case e.Code == 03333671: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 6
	case e.Code == 0b1101_1011_0111_1011_1001: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 7
	case e.Code == 899001.0: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 8
	case e.Code == 8.99001e5: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 9
	case e.Code == 0x1.b6f72p+19: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 10
	case e.Code == '\U000DB7B9': // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 11
	case e.Code == 899001+0i: // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return 12
	default:
		return 0
	}
}

// A sum of literals has no name either.
func sums(e *jmessage.Error) bool {
	return e.Code == 899*1000+1 || // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		e.Code == (899_000+2) || // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		e.Code == 0xD<<16|0xB7BB || // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		e.Code == -(-899006) || // want "magic JMessage code 899006: use codes.RESTGroupNotFound"
		e.Code == +899007 // want "magic JMessage code 899007: use codes.RESTAuthInfoMissing"
}
