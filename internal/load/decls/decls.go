// Package decls finds the package clause, the imports and the top-level declarations of a Go file without parsing it.
//
// It looks at brackets, strings, comments and the ends of statements only, which takes a tenth of the time that parsing
// takes.
package decls

import (
	"bytes"
	"go/token"
)

// A Declaration is where a top-level declaration stands, and what it declares.
type Declaration struct {
	Keyword    token.Token // FUNC, TYPE, VAR, CONST, IMPORT or PACKAGE
	Names      []string    // the names declared; for a method its own; meaningless for an import or a package clause
	Receiver   string      // the name of a method's receiver type
	Aliases    []string    // those of the names that are declared as type A = B
	Start, End int         // offsets in the file's text
	Body       int         // offset of a function's body; 0 if there is none
}

// Text returns the declaration d from the text of its file, without the function's body.
func (d *Declaration) Text(file []byte) []byte {
	if d.Body == 0 {
		return file[d.Start:d.End]
	}
	return append(bytes.Clone(file[d.Start:d.Body]), "{}"...)
}

// Split returns the declarations in the text of a Go file, in their order. If text cannot be Go, ok is false and the
// list ends before the first mistake.
func Split(text []byte) (list []Declaration, ok bool) {
	s := splitter{text: text, ends: true}
	if bytes.HasPrefix(text, []byte("\ufeff")) {
		s.i = len("\ufeff")
	}
	for s.i < len(text) {
		if !s.step() {
			return s.list, false
		}
	}
	s.close()
	return s.list, s.depth == 0
}
