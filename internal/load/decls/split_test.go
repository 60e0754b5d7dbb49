package decls

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/long"
)

// TestSplitLikeParser holds the splitter against go/parser over Go's own library, and over odd code.
func TestSplitLikeParser(t *testing.T) {
	odd := []string{
		"package p;import \"fmt\";var x=1;func f(){};type T struct{}",
		"package p\nfunc f() struct{ a int } { return struct{ a int }{} }\nfunc g() interface{ m() }\nfunc h() interface{} " +
			"{ return nil }\n",
		"package p\nvar f =\n\tfunc() {}\nvar c chan\nfunc()\nvar d = 1\n",
		"package p\ntype (\n\tA = B\n\tB[K comparable] struct{ f func() }\n\tC int\n)\n",
		"package p\nfunc (r *T[K, V]) M() {}\nfunc (T) N()\nfunc (*T) O() map[string]struct{} { return nil }\nfunc (r " +
			"(*T)) P() {}\n",
		"package p\nvar a, b = 1, 2\nvar (\n\tc, d int\n\te = `\nfunc no() {}\n`\n)\nconst (\n\tX = iota\n\tY\n)\nvar r = " +
			"'\\''\nvar s = \"\\\"\"\n",
		"package p\n/* func no() {} */ func f() {} // func no\n\nfunc /* a */ g /* b\n */ () {}\n",
		"\ufeffpackage p\r\n\r\nfunc f() {\r\n}\r\n",
		"package p\nfunc élan() {}\ntype 世界 int\n",
		"package p\nvar t = [...]struct{ a int }{{1}, {2}}\nvar u = func() interface{} { return nil }()\n",
	}
	fset := token.NewFileSet()
	for _, src := range odd {
		compareSplit(t, fset, "odd.go", []byte(src))
	}
	root := filepath.Join(build.Default.GOROOT, "src")
	if !long.Tests() {
		root = filepath.Join(root, "go")
	}
	n := 0
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.Contains(path, "testdata") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		compareSplit(t, fset, path, src)
		return nil
	})
	if err != nil || n < 100 {
		t.Fatalf("read %d files: %v", n, err)
	}
}

func compareSplit(t *testing.T, fset *token.FileSet, name string, src []byte) {
	t.Helper()
	file, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if err != nil {
		return
	}
	list, ok := Split(src)
	if !ok {
		t.Errorf("%s: not split: %.200s", name, src)
		return
	}
	list = slices.DeleteFunc(list, func(c Declaration) bool { return c.Keyword == token.PACKAGE })
	if len(list) != len(file.Decls) {
		t.Errorf("%s: %d declarations, want %d", name, len(list), len(file.Decls))
		return
	}
	for i, d := range file.Decls {
		c := list[i]
		want := describe(d, fset)
		got := Declaration{Keyword: c.Keyword, Names: c.Names, Receiver: c.Receiver, Aliases: c.Aliases, Start: c.Start,
			End: c.End, Body: c.Body}
		if c.Keyword == token.IMPORT {
			got.Names = nil
		}
		if got.Keyword != want.Keyword || !slices.Equal(got.Names, want.Names) || got.Receiver != want.Receiver ||
			!slices.Equal(got.Aliases, want.Aliases) || got.Start != want.Start || got.End != want.End || got.Body != want.Body {
			t.Errorf("%s: got  %+v\nwant %+v", fset.Position(d.Pos()), got, want)
		}
	}
}

func describe(d ast.Decl, fset *token.FileSet) Declaration {
	at := func(p token.Pos) int { return fset.PositionFor(p, false).Offset }
	c := Declaration{Start: at(d.Pos()), End: at(d.End())}
	switch d := d.(type) {
	case *ast.FuncDecl:
		c.Keyword = token.FUNC
		c.Names = []string{d.Name.Name}
		if d.Recv != nil {
			ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.Ident:
					c.Receiver = n.Name
				case *ast.IndexExpr:
					c.Receiver = ast.Unparen(n.X).(*ast.Ident).Name
					return false
				case *ast.IndexListExpr:
					c.Receiver = ast.Unparen(n.X).(*ast.Ident).Name
					return false
				}
				return true
			})
		}
		if d.Body != nil {
			c.Body = at(d.Body.Pos())
		}
	case *ast.GenDecl:
		c.Keyword = d.Tok
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, n := range spec.Names {
					c.Names = append(c.Names, n.Name)
				}
			case *ast.TypeSpec:
				c.Names = append(c.Names, spec.Name.Name)
				if spec.Assign.IsValid() && spec.TypeParams == nil {
					c.Aliases = append(c.Aliases, spec.Name.Name)
				}
			}
		}
	}
	return c
}
