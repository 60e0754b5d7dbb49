package evidence_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// TestNothingPerFile: where there is nothing to find, the finder reads no file, and what it allocates does not grow
// with the files.
func TestNothingPerFile(t *testing.T) {
	const text = `package p

// Object %[1]d is compared with numbers of many kinds, none of them a code.
func f%[1]d(x int, s string, y float64) bool {
	switch x {
	case 100000, 0x1000000, 5:
		return s == "join" && y != 6.02214076e23
	}
	return x == 700001
}
`
	cost := func(files int) float64 {
		pass := passOver(t, evidence.New(&evidence.Config{Level: evidence.Name}), files, text)
		pass.ReadFile = func(name string) ([]byte, error) { return nil, errors.New(name + " is read") }
		return testing.AllocsPerRun(10, func() {
			if _, err := pass.Analyzer.Run(pass); err != nil {
				t.Fatal(err)
			}
		})
	}
	if one, many := cost(1), cost(100); one != many || one > 10 {
		t.Errorf("%v allocations for one file, %v for a hundred", one, many)
	}
}

// TestReasons: each of these is a reason to read the files.
func TestReasons(t *testing.T) {
	for name, text := range map[string]string{
		"number":     "package p%[1]d\nconst x = 899001\n",
		"float":      "package p%[1]d\nconst x = 8.99001e5\n",
		"comment":    "package p%[1]d\n// For JMessage.\n",
		"string":     "package p%[1]d\nconst x = \"api.im.jpush.cn\"\n",
		"raw string": "package p%[1]d\nconst x = `极光`\n",
		"identifier": "package p%[1]d\ntype jpushKey int\n",
		"field tag":  "package p%[1]d\ntype t struct { a int `jchat:\"\"` }\n",
		"package":    "package jiguang\n",
		"directive":  "package p%[1]d\n//jmvet:ignore nothing\n",
		"broken":     "package p%[1]d\nfunc f() { x := = }\n",
	} {
		t.Run(name, func(t *testing.T) {
			pass := passOver(t, evidence.New(&evidence.Config{Level: evidence.Name}), 1, text)
			read := 0
			pass.ReadFile = func(string) ([]byte, error) { read++; return []byte(fmt.Sprintf(text, 0)), nil }
			if _, err := pass.Analyzer.Run(pass); err != nil {
				t.Fatal(err)
			}
			if read != 1 {
				t.Errorf("%d files are read", read)
			}
		})
	}
}

// passOver returns a pass over a package whose files are made from one text, each with its number. What does not parse
// is left as it is.
func passOver(t *testing.T, a *analysis.Analyzer, files int, text string) *analysis.Pass {
	t.Helper()
	fset := token.NewFileSet()
	var syntax []*ast.File
	for i := range files {
		f, _ := parser.ParseFile(
			fset,
			fmt.Sprintf("f%d.go", i),
			fmt.Sprintf(text, i),
			parser.ParseComments|parser.SkipObjectResolution,
		)
		syntax = append(syntax, f)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
		Uses: make(map[*ast.Ident]types.Object), Implicits: make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	cfg := types.Config{Error: func(error) {}}
	pkg, _ := cfg.Check("example.com/p", fset, syntax, info)
	return newPass(a, fset, syntax, pkg, info)
}
