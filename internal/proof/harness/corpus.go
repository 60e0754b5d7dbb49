// Package harness runs an analyzer over the packages in testdata/src and checks what it says and what its fixes do.
//
// It expects more than analysistest does, which compares the formatted result of fixes with golden files that exist,
// and asks no further: a fix must also compile, leave the values of all comparisons alone and, in a second run, find
// nothing left to do. See [Corpus.Run]. The same driver runs over programs that tests have made, without files: see
// [Memory].
package harness

import (
	"errors"
	"fmt"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// A Corpus is a module of small packages, loaded and type-checked once for all runs.
type Corpus struct {
	Dir  string // of its go.mod
	Path string // the module's

	roots []*packages.Package
	units []*unit                   // what an analyzer runs on: dependencies first
	types map[string]*types.Package // all packages that were loaded, by import path: fixed files may import any
}

// illTyped is the directory of the packages that do not type-check, on purpose.
const illTyped = "illtyped"

// always are the packages that fixes may import and no package of the corpus may happen to.
var always = []string{"github.com/jmvet/jmvet/codes", "strconv"}

// Load returns the module in the directory dir. That takes seconds: tests of a package load it once, with
// [sync.OnceValues]. The error joins those of all packages that are to have none.
func Load(dir string) (*Corpus, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	c := &Corpus{Dir: dir}
	return c, c.load(append([]string{"./..."}, always...)...)
}

// load loads the packages that the patterns match. The error is that of [Load].
func (c *Corpus) load(patterns ...string) error {
	roots, err := packages.Load(&packages.Config{
		Mode:  packages.LoadAllSyntax | packages.NeedModule,
		Dir:   c.Dir,
		Tests: true,
		Env:   append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off"), // the corpus needs no network
	}, patterns...)
	if err != nil {
		return err
	}
	c.roots = slices.DeleteFunc(roots, func(p *packages.Package) bool {
		return strings.HasSuffix(p.ID, ".test") // a main package that the go command has made
	})

	var failed []error
	c.types = make(map[string]*types.Package)
	packages.Visit(c.roots, nil, func(p *packages.Package) {
		if p.Types == nil {
			return
		}
		if p.ID == p.PkgPath {
			c.types[p.PkgPath] = p.Types
		}
		inCorpus := p.Module != nil && p.Module.Dir == c.Dir
		if !inCorpus && p.PkgPath != always[0] {
			return // nothing is found in the standard library
		}
		u := c.newUnit(p)
		if inCorpus {
			c.Path = p.Module.Path
			u.inCorpus, u.illTyped = true, strings.HasPrefix(c.dirOf(u), illTyped+"/")
		}
		if !u.illTyped {
			for _, e := range p.Errors {
				failed = append(failed, fmt.Errorf("%s: %w", p.ID, e))
			}
		}
		c.units = append(c.units, u)
	})
	return errors.Join(failed...)
}

// newUnit returns a package as go/packages has loaded it. What fixes import beside the imports of p is in c.types once
// all is loaded.
func (c *Corpus) newUnit(p *packages.Package) *unit {
	imports := importer{first: make(map[string]*types.Package), then: c.types}
	for path, imported := range p.Imports {
		imports.first[path] = imported.Types
	}
	return &unit{
		id: p.ID, path: p.PkgPath, fset: p.Fset, files: p.Syntax, ignored: p.IgnoredFiles, other: p.OtherFiles,
		types: p.Types, info: p.TypesInfo, sizes: p.TypesSizes, typeErrors: p.TypeErrors, imports: imports,
	}
}

// dirOf returns the directory of u below the module's, with slashes: magic/operators. It is empty where u has no file
// of the module.
func (c *Corpus) dirOf(u *unit) string {
	for _, file := range u.files {
		rel, err := filepath.Rel(c.Dir, u.name(file))
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

// Files returns the Go files in the directory dir of the corpus, build constraints or not. The test t fails if there
// are none.
func (c *Corpus) Files(t testing.TB, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(c.Dir, filepath.FromSlash(dir), "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no Go files (%v)", dir, err)
	}
	return files
}

// Below reports whether dir is one of the directories in tops, or below one.
func Below(dir string, tops ...string) bool {
	return slices.ContainsFunc(tops, func(top string) bool { return dir == top || strings.HasPrefix(dir, top+"/") })
}

// needed returns the selected units and those that they depend on, dependencies first.
func (c *Corpus) needed(selected func(*unit) bool) []*unit {
	var pkgs []*types.Package
	for _, u := range c.units {
		if selected(u) {
			pkgs = append(pkgs, u.types)
		}
	}
	deps := dependencies(pkgs...)
	return slices.DeleteFunc(slices.Clone(c.units), func(u *unit) bool { return !deps[u.types] })
}
