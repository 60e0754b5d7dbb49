package evidence

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// constantsDirTests are directories of package example.com/shop/errs, and what package example.com/shop/desk, which
// does not import it, reads there.
var constantsDirTests = []struct {
	name  string
	files map[string]string
	names string // see namesIn: for 899001, 899002 and 899003, "-" for none, and ! before one that not every build has
	why   string
}{
	{"plain", map[string]string{"errs/a.go": "package errs\nconst A, B = 899001, 899002"}, "A B -", ""},
	{"the first declared", map[string]string{
		"errs/b.go": "package errs\nconst A = 899001",
		"errs/a.go": "package errs\nconst (\nZ = 899001\nB = Z\n)",
	}, "Z - -", ""},
	{"deprecated", map[string]string{
		"errs/a.go": "package errs\n\n// A is old.\n//\n// Deprecated: use B.\nconst A = 899001\n\n" +
			"const B = 899001\n\n// Deprecated: all.\nconst (\nC = 899002\n)",
	}, "B C -", ""},
	{"by expressions", map[string]string{
		"errs/a.go": "package errs\n\ntype Code int\n\nconst (\nbase Code = 899000 + iota\nA\nB\n)",
	}, "A B -", ""},
	{"of an import", map[string]string{
		"errs/a.go": "package errs\n\nimport \"example.com/other\"\n\nconst A, B = other.A, 899002",
	}, "- B -", ""},
	{"constrained", map[string]string{
		"errs/a.go":         "package errs\nconst C = 899003",
		"errs/a_windows.go": "package errs\nconst A = 899001",
		"errs/b.go":         "//go:build !race\n\npackage errs\nconst B, D = 899002, 899003",
	}, "!A !B C", ""},
	{"cgo", map[string]string{"errs/a.go": "package errs\n\nimport \"C\"\n\nconst A = 899001"}, "!A - -", ""},
	{"everywhere before somewhere", map[string]string{
		"errs/a.go":       "package errs\n\n// Deprecated: yes.\nconst A = 899001",
		"errs/b_linux.go": "package errs\nconst B = 899001",
	}, "A - -", ""},
	{"of a test", map[string]string{
		"errs/a.go":      "package errs\nconst A = 899001",
		"errs/a_test.go": "package errs\nconst B = 899002",
	}, "A - -", ""},
	{"tests alone", map[string]string{
		"errs/a_test.go": "package errs\nconst B = 899002",
	}, "", "there is no package example.com/shop/errs"},
	{"missing", nil, "", "there is no package example.com/shop/errs"},
	{"without codes", map[string]string{
		"errs/a.go": "package errs\nconst A = 1",
	}, "", "example.com/shop/errs: the package has no exported constant that is a JMessage code"},
	{"a program", map[string]string{
		"errs/a.go": "package main\nconst A = 899001",
	}, "", "example.com/shop/errs: the package is a program: nothing can import it"},
	{"another module", map[string]string{
		"errs/a.go":   "package errs\nconst A = 899001",
		"errs/go.mod": "module example.com/shop/errs\n",
	}, "", "example.com/shop/errs is of another module, and not imported there"},
	{"imports the module", map[string]string{
		"errs/a.go": "package errs\n\nimport _ \"example.com/shop/desk\"\n\nconst A = 899001",
	}, "A - -", "example.com/shop/errs imports example.com/shop/desk of the same module: " +
		"to import it where that is not done already could close a cycle"},
	{"its tests import the module", map[string]string{
		"errs/a.go":      "package errs\nconst A = 899001",
		"errs/a_test.go": "package errs\n\nimport _ \"example.com/shop/desk\"",
	}, "A - -", "example.com/shop/errs imports example.com/shop/desk of the same module: " +
		"to import it where that is not done already could close a cycle"},
	{"its tests from outside import the module", map[string]string{
		"errs/a.go":      "package errs\nconst A = 899001",
		"errs/a_test.go": "package errs_test\n\nimport _ \"example.com/shop/desk\"",
	}, "A - -", ""},
	{"a module with a longer name", map[string]string{
		"errs/a.go": "package errs\n\nimport _ \"example.com/shopping\"\n\nconst A = 899001",
	}, "A - -", ""},
}

// TestReadConstantsDir reads the package of -constants from its directory.
func TestReadConstantsDir(t *testing.T) {
	for _, test := range constantsDirTests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			writeFile(t, filepath.Join(dir, "go.mod"), "// The shop.\nmodule \"example.com/shop\" // ours\n")
			for name, text := range test.files {
				writeFile(t, filepath.Join(dir, filepath.FromSlash(name)), text)
			}
			p, why := unitOf(t, filepath.Join(dir, "desk", "desk.go")).constantsPackage()
			if why.String() != test.why {
				t.Errorf("why is %q, want %q", why, test.why)
			}
			if got := namesIn(p); got != test.names {
				t.Errorf("the constants are %q, want %q", got, test.names)
			}
			if p != nil && p.MayBeImported(p.unit.files[0]) != (test.why == "") {
				t.Errorf("desk may import it: %t", test.why != "")
			}
		})
	}
}

// namesIn returns the names of the constants of p for the three values of the tests; "" if p is nil.
func namesIn(p *ConstantsPackage) string {
	if p == nil {
		return ""
	}
	var names []string
	for _, v := range []int64{899001, 899002, 899003} {
		name, ok := p.Constant(v)
		switch {
		case !ok:
			name = "-"
		case !p.Everywhere(name):
			name = "!" + name
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

// writeFile writes a file, and the directories that it is in.
func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// unitOf returns the pass of a package with one file, which is not on the disk, with a host that gives no function to
// read files.
func unitOf(t *testing.T, name string) *unit {
	t.Helper()
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, name, "package desk\n", 0)
	if err != nil {
		t.Fatal(err)
	}
	pass := &analysis.Pass{
		Fset:  fset,
		Files: []*ast.File{syntax},
		Pkg:   types.NewPackage("example.com/shop/desk", "desk"),
	}
	u := &unit{pass: pass, cfg: &Config{Constants: "example.com/shop/errs"}}
	u.files = []*File{{Syntax: syntax, Token: fset.File(syntax.FileStart)}}
	return u
}

// TestConstantsPackageOfTests: that tests import the package of -constants proves nothing for the other files of their
// package.
func TestConstantsPackageOfTests(t *testing.T) {
	dir := t.TempDir()
	u := unitOf(t, filepath.Join(dir, "desk.go"))
	syntax, err := parser.ParseFile(
		u.pass.Fset,
		filepath.Join(dir, "desk_test.go"),
		"package desk\n\nimport \"example.com/shop/errs\"\n",
		0,
	)
	if err != nil {
		t.Fatal(err)
	}
	u.files = append(u.files, &File{Syntax: syntax, Token: u.pass.Fset.File(syntax.FileStart)})
	u.pass.Pkg.SetImports([]*types.Package{types.NewPackage("example.com/shop/errs", "errs")})
	p := &ConstantsPackage{Path: "example.com/shop/errs", unit: u}
	var got []bool
	for _, f := range u.files {
		got = append(got, p.MayBeImported(f))
	}
	if !slices.Equal(got, []bool{false, true}) {
		t.Errorf("the two files may import it: %t", got)
	}
}
