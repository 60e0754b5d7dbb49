package harness

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"slices"
)

// A unit is a package as a driver gives it to an analyzer: as loaded, with fixed files, or of a program in memory.
type unit struct {
	id, path   string
	fset       *token.FileSet
	files      []*ast.File
	texts      map[string][]byte // by file name; what is not here is read from the disk
	ignored    []string
	other      []string
	types      *types.Package
	info       *types.Info
	sizes      types.Sizes
	imports    importer
	typeErrors []types.Error
	inCorpus   bool
	illTyped   bool // on purpose: the package is about type errors
}

// parse parses the files with the given names, and type-checks them as the package u.path. It fills in files, types,
// info and typeErrors of u, and returns the errors of the parser.
func (u *unit) parse(names []string) []error {
	var failed []error
	for _, name := range names {
		text, err := u.read(name)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		file, err := parser.ParseFile(u.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			failed = append(failed, err)
		}
		if file != nil {
			u.files = append(u.files, file)
		}
	}

	u.info = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	cfg := types.Config{
		Importer:    u.imports,
		Sizes:       u.sizes,
		FakeImportC: true,
		Error: func(err error) {
			var typeError types.Error
			_ = errors.As(err, &typeError) // the type checker reports no others
			u.typeErrors = append(u.typeErrors, typeError)
		},
	}
	u.types, _ = cfg.Check(u.path, u.fset, u.files, u.info) // its error is the first of typeErrors
	return failed
}

// read returns the text of the file with the given name.
func (u *unit) read(name string) ([]byte, error) {
	if text, ok := u.texts[name]; ok {
		return bytes.Clone(text), nil
	}
	return os.ReadFile(name)
}

// name returns the name of file, which is one of u's.
func (u *unit) name(file *ast.File) string { return u.fset.File(file.FileStart).Name() }

// fileAt returns the file in which pos lies, nil if it lies in none.
func (u *unit) fileAt(pos token.Pos) *ast.File {
	i := slices.IndexFunc(u.files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
	if i < 0 {
		return nil
	}
	return u.files[i]
}

// An importer has packages by their import paths.
type importer struct {
	first map[string]*types.Package // the imports of a package, or what goes before it in its program
	then  map[string]*types.Package // all else that was loaded: fixes may import it
}

// Import returns the package with the given path. It is an error if it was not loaded.
func (i importer) Import(path string) (*types.Package, error) {
	if p := cmp.Or(i.first[path], i.then[path]); p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("no package %s was loaded", path)
}
