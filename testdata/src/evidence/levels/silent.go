package levels

type other struct {
	Code   int
	number int
}

func silent(o other) bool {
	return o.Code == 899001 || // want(name,any) "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		o.number == 899002 // want(any) "magic J.essage code 899002: use codes.RESTUserNotFound"
}
