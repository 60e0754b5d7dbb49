package imports

import (
	"bytes"
	"go/ast"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/readfile"
	"github.com/jmvet/jmvet/internal/toplevel"
)

// declaredElsewhere returns the package-level names of files of the package that the pass does not see: those that build tags leave
// out, and its tests where it is analysed without them. An import must not clash with them on another system, or when the tests
// are built.
//
// No host hands an analyzer the test files of a package without tests, so their directory is read: this is asked only where a fix
// adds an import, and decides nothing but its name.
func declaredElsewhere(pass *analysis.Pass, file *ast.File, name string) map[string]bool {
	names := make(map[string]bool)
	add := func(content []byte) {
		if !bytes.Contains(content, []byte(name)) {
			return // every name that is tried has the package's own in it
		}
		var h toplevel.Header
		if !h.Read(content) || string(h.Name) != pass.Pkg.Name() {
			return // the external tests are another package
		}
		list, _ := toplevel.Split(content) // behind a mistake there may be more: such a file is not compiled
		for _, d := range list {
			if d.Receiver == "" {
				for _, name := range d.Names {
					names[name] = true
				}
			}
		}
	}
	for _, filename := range pass.IgnoredFiles {
		if content, err := readfile.For(pass, filename); err == nil && strings.HasSuffix(filename, ".go") {
			add(content)
		}
	}
	for _, filename := range unseenTests(pass, file) {
		if content, err := os.ReadFile(filename); err == nil {
			add(content)
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
