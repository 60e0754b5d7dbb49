package evidence

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

// exportsTypesTests has declarations of a package that imports b, and c, which imports b itself.
var exportsTypesTests = []struct {
	name, text string
	want       bool
}{
	{"a type", "var V b.T", true},
	{"an alias", "type A = b.T", true},
	{"pointers, lists and channels", "var V []*[3]chan b.T", true},
	{"the key of a map", "var V map[b.T]int", true},
	{"the value of a map", "var V map[int]b.T", true},
	{"a parameter", "func F(int, b.T) {}", true},
	{"a result", "func F() (int, b.T) { return 0, 0 }", true},
	{"a method", "type T int\nfunc (T) M() b.T { return 0 }", true},
	{"a method of an interface", "type I interface{ M(b.T) }", true},
	{"an embedded interface", "type I interface{ b.I }", true},
	{"a field", "type S struct{ F b.T }", true},
	{"a type argument", "type G[T any] struct{}\nvar V G[b.T]", true},
	{"a type argument of an alias", "type G[T any] = []T\nvar V G[b.T]", true},
	{"a constraint", "func F[T b.I]() {}", true},
	{"a union", "type I interface{ ~string | b.T }", true},
	{"the fields of a type", "type S b.S", true},
	{"the fields of a variable", "var V = b.V", true},
	{"what is not exported", "var v b.T", true},
	{"a variable of a function", "func f() { var v b.T; _ = v }", false},
	{"the value of a constant", "const C int = b.C", false},
	{"a type of another package", "var V c.HasT", false},
	{"a recursive type", "type S struct{ next *S }", false},
	{"a recursive constraint", "type I[T I[T]] interface{ M(T) }", false},
}

func TestExportsTypesFrom(t *testing.T) {
	fset := token.NewFileSet()
	imports := importMap{}
	check := func(path, text string) *types.Package {
		t.Helper()
		file, err := parser.ParseFile(fset, path+".go", text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		conf := types.Config{Importer: imports, Error: func(err error) {
			var typeError types.Error
			if !errors.As(err, &typeError) || !typeError.Soft { // as an unused import is
				t.Error(err)
			}
		}}
		pkg, _ := conf.Check(path, fset, []*ast.File{file}, nil)
		return pkg
	}
	imports["b"] = check("b", `package b

type T int
type I interface{ M() }
type S struct{ F int }

const C = 1

var V struct{ F int }
`)
	imports["c"] = check("c", "package c\n\nimport \"b\"\n\ntype HasT struct{ F b.T }\n")
	for _, tt := range exportsTypesTests {
		t.Run(tt.name, func(t *testing.T) {
			pkg := check("a", "package a\n\nimport (\n\t\"b\"\n\t\"c\"\n)\n\n"+tt.text+"\n")
			if got := ExportsTypesFrom(pkg, func(path string) bool { return path == "b" }); got != tt.want {
				t.Errorf("ExportsTypesFrom reports %t, want %t", got, tt.want)
			}
		})
	}
}

// An importMap imports packages by their paths.
type importMap map[string]*types.Package

func (m importMap) Import(path string) (*types.Package, error) { return m[path], nil }
