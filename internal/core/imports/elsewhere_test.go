package imports_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/imports"
)

// TestElsewhere: a new import must not clash with names that other builds of the package have.
func TestElsewhere(t *testing.T) {
	tests := []struct {
		name    string
		file    string
		content string
		ignored bool // by build tags
		want    string
	}{
		{"nothing", "other.txt", "", false, "codes.X"},
		{"a variable in an ignored file", "p_debug.go", "package p\n\nvar codes = 1\n", true, "jmcodes.X"},
		{"a function in an ignored file", "p_debug.go", "package p\n\nfunc codes() {}\n", true, "jmcodes.X"},
		{"a type in an ignored file", "p_debug.go", "package p\n\ntype codes int\n", true, "jmcodes.X"},
		{"a method in an ignored file", "p_debug.go", "package p\n\nfunc (t) codes() {}\n", true, "codes.X"},
		{"a local variable in an ignored file", "p_debug.go", "package p\n\nfunc f() { codes := 1; _ = codes }\n", true,
			"codes.X"},
		{"an import in an ignored file", "p_debug.go", "package p\n\nimport codes \"fmt\"\n", true, "codes.X"},
		{"an ignored file of another package", "gen.go", "package main\n\nvar codes = 1\n", true, "codes.X"},
		{"an ignored file that is not Go", "p.s", "package p\n\nvar codes = 1\n", true, "codes.X"},
		{"an ignored file with a mistake", "p_debug.go", "package p\n\nvar codes = 1\n\nfunc {\n", true, "jmcodes.X"},
		{"a variable in a file that the host does not speak of", "p_windows.go", "package p\n\nvar codes = 1\n", false,
			"jmcodes.X"},
		{"a variable in a file that is never built", "_p.go", "package p\n\nvar codes = 1\n", false, "codes.X"},
		{"a constant in a test", "p_test.go", "package p\n\nconst codes, jmcodes = 1, 2\n", false, "jmcodes2.X"},
		{"a variable in a test of the package from outside", "p_test.go", "package p_test\n\nvar codes = 1\n", false,
			"codes.X"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			const source = "package p\n\ntype t int\n\nvar x = HERE\n"
			name, other := filepath.Join(dir, "p.go"), filepath.Join(dir, test.file)
			for name, content := range map[string]string{name: source, other: test.content} {
				if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			info := &types.Info{Scopes: make(map[ast.Node]*types.Scope), Implicits: make(map[ast.Node]types.Object),
				Defs: make(map[*ast.Ident]types.Object)}
			pkg, _ := (&types.Config{Error: func(error) {}}).Check("p", fset, []*ast.File{file}, info)
			pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, ReadFile: os.ReadFile}
			if test.ignored {
				pass.IgnoredFiles = []string{other}
			}
			at := places(file)
			if got, _ := imports.For(pass, file, []byte(source), imports.Wanted{Path: codesPath, Name: "codes"}, at).Qualify("X",
				at[0]); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
