package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A sourceFile is a file that statements can be put into.
type sourceFile struct {
	text   []byte
	clause int   // the offset behind the package clause
	places []int // the offsets in front of statements, but for those that are taken
	// foreign are the places in functions whose names, or whose receiver's or package's, speak of numbers of another
	// kind, such as deposits: the documentation says that a variable without another owner is left alone there.
	foreign    []int
	insertions []insertion
	named      bool // they name JMessage
}

// An insertion is a statement in its place.
type insertion struct {
	offset int
	statement
}

// newSourceFile finds the places in a file, whose text is given. It returns nil if the file has none, or is none of
// those that jmvet checks and in which a position can be told: not one that is generated, has line directives or
// redeclares what the statements use.
func newSourceFile(text []byte) *sourceFile {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || ast.IsGenerated(file) || redeclares(fset, file) ||
		bytes.Contains(text, []byte("//line ")) || bytes.Contains(text, []byte("/*line ")) {
		return nil
	}

	// All functions have places.
	offset := func(pos token.Pos) int { return fset.PositionFor(pos, false).Offset }
	f := &sourceFile{text: text, clause: offset(file.Name.End())}
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Body == nil {
			continue
		}
		places := statementsIn(fn.Body, offset)
		f.places = append(f.places, places...)
		if lexicon.OwnsOther(fn.Name.Name) || lexicon.OwnsOther(file.Name.Name) || hasOtherReceiver(fn) {
			f.foreign = append(f.foreign, places...)
		}
	}
	if len(f.places) == 0 {
		return nil
	}
	return f
}

// hasOtherReceiver reports whether a name in the receiver of fn speaks of numbers of another kind.
func hasOtherReceiver(fn *ast.FuncDecl) bool {
	if fn.Recv == nil {
		return false
	}
	for n := range ast.Preorder(fn.Recv) {
		if id, ok := n.(*ast.Ident); ok && lexicon.OwnsOther(id.Name) {
			return true
		}
	}
	return false
}

// statementsIn returns the offsets, as the function offset has them, of the statements in body that another one can be
// put in front of.
func statementsIn(body *ast.BlockStmt, offset func(token.Pos) int) []int {
	var places []int
	ast.Inspect(body, func(n ast.Node) bool {
		var list []ast.Stmt
		switch n := n.(type) {
		case *ast.BlockStmt:
			list = n.List
		case *ast.CaseClause:
			list = n.Body
		case *ast.CommClause:
			list = n.Body
		}
		for _, s := range list {
			switch s.(type) {
			case *ast.CaseClause, *ast.CommClause, *ast.EmptyStmt:
			default:
				places = append(places, offset(s.Pos()))
			}
		}
		return true
	})
	return places
}

// predeclared are what the planted statements use.
var predeclared = []string{"int", "int32", "uint32", "float64", "string", "bool", "nil", "len"}

// redeclares reports whether file may give one of the predeclared names another meaning: by a declaration that is not
// of a field or a method, or by a dot import. Its positions are those of fset.
func redeclares(fset *token.FileSet, file *ast.File) bool {
	if slices.ContainsFunc(file.Imports, func(s *ast.ImportSpec) bool { return s.Name != nil && s.Name.Name == "." }) {
		return true
	}
	// The imports are not there, and so there are errors, but for each declaration there is an object.
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Error: func(error) {}, FakeImportC: true}
	_, _ = conf.Check(file.Name.Name, fset, []*ast.File{file}, info)
	for id, obj := range info.Defs {
		if !slices.Contains(predeclared, id.Name) {
			continue
		}
		v, _ := obj.(*types.Var)
		fn, _ := obj.(*types.Func)
		if (v == nil || !v.IsField()) && (fn == nil || fn.Signature().Recv() == nil) {
			return true
		}
	}
	return false
}

// add puts s into one of the places that are left, as r chooses, and reports whether it may stand there. A file has
// statements that name JMessage, or others, not both: the name would speak for those, too.
func (f *sourceFile) add(r *rand.Rand, s statement) bool {
	named := s.form.kind.names()
	if len(f.insertions) > 0 && f.named != named {
		return false
	}
	i := r.IntN(len(f.places))
	if named && slices.Contains(f.foreign, f.places[i]) {
		return false
	}
	f.insertions = append(f.insertions, insertion{f.places[i], s})
	f.places = slices.Delete(f.places, i, i+1)
	f.named = named
	return true
}

// render returns the text of the file with all statements in it, and where their literals are. The module path is for
// the import of what was added beside.
func (f *sourceFile) render(module string) ([]byte, []plant) {
	insertions := slices.Clone(f.insertions)
	slices.SortFunc(insertions, func(a, b insertion) int { return cmp.Compare(a.offset, b.offset) })

	// The import stands on the line of the package clause, so that no line moves.
	var out []byte
	done := 0
	copyTo := func(offset int) {
		out = append(out, f.text[done:offset]...)
		done = offset
	}
	copyTo(f.clause)
	if slices.ContainsFunc(insertions, func(i insertion) bool { return strings.Contains(i.text, "zzrelay.") }) {
		out = append(out, fmt.Sprintf("; import zzrelay %q", module+"/zzplanted/relay")...)
	}

	// So do the statements.
	var plants []plant
	for _, i := range insertions {
		copyTo(i.offset)
		start := len(out)
		out = append(out, i.text...)
		for _, l := range i.literals {
			before := out[:start+l.offset]
			plants = append(plants, plant{
				line: 1 + bytes.Count(before, []byte("\n")), col: len(before) - bytes.LastIndexByte(before, '\n'),
				code: l.code, form: i.form, text: i.text,
			})
		}
	}
	copyTo(len(f.text))
	return out, plants
}
