package pkgdoc

// Answer is declared in a file that says nothing.
type Answer struct {
	Number int
}
