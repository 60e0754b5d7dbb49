package lean

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
)

// TestSplitLikeParser holds the splitter against go/parser over Go's own library, and over odd code.
func TestSplitLikeParser(t *testing.T) {
	odd := []string{
		"package p;import \"fmt\";var x=1;func f(){};type T struct{}",
		"package p\nfunc f() struct{ a int } { return struct{ a int }{} }\nfunc g() interface{ m() }\nfunc h() interface{} { return nil }\n",
		"package p\nvar f =\n\tfunc() {}\nvar c chan\nfunc()\nvar d = 1\n",
		"package p\ntype (\n\tA = B\n\tB[K comparable] struct{ f func() }\n\tC int\n)\n",
		"package p\nfunc (r *T[K, V]) M() {}\nfunc (T) N()\nfunc (*T) O() map[string]struct{} { return nil }\nfunc (r (*T)) P() {}\n",
		"package p\nvar a, b = 1, 2\nvar (\n\tc, d int\n\te = `\nfunc no() {}\n`\n)\nconst (\n\tX = iota\n\tY\n)\nvar r = '\\''\nvar s = \"\\\"\"\n",
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
	if testing.Short() {
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
	chunks, ok := split(src)
	if !ok {
		t.Errorf("%s: not split: %.200s", name, src)
		return
	}
	chunks = slices.DeleteFunc(chunks, func(c *chunk) bool { return c.keyword == "package" })
	if len(chunks) != len(file.Decls) {
		t.Errorf("%s: %d declarations, want %d", name, len(chunks), len(file.Decls))
		return
	}
	for i, d := range file.Decls {
		c := chunks[i]
		want := describe(d, fset)
		got := chunk{keyword: c.keyword, names: c.names, receiver: c.receiver, aliases: c.aliases, start: c.start, end: c.end, body: c.body}
		if c.keyword == "import" {
			got.names = nil
		}
		if got.keyword != want.keyword || !slices.Equal(got.names, want.names) || got.receiver != want.receiver ||
			!slices.Equal(got.aliases, want.aliases) || got.start != want.start || got.end != want.end || got.body != want.body {
			t.Errorf("%s: got  %+v\nwant %+v", fset.Position(d.Pos()), got, want)
		}
	}
}

func describe(d ast.Decl, fset *token.FileSet) chunk {
	at := func(p token.Pos) int { return fset.PositionFor(p, false).Offset }
	c := chunk{start: at(d.Pos()), end: at(d.End())}
	switch d := d.(type) {
	case *ast.FuncDecl:
		c.keyword = "func"
		c.names = []string{d.Name.Name}
		if d.Recv != nil {
			ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.Ident:
					c.receiver = n.Name
				case *ast.IndexExpr:
					c.receiver = ast.Unparen(n.X).(*ast.Ident).Name
					return false
				case *ast.IndexListExpr:
					c.receiver = ast.Unparen(n.X).(*ast.Ident).Name
					return false
				}
				return true
			})
		}
		if d.Body != nil {
			c.body = at(d.Body.Pos())
		}
	case *ast.GenDecl:
		c.keyword = d.Tok.String()
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, n := range spec.Names {
					c.names = append(c.names, n.Name)
				}
			case *ast.TypeSpec:
				c.names = append(c.names, spec.Name.Name)
				if spec.Assign.IsValid() && spec.TypeParams == nil {
					c.aliases = append(c.aliases, spec.Name.Name)
				}
			}
		}
	}
	return c
}
