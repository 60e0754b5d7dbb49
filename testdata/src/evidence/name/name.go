// Package name has names that say code. (Rule name.)
package name

type answer struct {
	Code     int
	ErrCode  int32
	errno    uint
	RetCode  int64
	Status   float64
	ret      int
	Kind     kind
	Text     string
	encoder  int
	number   int
	mistaken int
}

type kind int

func fields(a answer) bool {
	return a.Code == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		a.ErrCode == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		a.errno == 899003 || // want "magic J.essage code 899003: use codes.RESTParameterInvalid"
		a.RetCode == 899006 || // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
		a.Status == 899007 || // want "magic J.essage code 899007: use codes.RESTAuthInfoMissing"
		a.Status == 899009 || // want "magic J.essage code 899009: use codes.RESTAppKeyNotFound"
		a.ret == 899008 // a weak word, and one code
}

// A named type is another's; and these names do not say code.
func others(a answer) bool {
	return a.Kind == 899001 || a.Text == "899001" || a.encoder == 899001 || a.number == 899001 || a.mistaken == 899001
}

func variables(get, call, do func() int, m map[string]any) bool {
	code := get()
	rc, result := call(), do()
	return code == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		rc == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		rc == 899008 || // want "magic J.essage code 899008: use codes.RESTAuthFailed"
		result == 899003 || // a weak word, and one code
		m["code"].(float64) == 899006 // want "magic J.essage code 899006: use codes.RESTGroupNotFound"
}

// A weak word is common for the outcome of any call.
func outcome(parse func(string) int) bool {
	result := parse("899001")
	return result != 899001
}

func getCode() int { return 0 }

func calls(e interface{ ErrorCode() int }) bool {
	return getCode() == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		e.ErrorCode() == 899002 // want "magic J.essage code 899002: use codes.RESTUserNotFound"
}

// There must be more known numbers than unknown ones.
func more(code int) bool {
	return code == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		code == 899002 || // want "magic J.essage code 899002: use codes.RESTUserNotFound"
		code == 899061 // want `unknown J.essage code 899061: .*`
}

func even(code int) bool {
	return code == 899001 || code == 899061
}

// The same number twice is one number.
func again(code int) bool {
	return code == 899001 || code != 899001 || code == 899061 || code == 899062
}

// Numbers that could not be codes do not count.
func small(code int) bool {
	return code == 0 || code == 200 || code == 404 || code == 500 || code == 899001 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

// Only numbers that are written out as one tell of a table of codes.
func put(errCode, retCode, errno int, ecode float64) bool {
	return errCode == 899*1000+1 || retCode == 0xD<<16|0xB7B9 || errno == '\U000DB7C9' ||
		ecode == 8.99001e5 // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
}

var errCode int

// A function's name speaks of its own variables only.
func region(ret int) bool {
	return errCode == 899001 || // want "magic J.essage code 899001: use codes.RESTUserAlreadyExists"
		ret == 899002
}

// What is of a named type is another's, converted or not.
func (errCode kind) exists() bool { return int(errCode) == 899001 }
