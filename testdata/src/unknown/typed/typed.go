// Package typed has operands of type codes.Code, which holds codes and nothing else.
package typed

import "github.com/jmvet/jmvet/codes"

type alias = codes.Code

func compare(c codes.Code, a alias) bool {
	return c == 0 ||
		c == 200 || // want "unknown J.essage code 200: J.essage's codes have six or seven digits"
		c == -1 || // want "unknown J.essage code -1: J.essage's codes have six or seven digits"
		c == 123456 || // want "unknown J.essage code 123456: there is no category 123"
		c == 99999 || // want "unknown J.essage code 99999: J.essage's codes have six or seven digits"
		c == 100000 || // want "unknown J.essage code 100000: there is no category 100"
		c == 9999999 || // want "unknown J.essage code 9999999: there is no category 9999"
		c == 10000000 || // want "unknown J.essage code 10000000: J.essage's codes have six or seven digits"
		a == 404 || // want "unknown J.essage code 404: J.essage's codes have six or seven digits"
		c == 99001 || // want `unknown J.essage code 99001: J.essage's codes have six or seven digits; did you mean 899001 \(codes.RESTUserAlreadyExists\)\?`
		c == 8899001 || // want `unknown J.essage code 8899001: there is no category 8899; did you mean 899001 \(codes.RESTUserAlreadyExists\)\?`
		c == 899901 || // want `unknown J.essage code 899901: not in category REST \(899\).*`
		c == 89900100 // want "unknown J.essage code 89900100: J.essage's codes have six or seven digits"
}

func cases(c codes.Code) bool {
	switch c {
	case 0:
		return false
	case 1: // want "unknown J.essage code 1: J.essage's codes have six or seven digits"
		return true
	default:
		return c == codes.RESTUserAlreadyExists
	}
}

// An int beside it may hold a status, too.
func converted(c codes.Code) bool {
	return int(c) == 200 || codes.Code(int(c)) == 201 // want "unknown J.essage code 201: .*"
}

func pointer(c *codes.Code, list []codes.Code) bool {
	for _, l := range list {
		if l == 899061 { // want `unknown J.essage code 899061: .*`
			return true
		}
	}
	return *c == 7 // want "unknown J.essage code 7: .*"
}
