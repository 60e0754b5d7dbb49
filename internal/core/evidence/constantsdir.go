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

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/source"
)

// A constantsDir is what the directory of the package that -constants names holds.
type constantsDir struct {
	of    *Constants
	inner string // a package of the same module that it imports, be it in a test of its own; "" for none
}

// readConstantsDir reads the constants from the directory of their package. It is nil, with a reason, where the package
// does not belong to the module of this one, is not there, or has no constants that are codes.
func (u *unit) readConstantsDir() (*constantsDir, lang.Phrase) {
	path := u.cfg.Constants
	module, dir, ok := u.ownModule()
	if !ok {
		return nil, lang.AnotherModule.With(path)
	}
	fset := token.NewFileSet()
	files, err := readGoFiles(u.pass, fset, dir)
	if err != nil || len(files) == 0 {
		return nil, lang.NoPackage.With(path)
	}
	of, err := constantsOfFiles(path, fset, files)
	if err != nil {
		return nil, lang.Both(err)
	}
	d := &constantsDir{of: of}
	for _, f := range files {
		if strings.HasSuffix(f.syntax.Name.Name, "_test") {
			continue // tests from outside may import what imports their package
		}
		for _, spec := range f.syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err == nil && d.inner == "" && below(imported, module) {
				d.inner = imported
			}
		}
	}
	return d, ""
}

// ownModule finds the module that this package's files belong to. It returns its path and the directory that the
// package of -constants has in it; false where that package belongs to another module.
func (u *unit) ownModule() (module, dir string, ok bool) {
	for _, f := range u.files {
		root := filepath.Dir(f.Token.Name())
		for {
			if data, err := readAny(u.pass, filepath.Join(root, "go.mod")); err == nil {
				module = modulePath(data)
				break
			}
			parent := filepath.Dir(root)
			if parent == root {
				break
			}
			root = parent
		}
		if module == "" {
			continue // what cgo made of a file lies elsewhere
		}
		if !below(u.cfg.Constants, module) {
			return "", "", false
		}
		dir = root
		for part := range strings.SplitSeq(strings.TrimPrefix(strings.TrimPrefix(u.cfg.Constants, module), "/"), "/") {
			if dir = filepath.Join(dir, part); dir == root {
				continue
			}
			if _, err := readAny(u.pass, filepath.Join(dir, "go.mod")); err == nil {
				return "", "", false // a module in the module
			}
		}
		return module, dir, true
	}
	return "", "", false
}

// below reports whether a package belongs to a module, by its import path.
func below(path, module string) bool {
	rest, ok := strings.CutPrefix(path, module)
	return ok && (rest == "" || rest[0] == '/')
}

// modulePath returns the path of the module that a go.mod is of; "" if it has none.
func modulePath(mod []byte) string {
	for line := range bytes.Lines(mod) {
		line, _, _ = bytes.Cut(line, []byte("//"))
		if f := strings.Fields(string(line)); len(f) == 2 && f[0] == "module" {
			return strings.Trim(f[1], "\"`")
		}
	}
	return ""
}

// readAny reads a file as the host has it, or from the disk: hosts need not know files of other packages.
func readAny(pass *analysis.Pass, name string) ([]byte, error) {
	if text, err := source.Read(pass, name); err == nil {
		return text, nil
	}
	return os.ReadFile(name)
}

// A goFile is a file of the constants' package.
type goFile struct {
	name   string
	syntax *ast.File
	text   []byte
}

// readGoFiles reads the Go files of a directory, in the order of their names. One that does not parse is an error.
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

// constantsOfFiles returns the constants that files of one package declare. What depends on an import is not known
// here, and left out.
//
// Files with build constraints may declare a name twice, so each is looked at beside those that every build has.
func constantsOfFiles(path string, fset *token.FileSet, files []goFile) (*Constants, error) {
	var always, sometimes []*ast.File
	conditional := make(map[string]bool)
	for _, f := range files {
		switch name := f.syntax.Name.Name; {
		case strings.HasSuffix(f.name, "_test.go"):
		case constrained(f.name, f.text, f.syntax):
			conditional[f.name] = true
			if name != "main" { // go run's helpers stand behind a constraint
				sometimes = append(sometimes, f.syntax)
			}
		default:
			always = append(always, f.syntax)
		}
	}
	if len(always)+len(sometimes) == 0 {
		return nil, lang.NoPackage.Errorf(path)
	}
	all, err := constantsIn(checkAlone(path, fset, always), fset, always, conditional)
	for _, f := range sometimes {
		more, failed := constantsIn(
			checkAlone(path, fset, append(slices.Clone(always), f)),
			fset,
			append(slices.Clone(always), f),
			conditional,
		)
		switch {
		case failed != nil:
		case all == nil:
			all, err = more, nil
		default:
			all.add(more)
		}
	}
	return all, err
}

// add adds the constants whose names are new.
func (c *Constants) add(more *Constants) {
	for _, con := range more.List {
		if c.index(con.Name) < 0 {
			c.List = append(c.List, con)
		}
	}
}

// checkAlone type-checks files without what they import.
func checkAlone(path string, fset *token.FileSet, files []*ast.File) *types.Package {
	conf := types.Config{Importer: nothing{}, Error: func(error) {}, IgnoreFuncBodies: true, FakeImportC: true}
	pkg, _ := conf.Check(path, fset, files, nil)
	return pkg
}

// nothing is an importer that has no package.
type nothing struct{}

func (nothing) Import(string) (*types.Package, error) { return nil, errors.New("not read") }

// constrained reports whether a file is built only under some conditions: by a //go:build line, by its name, or since
// it needs cgo.
func constrained(name string, text []byte, syntax *ast.File) bool {
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
	// No system and no processor is called that, so that a name which asks for one does not match.
	ctxt := build.Context{GOOS: "none", GOARCH: "none", Compiler: "gc", OpenFile: func(string) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(text)), nil
	}}
	match, err := ctxt.MatchFile(filepath.Split(name))
	return err == nil && !match
}
