package syntax

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

const source = `package p

type Number int

type Alias = *Number

const text = "co" + "de"

var (
	converted   = (Number)((int(((1)))))
	call        = f(1)
	constant    = text
	number      = 899001
	named       Number
	pointer     *Number
	alias       Alias
	list        []Number
)

func f(n int) int { return n }
`

// check returns the values and the types of the variables of source, by name, and the facts of the type checker.
func check(t *testing.T) (values map[string]ast.Expr, of map[string]types.Type, info *types.Info) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info = &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
	pkg, err := new(types.Config).Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	values, of = make(map[string]ast.Expr), make(map[string]types.Type)
	for n := range ast.Preorder(file) {
		if spec, ok := n.(*ast.ValueSpec); ok {
			name := spec.Names[0].Name
			of[name] = pkg.Scope().Lookup(name).Type()
			if len(spec.Values) > 0 {
				values[name] = spec.Values[0]
			}
		}
	}
	return values, of, info
}

func TestExpressions(t *testing.T) {
	values, _, info := check(t)
	for name, want := range map[string]string{"converted": "1", "call": "f(1)", "constant": "text"} {
		if got := types.ExprString(Unconverted(info, values[name])); got != want {
			t.Errorf("%s without conversions: %s, want %s", name, got, want)
		}
	}
	if got, ok := ConstantString(info, values["constant"]); got != "code" || !ok {
		t.Errorf("constant string: %q, %t, want code", got, ok)
	}
	for _, name := range []string{"number", "call"} {
		if got, ok := ConstantString(info, values[name]); ok {
			t.Errorf("%s is the constant string %q", name, got)
		}
	}
}

func TestTypeName(t *testing.T) {
	_, of, _ := check(t)
	of["nothing"] = nil
	for name, want := range map[string]string{
		"named": "Number", "pointer": "Number", "alias": "Number", "list": "", "number": "", "nothing": "",
	} {
		if got := TypeName(of[name]); got != want {
			t.Errorf("the type of %s is called %q, want %q", name, got, want)
		}
	}
}
