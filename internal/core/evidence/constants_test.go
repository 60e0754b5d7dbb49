package evidence

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"
)

// checked returns the package that text is the only file of.
func checked(t *testing.T, text string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", text, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check("example.com/errs", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func TestConstantsOf(t *testing.T) {
	pkg := checked(t, `package errs

const (
	UserExists       = 899001
	AlsoExists int32 = 899001
	OwnNumber        = 1000
	Timeout          = 999
	Nothing          = 0
	Negative         = -899001
	Huge             = 1 << 70
	Ratio            = 899001.0
	Text             = "899001"
	On               = true
	hidden           = 899002
)

var Variable = 899003

type Code int

const Typed Code = 800002
`)
	fact, err := ConstantsOf(pkg)
	if err != nil {
		t.Fatal(err)
	}
	want := []PackageConstant{
		{"AlsoExists", 899001, "int32", false},
		{"OwnNumber", 1000, "untyped int", false},
		{"Typed", 800002, "example.com/errs.Code", false},
		{"UserExists", 899001, "untyped int", false},
	}
	if fact.Name != "errs" || !slices.Equal(fact.List, want) {
		t.Errorf("package %s: %+v, want %+v", fact.Name, fact.List, want)
	}
	own := &ConstantsPackage{Path: pkg.Path(), Name: fact.Name, constants: fact}
	for v, want := range map[int64]string{899001: "AlsoExists", 1000: "OwnNumber", 800002: "Typed", 899002: "", 0: ""} {
		if name, ok := own.Constant(v); name != want || ok != (want != "") {
			t.Errorf("the constant for %d is %q, %t, want %q", v, name, ok, want)
		}
	}
	for text, want := range map[string]string{
		"package errs\n\nconst Limit, small = 1000, 899001\n": "example.com/errs: " +
			"the package has no exported constant that is a JMessage code",
		"package errs\n": "example.com/errs: the package has no exported constant that is a JMessage code",
		"package main\n\nconst Exists = 899001\n\nfunc main() {}\n": "example.com/errs: " +
			"the package is a program: nothing can import it",
	} {
		if fact, err := ConstantsOf(checked(t, text)); err == nil || err.Error() != want || fact != nil {
			t.Errorf("constants of %q: %v, %v; want the error %q", text, fact, err, want)
		}
	}
}

func TestIsCode(t *testing.T) {
	codesPkg := types.NewPackage(CodesPath, "codes")
	named := func(pkg *types.Package, name string) types.Type {
		return types.NewNamed(types.NewTypeName(token.NoPos, pkg, name, nil), types.Typ[types.Int], nil)
	}
	code, category := named(codesPkg, "Code"), named(codesPkg, "Category")
	alias := types.NewAlias(types.NewTypeName(token.NoPos, nil, "Mine", nil), code)
	for _, test := range []struct {
		t                  types.Type
		isCode, isCategory bool
	}{
		{code, true, false},
		{category, false, true},
		{alias, true, false},
		{named(types.NewPackage("example.com/codes", "codes"), "Code"), false, false},
		{named(codesPkg, "Entry"), false, false},
		{named(nil, "Code"), false, false},
		{types.Typ[types.Int], false, false},
		{types.NewPointer(code), false, false},
		{nil, false, false},
	} {
		if IsCode(test.t) != test.isCode || IsCategory(test.t) != test.isCategory {
			t.Errorf("%v: IsCode %t, IsCategory %t", test.t, !test.isCode, !test.isCategory)
		}
	}
}

// TestMayCarry checks which types can hold codes, also as elements of lists or channels, and as keys of maps. It must
// end for a type that contains itself.
func TestMayCarry(t *testing.T) {
	pkg := checked(t, `package x

type (
	Number   int
	Small    uint8
	Ratio    float32
	Text     string
	Flag     bool
	Complex  complex128
	Struct   struct{ Code int }
	Func     func() int
	Pointer  *int
	Lists    []*[3]chan Number
	Map      map[int64]bool
	Flags    map[bool]int
	Any      any
	Method   interface{ Code() int }
	Endless  []Endless
	Alias    = Number
	Generic[N int | ~int32, S ~string, M int | string, F int | bool, B ~bool, A any, O Method,
	U interface{ int; ~int }] struct {
		N N
		S S
		M M
		F F
		B B
		A A
		O O
		U U
	}
)
`)
	for name, want := range map[string]bool{
		"Number": true, "Small": true, "Ratio": true, "Text": true, "Alias": true, "Pointer": true,
		"Lists": true, "Map": true, "Any": true,
		"Flag": false, "Complex": false, "Struct": false, "Func": false, "Flags": false, "Method": false,
		"Endless": false,
	} {
		if got := mayCarry(codeType(pkg.Scope().Lookup(name).Type())); got != want {
			t.Errorf("%s may carry: %t", name, got)
		}
	}
	fields := pkg.Scope().Lookup("Generic").Type().Underlying().(*types.Struct)
	for i, want := range []types.BasicInfo{types.IsInteger, types.IsString, 0, 0, types.IsBoolean, 0, 0, 0} {
		const kinds = types.IsInteger | types.IsString | types.IsBoolean | types.IsFloat
		if got := basicInfo(fields.Field(i).Type()) & kinds; got != want {
			t.Errorf("field %s is of kind %b, want %b", fields.Field(i).Name(), got, want)
		}
	}
	if basicInfo(nil) != 0 || basicInfo(types.NewStruct(nil, nil)) != 0 {
		t.Error("no type, or a struct, is of a basic kind")
	}
}
