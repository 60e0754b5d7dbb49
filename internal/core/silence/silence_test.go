package silence

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// shop is what the functions of the tests live in. Codes are the numbers from 801000 on, and those that are asked about
// are 801005 and 801006.
const shop = `package shop

import (
	"errors"
	"log"
	"os"
)

type failure struct {
	Code int
	Text string
}

func (f *failure) Error() string { return f.Text }

type answer struct {
	Err    *failure
	Msg    string
	UserID int
}

func register() error         { return nil }
func ask() *answer            { return nil }
func codeOf(err error) int    { return 0 }
func inc(name string)         {}
func isLast(code int) bool    { return code == 801006 }
func die(text string)         { log.Print(text); os.Exit(1) }
func mayDie(now bool)         { if now { die("now") } }
func rescued()                { defer func() { recover() }(); panic("x") }

var errLogin = errors.New("login")
var text = "unset"
var unset string

const none = 0

`

// asked are the values that no clause of a switch names.
var asked = []int64{801005, 801006}

// A restCase is a function with one switch, and what becomes of the other values.
type restCase struct {
	name   string
	fn     string
	rest   Rest
	arrive []int64 // nil for all that are asked about
}

func TestAsk(t *testing.T) {
	for _, group := range [][]restCase{leaving, setting, using, failing, arriving} {
		for _, test := range group {
			t.Run(test.name, func(t *testing.T) {
				got := askAbout(t, shop+test.fn)
				if got.Rest != test.rest {
					t.Errorf("rest %d, want %d", got.Rest, test.rest)
				}
				want := test.arrive
				if want == nil {
					want = asked
				}
				if !slices.Equal(got.Arrive, want) {
					t.Errorf("%v arrive, want %v", got.Arrive, want)
				}
			})
		}
	}
}

// TestAskOutside: a switch that lies in no function lets all values pass.
func TestAskOutside(t *testing.T) {
	pkg, file, info := check(t, shop+"func f() { switch 1 {} }")
	stray := &ast.SwitchStmt{Switch: file.Package, Body: &ast.BlockStmt{Rbrace: file.Package}}
	s := Switch{File: file, Stmt: stray, Subject: ast.NewIdent("x"), Values: asked}
	got := New(pkg, []*ast.File{file}, info).Ask(s)
	if got.Rest != Nothing || !slices.Equal(got.Arrive, asked) {
		t.Errorf("Ask = %+v, want that all pass", got)
	}
}

// askAbout asks about the only switch of a package's text.
func askAbout(t *testing.T, text string) Answer {
	t.Helper()
	pkg, file, info := check(t, text)
	for n := range inspector.All[*ast.SwitchStmt](inspector.New([]*ast.File{file})) {
		return New(pkg, []*ast.File{file}, info).Ask(Switch{
			File: file, Stmt: n, Subject: subjectOf(n), Values: asked,
			IsCode: func(v int64) bool { return v >= 801000 },
		})
	}
	t.Fatal("there is no switch")
	return Answer{}
}

// subjectOf returns the tag of a switch, or the x of its first condition x == CODE.
func subjectOf(n *ast.SwitchStmt) ast.Expr {
	if n.Tag != nil {
		return n.Tag
	}
	for _, clause := range n.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.EQL {
				return b.X
			}
		}
	}
	return nil
}

// library stands for the packages of Go's library that the tests import: what counts is how things are called.
var library = map[string]string{
	"errors": `package errors
		func New(text string) error { return nil }
		func As(err error, target any) bool { return true }`,
	"log": "package log; func Print(v ...any) {}; func Fatalf(format string, v ...any) {}",
	"os":  "package os; func Exit(code int) {}",
}

type fakeImporter struct{ fset *token.FileSet }

func (i fakeImporter) Import(path string) (*types.Package, error) {
	text, ok := library[path]
	if !ok {
		return nil, fmt.Errorf("the tests have no package %s", path)
	}
	file, err := parser.ParseFile(i.fset, path+".go", text, 0)
	if err != nil {
		return nil, err
	}
	return new(types.Config).Check(path, i.fset, []*ast.File{file}, nil)
}

func check(t *testing.T, text string) (*types.Package, *ast.File, *types.Info) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "shop.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
		Uses: make(map[*ast.Ident]types.Object), Implicits: make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	cfg := types.Config{Importer: fakeImporter{fset}}
	pkg, err := cfg.Check("example.com/shop", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return pkg, file, info
}
