package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const module = "github.com/jmvet/jmvet"

// A folder is a package of the module.
type folder struct {
	synopsis string
	imports  []string // folders of the module
	depth    int      // of its longest chain of imports
}

// packages returns the table of the packages of the module whose directory is root. Those that import others stand
// above them, so that arrows point down.
func packages(root string) (string, error) {
	folders, err := readFolders(root)
	if err != nil {
		return "", err
	}
	names := sortedKeys(folders)
	slices.SortStableFunc(names, func(a, b string) int { return folders[b].depth - folders[a].depth })
	var b strings.Builder
	b.WriteString("| package | what it is | imports |\n| --- | --- | --- |\n")
	for _, name := range names {
		f := folders[name]
		var imports []string
		for _, i := range f.imports {
			imports = append(imports, "`"+i+"`")
		}
		fmt.Fprintf(&b, "| [`%s`](../%s) | %s | %s |\n", name, name, escape(f.synopsis), strings.Join(imports, ", "))
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// readFolders returns the packages of the module whose directory is root by their folders, without their tests,
// examples and nested modules.
func readFolders(root string) (map[string]*folder, error) {
	folders := make(map[string]*folder)
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)

		// What holds no package of the module.
		if d.IsDir() {
			if base := d.Name(); rel != "." &&
				(strings.HasPrefix(base, ".") || base == "testdata" || slices.Contains(elsewhere, rel)) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(rel, ".go") || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		// A file of a package.
		syntax, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		name := path.Dir(rel)
		if folders[name] == nil {
			folders[name] = new(folder)
		}
		return folders[name].add(syntax)
	})
	if err != nil {
		return nil, err
	}
	// A package without a word would be an empty cell.
	for _, name := range sortedKeys(folders) {
		if folders[name].synopsis == "" {
			return nil, fmt.Errorf("%s has no package documentation", name)
		}
		measure(folders, name)
	}
	return folders, nil
}

// elsewhere are the folders that the table leaves out: modules of their own, and the example program.
var elsewhere = []string{
	"golangci", "examples", "internal/proof/bazel", "internal/proof/bench", "internal/proof/browser", "internal/proof/gopls",
}

// add adds to f what the file syntax tells of its package: its first sentence, and what it imports of the module.
func (f *folder) add(syntax *ast.File) error {
	if text := syntax.Doc.Text(); f.synopsis == "" && text != "" {
		f.synopsis = new(doc.Package).Synopsis(text)
	}
	for _, spec := range syntax.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		if name, ok := strings.CutPrefix(p, module+"/"); ok && !slices.Contains(f.imports, name) {
			f.imports = append(f.imports, name)
			slices.Sort(f.imports)
		}
	}
	return nil
}

// measure sets the depth of the folder name, and of those that it imports, all of folders, and returns it.
func measure(folders map[string]*folder, name string) int {
	f := folders[name]
	if f == nil {
		return 0
	}
	for _, i := range f.imports {
		f.depth = max(f.depth, 1+measure(folders, i))
	}
	return f.depth
}
