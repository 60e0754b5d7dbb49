package imports

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// declaredElsewhere returns the package-level names of files of the package that the pass does not see: those that build tags leave
// out, and its tests where it is analysed without them. An import must not clash with them on another system, or when the tests
// are built.
//
// No host hands an analyzer the test files of a package without tests, so their directory is read: this is asked only where a fix
// adds an import, and decides nothing but its name.
func declaredElsewhere(pass *analysis.Pass, file *ast.File, name string) map[string]bool {
	names := make(map[string]bool)
	add := func(filename string, content []byte) {
		if !bytes.Contains(content, []byte(name)) {
			return // every name that is tried has the package's own in it
		}
		f, _ := parser.ParseFile(token.NewFileSet(), filename, content, parser.SkipObjectResolution)
		if f != nil && f.Name.Name == pass.Pkg.Name() {
			addPackageLevel(names, f)
		}
	}
	for _, filename := range pass.IgnoredFiles {
		if content, err := pass.ReadFile(filename); err == nil && strings.HasSuffix(filename, ".go") {
			add(filename, content)
		}
	}
	for _, filename := range unseenTests(pass, file) {
		if content, err := os.ReadFile(filename); err == nil {
			add(filename, content)
		}
	}
	return names
}

// unseenTests returns the test files beside a file that the pass does not have.
func unseenTests(pass *analysis.Pass, file *ast.File) []string {
	dir := filepath.Dir(pass.Fset.File(file.FileStart).Name())
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var tests []string
	for _, e := range entries {
		seen := slices.ContainsFunc(pass.Files, func(f *ast.File) bool {
			return filepath.Base(pass.Fset.File(f.FileStart).Name()) == e.Name()
		})
		if strings.HasSuffix(e.Name(), "_test.go") && !seen {
			tests = append(tests, filepath.Join(dir, e.Name()))
		}
	}
	return tests
}

func addPackageLevel(names map[string]bool, file *ast.File) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names[d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.ValueSpec:
					for _, id := range s.Names {
						names[id.Name] = true
					}
				case *ast.TypeSpec:
					names[s.Name.Name] = true
				}
			}
		}
	}
}
