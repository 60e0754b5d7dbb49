package decls

import (
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// oddHeaders are headers as few people write them.
var oddHeaders = [...]string{
	"package p", "package p;import \"a\";import b \"b\"\nimport (\n\t. \"c\"\n\t_ `d`; e \"e\"\n)\nvar x = 1",
	"\ufeff// c\r\n/* x */ package /* y */ p // z\nimport /* w */ ( )\nimport (\"\\x61\")",
	"/* package q */\n//go:build x\n\npackage p\n\nimport \"C\"\n", "package p; import ()",
	"package p\nfunc f() { import(\"x\") }",
	"", "package", "import \"x\"", "package p; import x", "package p; import (\"a\"", "// only", "/* open",
}

// TestHeader holds the reader of headers against go/parser.
func TestHeader(t *testing.T) {
	for _, text := range oddHeaders {
		checkHeader(t, "odd.go", []byte(text))
	}
	n := 0
	err := filepath.WalkDir(filepath.Join(build.Default.GOROOT, "src", "net"),
		func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			n++
			checkHeader(t, path, text)
			return nil
		})
	if err != nil || n < 100 {
		t.Fatalf("%d files, %v", n, err)
	}
}

// FuzzHeader: of what go/parser can read the header is the same.
func FuzzHeader(f *testing.F) {
	for _, seed := range oddHeaders {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { checkHeader(t, "fuzz.go", text) })
}

func checkHeader(t *testing.T, path string, text []byte) {
	t.Helper()
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, path, text, parser.SkipObjectResolution)
	var h Header
	ok := h.Read(text)
	if err != nil {
		return // what cannot be parsed is loaded, whatever the header says
	}
	if !ok || string(h.Name) != syntax.Name.Name {
		t.Errorf("%s: package %s, %t; want %s", path, h.Name, ok, syntax.Name.Name)
		return
	}
	if want := fset.PositionFor(syntax.Package, false).Offset; h.Start != want {
		t.Errorf("%s: the package clause begins at %d, want %d", path, h.Start, want)
	}
	var want []string
	for _, spec := range syntax.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, path)
	}
	if !slices.EqualFunc(h.Imports, want, func(got []byte, want string) bool { return string(got) == want }) {
		t.Errorf("%s: imports %q, want %q", path, h.Imports, want)
	}
}
