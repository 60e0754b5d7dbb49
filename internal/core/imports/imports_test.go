package imports_test

import (
	"go/ast"
	"go/constant"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/imports"
)

const codesPath = "github.com/jmvet/jmvet/codes"

// place marks in a source where a member of the package is to stand.
const place = "HERE"

// stub stands for all packages that sources import: each has a constant X.
type stub map[string]*types.Package

func (s stub) Import(importPath string) (*types.Package, error) {
	if importPath == "C" {
		return types.NewPackage("C", "C"), nil
	}
	if s[importPath] == nil {
		p := types.NewPackage(importPath, path.Base(importPath))
		p.Scope().Insert(types.NewConst(token.NoPos, p, "X", types.Typ[types.UntypedInt], constant.MakeInt64(1)))
		p.MarkComplete()
		s[importPath] = p
	}
	return s[importPath], nil
}

// pass type-checks a source and returns a pass over it.
func pass(t *testing.T, source string) (*analysis.Pass, *ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	info := &types.Info{
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object),
		Scopes:    make(map[ast.Node]*types.Scope),
	}
	cfg := types.Config{Importer: make(stub), Error: func(error) {}} // HERE is nothing, and some imports are not used
	pkg, _ := cfg.Check("p", fset, []*ast.File{file}, info)
	return &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, ReadFile: os.ReadFile}, file
}

// places returns the positions of HERE in a file.
func places(file *ast.File) (list []token.Pos) {
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == place {
			list = append(list, id.Pos())
		}
		return true
	})
	return list
}

// fix puts X of a package to all places of a source, and the import where it belongs.
func fix(t *testing.T, source, importPath, base string) string {
	t.Helper()
	pass, file := pass(t, source)
	at := places(file)
	p := imports.For(pass, file, []byte(source),
		imports.Wanted{Path: importPath, Name: base, Beside: "example.com/beside"}, at)
	if p == nil {
		t.Fatal("no package")
	}
	tok := pass.Fset.File(file.FileStart)
	var all []edit.Edit
	for _, pos := range at {
		text, edits := p.Qualify("X", pos)
		offset := tok.Offset(pos)
		merged, ok := edit.Merge(all, append(edits, edit.Replace(offset, offset+len(place), text)))
		if !ok {
			t.Fatalf("%v overlap %v", edits, all)
		}
		all = merged
	}
	return string(edit.Apply([]byte(source), all))
}

const body = "\nvar x = HERE\n"

func TestInsertion(t *testing.T) {
	tests := []struct {
		name         string
		path         string // "" for package codes
		before, want string // what stands before the body
	}{
		{"none", "", "package p\n", "package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
		{"none, of the standard library", "strconv", "package p\n", "package p\n\nimport \"strconv\"\n"},
		{"a comment behind the clause", "", "package p // the shop\n",
			"package p // the shop\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
		{"a comment that documents nothing", "", "package p\n\n// Nothing.\n",
			"package p\n\n// Nothing.\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
		{"documentation", "", "package p\n\n// x is documented.\nvar y = 1\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// x is documented.\nvar y = 1\n"},
		{"documentation of a function", "", "package p\n\n// f is documented.\nfunc f() {}\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// f is documented.\nfunc f() {}\n"},
		{"a directive of Go", "", "package p\n\n//go:noinline\nfunc f() {}\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n//go:noinline\nfunc f() {}\n"},
		{"single", "", "package p\n\nimport \"fmt\"\n",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
		{"single, not of the standard library", "", "package p\n\nimport \"golang.org/x/a\"\n",
			"package p\n\nimport (\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n)\n"},
		{"single, before it in the order", "", "package p\n\nimport \"example.com/a\"\n",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
		{
			"single with documentation",
			"",
			"package p\n\n// fmt prints.\nimport \"fmt\" // what it is told\n",
			"package p\n\n// fmt prints.\nimport (\n\t\"fmt\" // what it is told\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{"strconv behind a single one", "strconv", "package p\n\nimport \"fmt\"\n",
			"package p\n\nimport (\n\t\"fmt\"\n\t\"strconv\"\n)\n"},
		{"strconv before a single one", "strconv", "package p\n\nimport \"time\"\n",
			"package p\n\nimport (\n\t\"strconv\"\n\t\"time\"\n)\n"},
		{
			"strconv before a single one that is not of the standard library",
			"strconv",
			"package p\n\nimport \"example.com/a\"\n",
			"package p\n\nimport (\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
		},
		{
			"strconv makes way for the constants",
			"strconv",
			"package p\n\nimport \"k8s.io/a\"\n",
			"package p\n\nimport (\n\t\"k8s.io/a\"\n\n\t\"strconv\"\n)\n",
		},
		{"several", "", "package p\n\nimport \"fmt\"\nimport \"os\" // files\n",
			"package p\n\nimport \"fmt\"\nimport \"os\" // files\nimport \"github.com/jmvet/jmvet/codes\"\n"},
		{"strconv and several", "strconv", "package p\n\nimport \"fmt\"\nimport \"os\"\n",
			"package p\n\nimport \"fmt\"\nimport \"strconv\"\nimport \"os\"\n"},
		{
			"a comment that spans the end of the group",
			"",
			"package p\n\nimport (\n\t\"fmt\" /* prints\n\t */)\n",
			"package p\n\nimport (\n\t\"fmt\" /* prints\n\t */\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"a comment behind the parenthesis",
			"strconv",
			"package p\n\nimport ( // all\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport ( // all\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
		},
		{"cgo alone", "", "package p\n\n// int f();\nimport \"C\"\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// int f();\nimport \"C\"\n"},
		{
			"cgo before a group",
			"",
			"package p\n\n// int f();\nimport \"C\"\n\nimport (\n\t\"fmt\"\n)\n",
			"package p\n\n// int f();\nimport \"C\"\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"cgo in a group",
			"",
			"package p\n\n// int f();\nimport (\n\t\"C\"\n)\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// int f();\nimport (\n\t\"C\"\n)\n",
		},
		{"an empty group", "", "package p\n\nimport ()\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\nimport ()\n"},
		{"an empty group on two lines", "", "package p\n\nimport (\n)\n",
			"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\nimport (\n)\n"},
		{"strconv behind a commented clause", "strconv", "package p // the shop\n",
			"package p // the shop\n\nimport \"strconv\"\n"},
		{"strconv behind a clause that shares its line", "strconv", "package p; var y = 1\n",
			"package p\n\nimport \"strconv\"; var y = 1\n"},
		{
			"a comment farther below",
			"",
			"package p\n\nimport (\n\t\"example.com/a\"\n\n\t// b is of the shop.\n\t\"k8s.io/b\"\n)\n",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n\n\t// b is of the " +
				"shop.\n\t\"k8s.io/b\"\n)\n",
		},
		{
			"a comment farther above",
			"",
			"package p\n\nimport (\n\t// All of it.\n\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t// All of it.\n\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{"one of the standard library", "", "package p\n\nimport (\n\t\"fmt\"\n)\n",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
		{
			"sorted into its block, first",
			"",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"golang.org/x/a\"\n)\n",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n)\n",
		},
		{
			"sorted into its block, last",
			"",
			"package p\n\nimport (\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"sorted into its block, in the middle",
			"",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t\"golang.org/x/a\"\n\n\t\"k8s.io/b\"\n)\n",
			"package p\n\nimport " +
				"(\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n\n\t\"k8s.io/b\"\n)\n",
		},
		{
			"a block that is not sorted",
			"",
			"package p\n\nimport (\n\t\"golang.org/x/a\"\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"golang.org/x/a\"\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"strconv into a block",
			"strconv",
			"package p\n\nimport (\n\t\"fmt\"\n\t\"time\"\n\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"fmt\"\n\t\"strconv\"\n\t\"time\"\n\n\t\"example.com/a\"\n)\n",
		},
		{
			"strconv before others",
			"strconv",
			"package p\n\nimport (\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
		},
		{
			"strconv before a documented one",
			"strconv",
			"package p\n\nimport (\n\t// a is of the shop.\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"strconv\"\n\n\t// a is of the shop.\n\t\"example.com/a\"\n)\n",
		},
		{
			"a block with a comment behind an import",
			"",
			"package p\n\nimport (\n\t\"example.com/a\" // of the shop\n)\n",
			"package p\n\nimport (\n\t\"example.com/a\" // of the shop\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"a block that ends in a comment",
			"",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t// no more\n)\n",
			"package p\n\nimport (\n\t\"example.com/a\"\n\t// no more\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
		},
		{
			"the second group is left alone",
			"",
			"package p\n\nimport (\n\t\"fmt\"\n)\n\nimport (\n\t\"example.com/a\"\n)\n",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n\nimport (\n\t\"example.com/a\"\n)\n",
		},
		{"one line", "", "package p\n\nimport (\"fmt\"; \"os\")\n",
			"package p\n\nimport (\"fmt\"; \"os\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
		{"closed on the last line", "", "package p\n\nimport (\n\t\"fmt\")\n",
			"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
		{"blank import", "", "package p\n\nimport (\n\t_ \"github.com/jmvet/jmvet/codes\"\n)\n",
			"package p\n\nimport (\n\t\"github.com/jmvet/jmvet/codes\"\n\t_ \"github.com/jmvet/jmvet/codes\"\n)\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			importPath := test.path
			if importPath == "" {
				importPath = codesPath
			}
			base := path.Base(importPath)
			source, want := test.before+body, test.want+strings.Replace(body, place, base+".X", 1)
			got := fix(t, source, importPath, base)
			if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if formatted(t, source) && !formatted(t, got) {
				t.Errorf("it is not formatted:\n%s", got)
			}
			// Windows ends all of the same lines in another way.
			crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
			if got := fix(t, crlf(source), importPath, base); got != crlf(want) {
				t.Errorf("with CRLF: got\n%q\nwant\n%q", got, crlf(want))
			}
		})
	}
}

func formatted(t *testing.T, source string) bool {
	t.Helper()
	f, err := format.Source([]byte(source))
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	return string(f) == source
}

func TestNames(t *testing.T) {
	group := func(specs ...string) string { return "import (\n\t" + strings.Join(specs, "\n\t") + "\n)\n" }
	const quoted = `"` + codesPath + `"`
	tests := []struct {
		name         string
		before, want string // without the package clause
	}{
		{"as it is imported", "import " + quoted + "\n\nvar x = HERE\n", "import " + quoted + "\n\nvar x = codes.X\n"},
		{"renamed", "import c " + quoted + "\n\nvar x = HERE\n", "import c " + quoted + "\n\nvar x = c.X\n"},
		{"dot", "import . " + quoted + "\n\nvar x = HERE\n", "import . " + quoted + "\n\nvar x = X\n"},
		{"the first of two", group("a "+quoted, "b "+quoted) + "\nvar x = HERE\n",
			group("a "+quoted, "b "+quoted) + "\nvar x = a.X\n"},
		{
			"the second, where the first is hidden",
			group("a "+quoted, "b "+quoted) + "\nfunc f(a int) int { return HERE + a }\n",
			group("a "+quoted, "b "+quoted) + "\nfunc f(a int) int { return b.X + a }\n",
		},
		{
			"hidden at one of two places",
			group(quoted) + "\nfunc f(codes int) int { return HERE }\n\nvar x = HERE\n",
			group(quoted, "jmcodes "+quoted) + "\nfunc f(codes int) int { return jmcodes.X }\n\nvar x = codes.X\n",
		},
		{
			"dot, hidden by a local name",
			group(". "+quoted) + "\nfunc f(X int) int { return HERE + X }\n",
			group(quoted, ". "+quoted) + "\nfunc f(X int) int { return codes.X + X }\n",
		},
		{
			"taken by another import",
			group(`"google.golang.org/grpc/codes"`) + "\nvar x = HERE + codes.X\n",
			group("jmcodes "+quoted, `"google.golang.org/grpc/codes"`) + "\nvar x = jmcodes.X + codes.X\n",
		},
		{
			"taken twice",
			group(`"google.golang.org/grpc/codes"`, `jmcodes "k8s.io/codes"`) + "\nvar x = HERE\n",
			group("jmcodes2 "+quoted, `"google.golang.org/grpc/codes"`, `jmcodes "k8s.io/codes"`) + "\nvar x = jmcodes2.X\n",
		},
		{"taken in the package", "var codes, jmcodes, jmcodes2 = HERE, 1, 2\n",
			"import jmcodes3 " + quoted + "\n\nvar codes, jmcodes, jmcodes2 = jmcodes3.X, 1, 2\n"},
		{"taken by a parameter", "func f(codes int) int { return HERE }\n",
			"import jmcodes " + quoted + "\n\nfunc f(codes int) int { return jmcodes.X }\n"},
		{"taken by a variable before", "func f() int { codes := 1; return codes + HERE }\n",
			"import jmcodes " + quoted + "\n\nfunc f() int { codes := 1; return codes + jmcodes.X }\n"},
		{"taken by a variable behind", "func f() int { x := HERE; codes := 1; return codes + x }\n",
			"import " + quoted + "\n\nfunc f() int { x := codes.X; codes := 1; return codes + x }\n"},
		{"taken in itself", "func f() int { codes := HERE; return codes }\n",
			"import " + quoted + "\n\nfunc f() int { codes := codes.X; return codes }\n"},
		{"taken beside it", "func f() { { codes := 1; _ = codes }; _ = HERE }\n",
			"import " + quoted + "\n\nfunc f() { { codes := 1; _ = codes }; _ = codes.X }\n"},
		{"a method and a field", "type t struct{ codes int }\n\nfunc (t) codes2() int { return HERE }\n",
			"import " + quoted + "\n\ntype t struct{ codes int }\n\nfunc (t) codes2() int { return codes.X }\n"},
		{"a label", "func f() {\ncodes:\n\tfor HERE > 1 {\n\t\tbreak codes\n\t}\n}\n",
			"import " + quoted + "\n\nfunc f() {\ncodes:\n\tfor codes.X > 1 {\n\t\tbreak codes\n\t}\n}\n"},
		{"the same name for both places", "func f(codes int) int { return HERE }\n\nvar x = HERE\n",
			"import jmcodes " + quoted + "\n\nfunc f(codes int) int { return jmcodes.X }\n\nvar x = jmcodes.X\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			const clause = "package p\n\n"
			got := fix(t, clause+test.before, codesPath, "codes")
			if want := clause + test.want; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if formatted(t, clause+test.before) && !formatted(t, got) {
				t.Errorf("it is not formatted:\n%s", got)
			}
		})
	}
}

// A package whose name is not the last element of its path is imported under its name.
func TestOtherName(t *testing.T) {
	got := fix(t, "package p\n\nvar x = HERE\n", "example.com/go-errs/v2", "errs")
	want := "package p\n\nimport errs \"example.com/go-errs/v2\"\n\nvar x = errs.X\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Where the type checker has not been, nobody knows what is in scope.
func TestNoScopes(t *testing.T) {
	pass, file := pass(t, "package p\n\nvar x = HERE\n")
	at := places(file)
	clear(pass.TypesInfo.Scopes)
	if p := imports.For(pass, file, nil, imports.Wanted{Path: codesPath, Name: "codes"}, at); p != nil {
		t.Error("a package without scopes")
	}
}
