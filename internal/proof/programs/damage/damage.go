// Package damage breaks Go files in the ways in which files are broken while they are edited. The text keeps its length
// and its lines, so that what is reported before and after can be compared by place.
package damage

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"strings"
)

// kinds are the ways to break a file: each returns its text with the damage, and reports false where it finds nothing.
var kinds = [...]func(*file) (string, bool){deleteDecl, undefineName, changeType, deleteStatement}

// file is a file that is about to be broken.
type file struct {
	text   string
	syntax *ast.File
	tok    *token.File
	rand   *rand.Rand
}

// Break returns the text of a Go file with one damage, which the seed chooses. It reports false where the file does not
// parse, or has nothing to break.
func Break(text string, seed uint64) (string, bool) {
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, "x.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", false
	}
	f := &file{text: text, syntax: syntax, tok: fset.File(syntax.FileStart), rand: rand.New(rand.NewPCG(seed, 1))}
	first := int(seed % uint64(len(kinds)))
	for i := range kinds {
		if broken, ok := kinds[(first+i)%len(kinds)](f); ok && broken != text {
			return broken, true
		}
	}
	return "", false
}

// blank returns the text with spaces in place of the node n, lines kept.
func (f *file) blank(n ast.Node) string {
	start, end := f.tok.Offset(n.Pos()), f.tok.Offset(n.End())
	return f.text[:start] + strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return r
		}
		return ' '
	}, asciiOnly(f.text[start:end])) + f.text[end:]
}

// asciiOnly returns s with a question mark for each byte beyond ASCII, so that the length in bytes is kept.
func asciiOnly(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 0x80 {
			b[i] = '?'
		}
	}
	return string(b)
}

// replace returns the text with by in place of the node n.
func (f *file) replace(n ast.Node, by string) string {
	return f.text[:f.tok.Offset(n.Pos())] + by + f.text[f.tok.Offset(n.End()):]
}

// pick returns one of the nodes in list, as the seed of f chooses. It reports false if there are none.
func pick[N any](f *file, list []N) (n N, ok bool) {
	if len(list) == 0 {
		return n, false
	}
	return list[f.rand.IntN(len(list))], true
}

// pickWanted returns one of the nodes of f that are wanted, as pick does.
func pickWanted[N ast.Node](f *file, wanted func(N) bool) (n N, ok bool) {
	var list []N
	for n := range ast.Preorder(f.syntax) {
		if n, ok := n.(N); ok && wanted(n) {
			list = append(list, n)
		}
	}
	return pick(f, list)
}

// deleteDecl takes a declaration of f away, or an import. It reports false if there is none.
func deleteDecl(f *file) (string, bool) {
	d, ok := pick(f, f.syntax.Decls)
	if !ok {
		return "", false
	}
	return f.blank(d), true
}

// undefineName turns an identifier of f into one that nothing declares. It reports false if there is none.
func undefineName(f *file) (string, bool) {
	id, ok := pickWanted(f, func(id *ast.Ident) bool { return id != f.syntax.Name && id.Name != "_" })
	if !ok {
		return "", false
	}
	return f.replace(id, strings.Repeat("z", len(id.Name))), true
}

// otherTypes are of the same length.
var otherTypes = map[string]string{
	"int": "any", "string": "uint32", "int32": "error", "int64": "uint8", "uint32": "string", "float64": "uintptr",
	"bool": "rune", "any": "int", "error": "int32", "uint64": "string", "uint8": "error", "float32": "uintptr",
}

// changeType gives something in f another type. It reports false if nothing has one of otherTypes.
func changeType(f *file) (string, bool) {
	id, ok := pickWanted(f, func(id *ast.Ident) bool { return otherTypes[id.Name] != "" })
	if !ok {
		return "", false
	}
	return f.replace(id, otherTypes[id.Name]), true
}

// deleteStatement takes a statement of f away, so that a variable is unused, or a result is missing. It reports false
// if there is none that can be.
func deleteStatement(f *file) (string, bool) {
	s, ok := pickWanted(f, func(s ast.Stmt) bool {
		switch s.(type) {
		case *ast.AssignStmt, *ast.ReturnStmt, *ast.DeclStmt:
			return true
		}
		return false
	})
	if !ok {
		return "", false
	}
	return f.blank(s), true
}
