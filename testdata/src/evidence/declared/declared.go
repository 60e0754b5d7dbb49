// Package declared has //jmvet:code on all that it may stand on. Nothing here has a name that says code. (Rule declared.)
package declared

type answer struct {
	Number int //jmvet:code
	Amount int

	//jmvet:code
	First, Second int32

	// Third is documented.
	//
	//jmvet:code
	Third *int64

	Fourth []int  //jmvet:code // as the server has it
	Fifth  string //jmvet:code
	Sixth  any    //jmvet:code
}

func fields(a *answer) bool {
	return a.Number == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		a.First == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		a.Second == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		*a.Third == 899006 || // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
		a.Fourth[1] == 899007 || // want "magic J.essage code 899007: use codes.RESTAuthInfoMissing"
		a.Fifth == "899008" || // want `magic J.essage code "899008": use strconv.Itoa\(codes.RESTAuthFailed\)`
		a.Sixth.(float64) == 899009 || // want "magic J.essage code 899009: use codes.RESTAppKeyNotFound"
		a.Amount == 899011
}

//jmvet:code
type reason int

type cause int //jmvet:code

func types(r reason, c cause) bool {
	return r == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		c == 899002 // want "magic J.essage code 899002: use codes.RESTUserNotFound"
}

//jmvet:code
var latest int

//jmvet:code
var (
	newest int
	oldest int
)

func variables() bool {
	var here int               //jmvet:code
	there := 0                 //jmvet:code
	return latest == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		newest == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		oldest == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		here == 899006 || // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
		there == 899007 // want "magic J.essage code 899007: use codes.RESTAuthInfoMissing"
}

//jmvet:code
func outcome() (int, error) { return 0, nil }

//jmvet:code
func explain(n int) string {
	if n == 899001 { // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		return "exists"
	}
	return ""
}

func several(
	n int, //jmvet:code
	amount int,
) (
	m int32, //jmvet:code
	rest int,
) {
	if n == 899001 || amount == 899002 { // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		return 0, 0
	}
	return
}

func results(a *answer) bool {
	n, _ := outcome()
	m, rest := several(0, 0)
	return n == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		m == 899006 || // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
		rest == 899007 || a.method() == 899008 // want "magic J.essage code 899008: use codes.RESTAuthFailed"
}

//jmvet:code
func (a *answer) method() uint32 { return uint32(a.Number) }

//jmvet:code
const limit = 899900

func constants(n int) bool {
	return n == limit || // want `unknown J.essage code 899900: .*`
		n == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}
