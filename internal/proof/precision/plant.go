package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// The packages that are added to a copy. Package jmessage stands for a client of the service, package relay for a house's
// wrapper: nothing in it, or in a file that imports it, names JMessage, so only what is known of its declarations tells.
const (
	clientText = `// Package jmessage talks to JMessage.
package jmessage

type Error struct {
	Code    int
	Message string
}

func (e *Error) Error() string { return e.Message }

func Send() error { return &Error{} }
`
	relayText = `// Package relay sends messages.
package relay

import (
	"strconv"

	"MODULE/zzplanted/jmessage"
)

type Reply struct {
	Code int
	Text string
}

func (r Reply) ErrorCode() int { return r.Code }

func Send() Reply {
	err := jmessage.Send()
	if e, ok := err.(*jmessage.Error); ok {
		return Reply{Code: e.Code, Text: e.Message}
	}
	return Reply{}
}

func Code(err error) int {
	if e, ok := err.(*jmessage.Error); ok {
		return e.Code
	}
	return 0
}

func Text(err error) string { return strconv.Itoa(Code(err)) }

func Note() {}
`
)

// A plant is a literal that was put into a copy: one that must be reported, or that of a decoy, which must not.
type plant struct {
	file      string // slashes, relative to the tree
	line, col int
	code      int
	form      form
	text      string // the whole statement
}

func (p plant) String() string {
	return fmt.Sprintf("%s:%d:%d: %d in %s: %s", p.file, p.line, p.col, p.code, p.form.name, strings.TrimSpace(p.text))
}

func (p plant) decoy() bool { return p.form.kind == decoy }

// is reports whether a report is what was planted.
func (p plant) is(r report) bool {
	return r.file == p.file && r.line == p.line && r.col == p.col && r.category == "magic" &&
		(strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code %d: use ", p.code)) ||
			strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code \"%d\": use ", p.code)) ||
			// These mean one thing on iOS and another on Android, so there is no one constant to use.
			p.code >= 872001 && p.code <= 872005 && strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code %d: ", p.code)))
}

// generator returns the source of choices for a target: the same for the same seed.
func generator(t target, seed uint64) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprint(h, t)
	return rand.New(rand.NewPCG(h.Sum64(), seed))
}

// plantInto puts n statements into functions of a tree, in files that load, and the packages that they import beside them. It
// writes nothing if there is no place.
func plantInto(tr *tree, t target, n int, seed uint64, avoid map[string]bool) ([]plant, error) {
	var files []string
	for _, p := range tr.packages {
		if avoid[relative(tr.dir, p.Dir)] {
			continue
		}
		for _, f := range p.files() {
			if filepath.Dir(f) == p.Dir && !slices.Contains(p.CgoFiles, filepath.Base(f)) {
				files = append(files, f)
			}
		}
	}
	slices.Sort(files)
	r := generator(t, seed)
	gardens := make(map[string]*garden)
	// Each form comes as often as any other, give or take one.
	var order []int
	for len(order) < n {
		order = append(order, r.Perm(len(forms))...)
	}
	for _, i := range order[:n] {
		s := forms[i].fill(r, tr.old)
		// A file may have no place; most have.
		for try := 0; try < 1000 && len(files) > 0; try++ {
			k := r.IntN(len(files))
			g, ok := gardens[files[k]]
			if !ok {
				data, err := os.ReadFile(files[k])
				if err != nil {
					return nil, err
				}
				g = newGarden(data)
				gardens[files[k]] = g
			}
			if g == nil || len(g.places) == 0 {
				files = slices.Delete(files, k, k+1)
			} else if g.add(r, s) {
				break
			}
		}
	}
	var plants []plant
	for name, g := range gardens {
		if g == nil || len(g.beds) == 0 {
			continue
		}
		text, list := g.grow(t.path)
		for _, p := range list {
			p.file = relative(tr.dir, name)
			plants = append(plants, p)
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return nil, err
		}
	}
	if len(plants) == 0 {
		return nil, nil
	}
	for name, text := range map[string]string{"jmessage": clientText, "relay": relayText} {
		dir := filepath.Join(tr.dir, "zzplanted", name)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
		text = strings.ReplaceAll(text, "MODULE", t.path)
		if err := os.WriteFile(filepath.Join(dir, name+".go"), []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(plants, func(a, b plant) int {
		return cmp.Or(strings.Compare(a.file, b.file), a.line-b.line, a.col-b.col)
	})
	return plants, nil
}

// A garden is a file that statements can be put into.
type garden struct {
	text   []byte
	clause int   // behind the package clause
	places []int // in front of statements, those not taken
	// elsewhere are the places in functions whose names, or whose package's, speak of numbers of another kind, such as deposits: the
	// documentation says that a variable without another owner is left alone there.
	elsewhere []int
	beds      []bed
	named     bool // a statement names JMessage
}

// A bed is a statement in its place.
type bed struct {
	offset int
	statement
}

// newGarden finds the places in a file. It returns nil if the file has none, or is none of those that jmvet checks and that
// a position can be told in: generated files and those with line directives.
func newGarden(text []byte) *garden {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || ast.IsGenerated(file) || bytes.Contains(text, []byte("//line ")) || bytes.Contains(text, []byte("/*line ")) ||
		redeclares(file) {
		return nil
	}
	offset := func(pos token.Pos) int { return fset.PositionFor(pos, false).Offset }
	g := &garden{text: text, clause: offset(file.Name.End())}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		elsewhere := evidence.SpeaksOfOther(f.Name.Name) || evidence.SpeaksOfOther(file.Name.Name)
		ast.Inspect(f.Body, func(n ast.Node) bool {
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
					g.places = append(g.places, offset(s.Pos()))
					if elsewhere {
						g.elsewhere = append(g.elsewhere, offset(s.Pos()))
					}
				}
			}
			return true
		})
	}
	if len(g.places) == 0 {
		return nil
	}
	return g
}

// predeclared are what the planted statements use.
var predeclared = []string{"int", "int32", "uint32", "float64", "string", "bool", "nil", "len"}

// redeclares reports whether a file may give one of the predeclared names another meaning.
func redeclares(file *ast.File) bool {
	found := false
	declare := func(names ...*ast.Ident) {
		for _, n := range names {
			found = found || slices.Contains(predeclared, n.Name)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil {
				declare(n.Name)
			}
		case *ast.FuncType:
			for _, list := range []*ast.FieldList{n.TypeParams, n.Params, n.Results} {
				if list != nil {
					for _, f := range list.List {
						declare(f.Names...)
					}
				}
			}
		case *ast.ValueSpec:
			declare(n.Names...)
		case *ast.TypeSpec:
			declare(n.Name)
		case *ast.ImportSpec:
			if n.Name != nil {
				declare(n.Name)
				found = found || n.Name.Name == "."
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, x := range n.Lhs {
					if id, ok := x.(*ast.Ident); ok {
						declare(id)
					}
				}
			}
		case *ast.RangeStmt:
			for _, x := range []ast.Expr{n.Key, n.Value} {
				if id, ok := x.(*ast.Ident); ok && n.Tok == token.DEFINE {
					declare(id)
				}
			}
		}
		return !found
	})
	return found
}

// add puts a statement into one of the places that are left, and reports whether it may stand there. A file has statements
// that name JMessage, or others, not both: the name would speak for those, too.
func (g *garden) add(r *rand.Rand, s statement) bool {
	named := s.form.kind == named
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

// grow returns the text of the file with all statements in it, and where their literals are.
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
