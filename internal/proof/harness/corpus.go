// Package harness runs an analyzer over the packages in testdata/src and checks what it says and what its fixes do.
//
// It expects more than analysistest does, which compares the formatted result of fixes with golden files that exist,
// and asks no further: a fix must also compile, leave the values of all comparisons alone and, in a second run, find
// nothing left to do. See [Corpus.Run].
package harness

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"
)

// A Corpus is a module of small packages, loaded and type-checked once for all runs.
type Corpus struct {
	Dir  string // of its go.mod
	Path string // the module's

	roots []*packages.Package
	units []*unit // what an analyzer runs on: dependencies first
	fset  *token.FileSet
	types map[string]*types.Package // all packages that were loaded, by import path: fixed files may import any
}

// A unit is a package as a driver gives it to an analyzer: as loaded, or with fixed files.
type unit struct {
	id, path    string
	inCorpus    bool
	fset        *token.FileSet
	files       []*ast.File
	content     map[string][]byte // by file name; what is not here is read from the disk
	ignored     []string
	other       []string
	types       *types.Package
	info        *types.Info
	sizes       types.Sizes
	imports     map[string]*types.Package
	typeErrors  []types.Error
	brokenByUse bool // type errors are expected: the package is about them
}

var (
	loading sync.Mutex
	loaded  = make(map[string]*Corpus)
)

// illTyped is the directory of the packages that do not type-check, on purpose.
const illTyped = "illtyped"

// Load loads the module in a directory, the first time that it is asked for.
func Load(t testing.TB, dir string) *Corpus {
	t.Helper()
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	loading.Lock()
	defer loading.Unlock()
	if c := loaded[dir]; c != nil {
		return c
	}
	c := &Corpus{Dir: dir}
	if err := c.load(t, append([]string{"./..."}, always...)...); err != nil {
		t.Fatal(err)
	}
	loaded[dir] = c
	return c
}

// always are the packages that fixes may import and no package of the corpus may happen to.
var always = []string{"github.com/jmvet/jmvet/codes", "strconv"}

func (c *Corpus) load(t testing.TB, patterns ...string) error {
	t.Helper()
	c.fset, c.types = token.NewFileSet(), make(map[string]*types.Package)
	cfg := &packages.Config{
		Mode:  packages.LoadAllSyntax | packages.NeedModule,
		Dir:   c.Dir,
		Fset:  c.fset,
		Tests: true,
		Env:   append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off"), // the corpus needs no network
	}
	roots, err := packages.Load(cfg, patterns...)
	if err != nil {
		return err
	}
	for _, p := range roots {
		if !strings.HasSuffix(p.ID, ".test") {
			c.roots = append(c.roots, p)
		}
	}
	packages.Visit(roots, nil, func(p *packages.Package) {
		if p.Types == nil || strings.HasSuffix(p.ID, ".test") {
			return
		}
		if p.ID == p.PkgPath {
			c.types[p.PkgPath] = p.Types
		}
		inCorpus := p.Module != nil && p.Module.Dir == c.Dir
		if !inCorpus && p.PkgPath != always[0] {
			return // nothing is found in the standard library
		}
		u := &unit{
			id: p.ID, path: p.PkgPath, inCorpus: inCorpus, fset: p.Fset, files: p.Syntax, ignored: p.IgnoredFiles,
			other: p.OtherFiles,
			types: p.Types, info: p.TypesInfo, sizes: p.TypesSizes, typeErrors: p.TypeErrors,
			imports: make(map[string]*types.Package),
		}
		for path, imp := range p.Imports {
			u.imports[path] = imp.Types
		}
		if inCorpus {
			c.Path = p.Module.Path
			u.brokenByUse = strings.HasPrefix(c.dirOf(u), illTyped+"/")
		}
		if !u.brokenByUse {
			for _, e := range p.Errors {
				t.Errorf("%s: %v", p.ID, e)
			}
		}
		c.units = append(c.units, u)
	})
	return nil
}

// dirOf returns the directory of a package below the module's, with slashes: magic/operators.
func (c *Corpus) dirOf(u *unit) string {
	for _, file := range u.files {
		rel, err := filepath.Rel(c.Dir, u.fset.File(file.FileStart).Name())
		if err == nil && filepath.IsLocal(rel) { // not one that cgo has made
			return filepath.ToSlash(filepath.Dir(rel))
		}
	}
	return ""
}

// Dirs returns the directories of all packages, sorted: magic/operators, magic/strings ...
func (c *Corpus) Dirs() []string {
	dirs := make(map[string]bool)
	for _, u := range c.units {
		if u.inCorpus {
			dirs[c.dirOf(u)] = true
		}
	}
	return slices.Sorted(maps.Keys(dirs))
}

// Packages returns the packages of the corpus as go/packages has loaded them.
func (c *Corpus) Packages() []*packages.Package { return slices.Clone(c.roots) }

// Files returns the Go files of the packages in a directory, build tags or not.
func (c *Corpus) Files(t testing.TB, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(c.Dir, filepath.FromSlash(dir), "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no Go files (%v)", dir, err)
	}
	return files
}

// Below reports whether a directory is one of the given ones, or below one.
func Below(dir string, tops ...string) bool {
	return slices.ContainsFunc(tops, func(top string) bool { return dir == top || strings.HasPrefix(dir, top+"/") })
}

// needed returns the selected units and those that they depend on, dependencies first.
func (c *Corpus) needed(selected func(*unit) bool) []*unit {
	seen := make(map[*types.Package]bool)
	var visit func(p *types.Package)
	visit = func(p *types.Package) {
		if !seen[p] {
			seen[p] = true
			for _, i := range p.Imports() {
				visit(i)
			}
		}
	}
	for _, u := range c.units {
		if selected(u) {
			visit(u.types)
		}
	}
	var list []*unit
	for _, u := range c.units {
		if seen[u.types] {
			list = append(list, u)
		}
	}
	return list
}

func (u *unit) fileAt(pos token.Pos) *ast.File {
	for _, file := range u.files {
		if file.FileStart <= pos && pos <= file.FileEnd {
			return file
		}
	}
	return nil
}

func (u *unit) name(file *ast.File) string { return u.fset.File(file.FileStart).Name() }

func (u *unit) read(name string) ([]byte, error) {
	if content, ok := u.content[name]; ok {
		return bytes.Clone(content), nil
	}
	return os.ReadFile(name)
}
