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

	"github.com/jmvet/jmvet/internal/core/source"
)

// declaredElsewhere returns the package-level names in those files of file's package that the pass does not have: files
// that build constraints leave out, and tests where the package is analysed without them. An import must not clash with
// them on another system, or when the tests are built. Only files that contain the text name are parsed: every name
// that is tried has name, that of the imported package, in it.
//
// Which of these files a pass has differs from host to host, and no host hands an analyzer the test files of a package
// without tests. So their directory is read: this is asked only where a fix adds an import, and decides nothing but its
// name.
func declaredElsewhere(pass *analysis.Pass, file *ast.File, name string) map[string]bool {
	names := make(map[string]bool)
	for _, filename := range unseen(pass, file) {
		content, err := read(pass, filename)
		if err != nil || !bytes.Contains(content, []byte(name)) {
			continue
		}
		// What stands before a mistake counts, too: the file may be whole again tomorrow.
		syntax, _ := parser.ParseFile(token.NewFileSet(), filename, content, parser.SkipObjectResolution)
		if syntax == nil || syntax.Name.Name != pass.Pkg.Name() {
			continue // the external tests are another package
		}
		for _, decl := range syntax.Decls {
			addDeclared(names, decl)
		}
	}
	return names
}

// addDeclared adds the package-level names that decl declares to names.
func addDeclared(names map[string]bool, decl ast.Decl) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if decl.Recv == nil {
			names[decl.Name.Name] = true
		}
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				names[spec.Name.Name] = true
			case *ast.ValueSpec:
				for _, id := range spec.Names {
					names[id.Name] = true
				}
			}
		}
	}
}

// unseen returns the Go files in the directory of file that the pass does not have, and those that the host says it has
// left out.
func unseen(pass *analysis.Pass, file *ast.File) []string {
	dir := filepath.Dir(pass.Fset.File(file.FileStart).Name())
	seen := make(map[string]bool)
	for _, f := range pass.Files {
		seen[filepath.Base(pass.Fset.File(f.FileStart).Name())] = true
	}
	var list []string
	add := func(filename string) {
		if strings.HasSuffix(filename, ".go") && !seen[filepath.Base(filename)] && !slices.Contains(list, filename) {
			list = append(list, filename)
		}
	}
	for _, filename := range pass.IgnoredFiles {
		add(filename)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return list // there is none where a host has the files in memory
	}
	for _, e := range entries {
		if name := e.Name(); name[0] != '_' && name[0] != '.' { // the go command never builds those
			add(filepath.Join(dir, name))
		}
	}
	return list
}

// read returns the text of the file filename: as the host of the pass has it, if the host has told the pass of it.
func read(pass *analysis.Pass, filename string) ([]byte, error) {
	if content, err := source.Read(pass, filename); err == nil {
		return content, nil
	}
	return os.ReadFile(filename)
}
