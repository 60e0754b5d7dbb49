package single

// strings is for the text.
import "strings"
import "unicode"

func several(f failure) bool {
	return f.code == 899001 // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
}

func existsText(f failure) bool {
	return f.text == "899001" // want `magic JMessage code "899001": use strconv.Itoa\(codes.RESTUserAlreadyExists\)`
}

func lower(f failure) bool { return strings.ContainsFunc(f.text, unicode.IsLower) }
