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

// Kinds are the ways to break a file.
var kinds = [...]func(*file) (string, bool){deleteDecl, undefineName, changeType, deleteStatement}

// file is a file that is about to be broken.
type file struct {
	text   string
	syntax *ast.File
	tok    *token.File
	rand   *rand.Rand
}

// Break returns the text of a Go file with one damage, which the seed chooses. It reports false where the file has
// nothing to break.
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

// blank overwrites a node by spaces, lines kept.
func (f *file) blank(n ast.Node) string {
	start, end := f.tok.Offset(n.Pos()), f.tok.Offset(n.End())
	return f.text[:start] + strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return r
		}
		return ' '
	}, asciiOnly(f.text[start:end])) + f.text[end:]
}

// asciiOnly puts a question mark for each byte beyond ASCII, so that the length in bytes is kept.
func asciiOnly(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 0x80 {
			b[i] = '?'
		}
	}
	return string(b)
}

func (f *file) replace(n ast.Node, by string) string {
	return f.text[:f.tok.Offset(n.Pos())] + by + f.text[f.tok.Offset(n.End()):]
}

// pick returns one of the nodes, nil if there are none.
func pick[N any](f *file, list []N) (n N, ok bool) {
	if len(list) == 0 {
		return n, false
	}
	return list[f.rand.IntN(len(list))], true
}

// deleteDecl takes a declaration away, imports too.
func deleteDecl(f *file) (string, bool) {
	d, ok := pick(f, f.syntax.Decls)
	if !ok {
		return "", false
	}
	return f.blank(d), true
}

// undefineName turns an identifier into one that nothing declares.
func undefineName(f *file) (string, bool) {
	var names []*ast.Ident
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id != f.syntax.Name && id.Name != "_" {
			names = append(names, id)
		}
		return true
	})
	id, ok := pick(f, names)
	if !ok {
		return "", false
	}
	return f.replace(id, strings.Repeat("z", len(id.Name))), true
}

// otherTypes are of the same length.
var otherTypes = map[string]string{
	"int": "any", "string": "uint32", "int32": "error", "int64": "uint8", "uint32": "string", "float64": "uintptr",
	"bool": "rune",
	"any":  "int", "error": "int32", "uint64": "string", "uint8": "error", "float32": "uintptr",
}

// changeType gives something another type.
func changeType(f *file) (string, bool) {
	var names []*ast.Ident
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && otherTypes[id.Name] != "" {
			names = append(names, id)
		}
		return true
	})
	id, ok := pick(f, names)
	if !ok {
		return "", false
	}
	return f.replace(id, otherTypes[id.Name]), true
}

// deleteStatement takes a statement away, so that a variable is unused, or a result is missing.
func deleteStatement(f *file) (string, bool) {
	var list []ast.Stmt
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			list = append(list, n)
		case *ast.ReturnStmt:
			list = append(list, n)
		case *ast.DeclStmt:
			list = append(list, n)
		}
		return true
	})
	s, ok := pick(f, list)
	if !ok {
		return "", false
	}
	return f.blank(s), true
}
