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

func formatted(t *testing.T, source string) bool {
	t.Helper()
	f, err := format.Source([]byte(source))
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	return string(f) == source
}

// group returns an import declaration with specs.
func group(specs ...string) string { return "import (\n\t" + strings.Join(specs, "\n\t") + "\n)\n" }

const quoted = `"` + codesPath + `"`

// names are the names that files give the constants package, or cannot give it.
var names = []struct {
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

func TestNames(t *testing.T) {
	for _, test := range names {
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
