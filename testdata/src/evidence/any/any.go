// Package any has what only -evidence=any believes.
package any

type answer struct {
	Number int
	Kind   kind
	Text   string
	zip    int
}

type kind int

func compare(a answer) bool {
	return a.Number == 899001 || // want(any) "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		a.Kind == 899002 || // want(any) "magic J.essage code 899002: use codes.RESTUserNotFound"
		a.Text == "899003" || // want(any) `magic J.essage code "899003": use strconv.Itoa\(codes.RESTParameterInvalid\)`
		a.zip == 850001 || // want(any) "magic J.essage code 850001: use codes.DeleteChatRoomNotFound"
		a.Number == 899061 // want(any) `unknown J.essage code 899061: .*`
}

func size(list []int) bool {
	return len(list) == 899001 || list[0]+1 == 899002
}
