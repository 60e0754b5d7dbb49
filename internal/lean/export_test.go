package lean

// StdName is stdName, for the tests.
var StdName = stdName

// Splits reports whether a text can be split, for the tests.
func Splits(text []byte) bool {
	_, ok := split(text)
	return ok
}
