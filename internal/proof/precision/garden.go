package main

import (
	"bytes"
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

// A garden is a file that statements can be put into.
type garden struct {
	text   []byte
	clause int   // behind the package clause
	places []int // in front of statements, those not taken
	// elsewhere are the places in functions whose names, or whose package's, speak of numbers of another kind, such as
	// deposits: the documentation says that a variable without another owner is left alone there.
	elsewhere []int
	beds      []bed
	named     bool // a statement names JMessage
}

// A bed is a statement in its place.
type bed struct {
	offset int
	statement
}

// newGarden finds the places in a file, whose text is given. It returns nil if the file has none, or is none of those
// that jmvet checks and in which a position can be told: not one that is generated, has line directives or redeclares
// what the statements use.
func newGarden(text []byte) *garden {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || ast.IsGenerated(file) || bytes.Contains(text, []byte("//line ")) ||
		bytes.Contains(text, []byte("/*line ")) ||
		redeclares(fset, file) {
		return nil
	}
	offset := func(pos token.Pos) int { return fset.PositionFor(pos, false).Offset }
	g := &garden{text: text, clause: offset(file.Name.End())}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		places := statementsIn(f.Body, offset)
		g.places = append(g.places, places...)
		if lexicon.OwnsOther(f.Name.Name) || lexicon.OwnsOther(file.Name.Name) {
			g.elsewhere = append(g.elsewhere, places...)
		}
	}
	if len(g.places) == 0 {
		return nil
	}
	return g
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

// redeclares reports whether file may give one of the predeclared names another meaning: by a declaration that is not of
// a field or a method, or by a dot import. Its positions are those of fset.
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
func (g *garden) add(r *rand.Rand, s statement) bool {
	named := s.form.kind.names()
	if len(g.beds) > 0 && g.named != named {
		return false
	}
	i := r.IntN(len(g.places))
	if named && slices.Contains(g.elsewhere, g.places[i]) {
		return false
	}
	g.beds = append(g.beds, bed{g.places[i], s})
	g.places = slices.Delete(g.places, i, i+1)
	g.named = named
	return true
}

// grow returns the text of the file with all statements in it, and where their literals are. The module path is for the
// import of what was added beside.
func (g *garden) grow(module string) ([]byte, []plant) {
	beds := slices.Clone(g.beds)
	slices.SortFunc(beds, func(a, b bed) int { return a.offset - b.offset })
	var out []byte
	done := 0
	copyTo := func(offset int) {
		out = append(out, g.text[done:offset]...)
		done = offset
	}
	copyTo(g.clause)
	if slices.ContainsFunc(beds, func(b bed) bool { return strings.Contains(b.text, "zzrelay.") }) {
		out = append(out, fmt.Sprintf("; import zzrelay %q", module+"/zzplanted/relay")...)
	}
	var plants []plant
	for _, b := range beds {
		copyTo(b.offset)
		for _, h := range b.hits {
			at := len(out) + h.offset
			plants = append(plants, plant{col: at, code: h.code, form: b.form, text: b.text})
		}
		out = append(out, b.text...)
	}
	copyTo(len(g.text))
	for i := range plants {
		before := out[:plants[i].col]
		plants[i].line = 1 + bytes.Count(before, []byte("\n"))
		plants[i].col = len(before) - bytes.LastIndexByte(before, '\n')
	}
	return out, plants
}
