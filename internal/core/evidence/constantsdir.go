package evidence

import (
	"bytes"
	"errors"
	"go/ast"
	"go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/source"
)

// A constantsDir is what the directory of the package that -constants names holds.
type constantsDir struct {
	constants *Constants
	inner     string // a package of the same module that it imports, perhaps only in a test; "" if there is none
}

// readConstantsDir reads the directory of the package that -constants names. The result is nil, with a reason for
// users, where that package does not belong to the module of this one, does not exist, or has no constants that are
// codes.
func (u *unit) readConstantsDir() (*constantsDir, lang.Phrase) {
	path := u.cfg.Constants
	module, dir, ok := u.findConstantsDir()
	if !ok {
		return nil, lang.AnotherModule.With(path)
	}
	fset := token.NewFileSet()
	files, err := readGoFiles(u.pass, fset, dir)
	if err != nil || len(files) == 0 {
		return nil, lang.NoPackage.With(path)
	}
	constants, err := constantsOfFiles(path, fset, files)
	if err != nil {
		return nil, lang.Both(err)
	}
	return &constantsDir{constants, importFromModule(files, module)}, ""
}

// importFromModule returns the first package of the module that files import, "" if there is none. External tests are
// left out: they may import what imports their package.
func importFromModule(files []goFile, module string) string {
	for _, f := range files {
		if strings.HasSuffix(f.syntax.Name.Name, "_test") {
			continue
		}
		for _, spec := range f.syntax.Imports {
			if path, err := strconv.Unquote(spec.Path.Value); err == nil && belongsTo(path, module) {
				return path
			}
		}
	}
	return ""
}

// findConstantsDir returns the path of the module that this package belongs to, and the directory that the package of
// -constants has in it. It returns false if that package belongs to another module, or this one to none.
func (u *unit) findConstantsDir() (module, dir string, ok bool) {
	module, root := u.findModule()
	if module == "" || !belongsTo(u.cfg.Constants, module) {
		return "", "", false
	}
	dir = root
	for elem := range strings.SplitSeq(strings.TrimPrefix(u.cfg.Constants, module), "/") {
		if elem == "" {
			continue
		}
		dir = filepath.Join(dir, elem)
		if _, err := readAny(u.pass, filepath.Join(dir, "go.mod")); err == nil {
			return "", "", false // a nested module
		}
	}
	return module, dir, true
}

// findModule returns the path and the root directory of the module that this package belongs to. Both are empty if it
// belongs to none. A file that cgo made lies outside of the module, so each file is tried.
func (u *unit) findModule() (path, root string) {
	for _, f := range u.files {
		for dir := filepath.Dir(f.Token.Name()); ; dir = filepath.Dir(dir) {
			if data, err := readAny(u.pass, filepath.Join(dir, "go.mod")); err == nil {
				if path := modfile.ModulePath(data); path != "" {
					return path, dir
				}
				break
			}
			if dir == filepath.Dir(dir) {
				break
			}
		}
	}
	return "", ""
}

// belongsTo reports whether a package with the import path belongs to module, nested modules left aside.
func belongsTo(path, module string) bool {
	rest, ok := strings.CutPrefix(path, module)
	return ok && (rest == "" || rest[0] == '/')
}

// readAny returns the content of the file called name, as the host of pass has it, or else from the disk: a host need
// not know the files of other packages.
func readAny(pass *analysis.Pass, name string) ([]byte, error) {
	if text, err := source.Read(pass, name); err == nil {
		return text, nil
	}
	return os.ReadFile(name)
}

// A goFile is a file of the package that -constants names.
type goFile struct {
	name   string
	syntax *ast.File
	text   []byte
}

// readGoFiles reads the Go files in dir for pass, in the order of their names, and parses them with fset. That one does
// not parse is an error.
func readGoFiles(pass *analysis.Pass, fset *token.FileSet, dir string) ([]goFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var list []goFile
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || !strings.HasSuffix(name, ".go") || name[0] == '_' || name[0] == '.' {
			continue
		}
		f := goFile{name: filepath.Join(dir, name)}
		if f.text, err = readAny(pass, f.name); err != nil {
			return nil, err
		}
		const mode = parser.ParseComments | parser.SkipObjectResolution
		if f.syntax, err = parser.ParseFile(fset, f.name, f.text, mode); err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// constantsOfFiles returns the constants that files declare, the Go files of the package with the import path. They
// were parsed with fset. Constants that depend on an import are left out: their values are not known. It is an error if
// there are no files but tests, or no constants.
func constantsOfFiles(path string, fset *token.FileSet, files []goFile) (*Constants, error) {
	var always, sometimes []*ast.File // in every build, or only under some conditions
	conditional := make(map[string]bool)
	for _, f := range files {
		switch {
		case strings.HasSuffix(f.name, "_test.go"):
		case isConstrained(f.name, f.text, f.syntax):
			conditional[f.name] = true
			if f.syntax.Name.Name != "main" { // a program for go run, with //go:build ignore
				sometimes = append(sometimes, f.syntax)
			}
		default:
			always = append(always, f.syntax)
		}
	}
	if len(always)+len(sometimes) == 0 {
		return nil, lang.NoPackage.Errorf(path)
	}
	in := func(files []*ast.File) (*Constants, error) {
		pkg := checkWithoutImports(path, fset, files)
		return constantsIn(pkg, fset, files, conditional)
	}
	all, err := in(always)
	// Files with build constraints may declare the same name, so each is checked without the others.
	for _, f := range sometimes {
		switch more, failed := in(append(slices.Clone(always), f)); {
		case failed != nil:
		case all == nil:
			all, err = more, nil
		default:
			all.add(more)
		}
	}
	return all, err
}

// add adds the constants of more whose names are new.
func (c *Constants) add(more *Constants) {
	for _, added := range more.List {
		if _, ok := c.lookup(added.Name); !ok {
			c.List = append(c.List, added)
		}
	}
}

// checkWithoutImports type-checks files, a package with the import path that was parsed with fset. What depends on an
// import gets no type.
func checkWithoutImports(path string, fset *token.FileSet, files []*ast.File) *types.Package {
	conf := types.Config{Importer: noImporter{}, Error: func(error) {}, IgnoreFuncBodies: true, FakeImportC: true}
	pkg, _ := conf.Check(path, fset, files, nil)
	return pkg
}

// noImporter is a [types.Importer] that has no packages.
type noImporter struct{}

func (noImporter) Import(string) (*types.Package, error) { return nil, errors.New("not read") }

// isConstrained reports whether a file is built only under some conditions: it has a build constraint or a GOOS or
// GOARCH suffix, or needs cgo. The file is called name and has the content text, which was parsed to syntax.
func isConstrained(name string, text []byte, syntax *ast.File) bool {
	for _, group := range syntax.Comments {
		if group.Pos() > syntax.Package {
			break
		}
		for _, c := range group.List {
			if constraint.IsGoBuild(c.Text) || constraint.IsPlusBuild(c.Text) {
				return true
			}
		}
	}
	if slices.ContainsFunc(syntax.Imports, func(s *ast.ImportSpec) bool { return s.Path.Value == `"C"` }) {
		return true
	}
	// There is no such GOOS or GOARCH, so a file with one as its suffix does not match.
	ctxt := build.Context{GOOS: "none", GOARCH: "none", Compiler: "gc", OpenFile: func(string) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
	match, err := ctxt.MatchFile(filepath.Split(name))
	return err == nil && !match
}
