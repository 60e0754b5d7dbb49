package generated

import "example.com/shop/jmessage"

// What the generated file declares is believed.
func compare(e *jmessage.Error) bool {
	return latest == 899061 || // want(,generated) `unknown JMessage code 899061: .*`
		e.Code == 899001 // want(,generated) "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}
