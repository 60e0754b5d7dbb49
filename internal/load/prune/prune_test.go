package prune_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/load/prune"
	"github.com/jmvet/jmvet/internal/proof/long"
)

var (
	dirFlag     = flag.String("lean.dir", "", "compare the packages of the module in this `directory`, too")
	patternFlag = flag.String("lean.pattern", "./...", "with -lean.dir: compare those that match the `pattern`")
)

// each is the plan to check some packages in full.
type each map[string]bool

func (e each) Full(path string) bool         { return e[path] }
func (e each) Keep(string) []string          { return nil }
func (e each) Imports(path, imp string) bool { return importsOf(path)[imp] }

var importCache = make(map[string]map[string]bool)

// TestSameTypes holds the types of all expressions against those that go/packages finds, package by package, so that of
// all that a package imports just what it needs is there.
func TestSameTypes(t *testing.T) {
	pattern := "./..."
	if !long.Tests() {
		pattern = "./analyzer"
	}
	compare(t, "../../..", pattern, false)
	if *dirFlag != "" {
		compare(t, *dirFlag, *patternFlag, false)
	}
}

// TestSameTypesTogether does so with many packages that import each other, and with the variants of their tests.
func TestSameTypesTogether(t *testing.T) {
	pattern := "./internal/..."
	if !long.Tests() {
		pattern = "./internal/core/..."
	}
	compare(t, "../../..", pattern, true)
}

// compare type-checks the packages of the module in dir that match pattern, all at once if together is set, and holds
// their types against those of go/packages.
func compare(t *testing.T, dir, pattern string, together bool) {
	t.Helper()
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	want, paths := loadAll(t, dir, pattern)
	program, err := modules.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	groups := [][]string{paths}
	if !together {
		groups = slices.Collect(slices.Chunk(paths, 1))
	}
	compared := 0
	for _, group := range groups {
		for _, pkg := range loadPruned(t, program, group) {
			if other := want[pkg.ID]; other != nil {
				compared += compareTypes(t, pkg, other)
			} else {
				t.Errorf("%s: go/packages has no such package", pkg.ID)
			}
		}
	}
	if compared < 1000 {
		t.Errorf("%d types compared in %s", compared, pattern)
	}
	t.Logf("%d types compared in %d packages", compared, len(paths))
}

// loadAll returns the packages that go/packages finds, by ID, and the paths of those that are neither tests nor broken
// nor written with cgo. It notes what they import.
func loadAll(t *testing.T, dir, pattern string) (all map[string]*packages.Package, paths []string) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule | packages.NeedDeps,
		Dir: dir, Tests: true}, pattern)
	if err != nil {
		t.Fatal(err)
	}
	all = make(map[string]*packages.Package)
	for _, pkg := range pkgs {
		noteImports(pkg)
		if len(pkg.Errors) > 0 || strings.HasSuffix(pkg.ID, ".test") || slices.ContainsFunc(pkg.Syntax, usesC) {
			continue
		}
		all[pkg.ID] = pkg
		if pkg.ID == pkg.PkgPath && !strings.HasSuffix(pkg.Name, "_test") {
			paths = append(paths, pkg.PkgPath)
		}
	}
	return all, paths
}

// loadPruned returns the packages of a group as this package loads them.
func loadPruned(t *testing.T, program *modules.Program, group []string) []*packages.Package {
	t.Helper()
	plan := make(each)
	var targets []prune.Target
	for _, p := range group {
		place, err := program.Find(p, false)
		if err != nil {
			t.Error(err)
			continue
		}
		plan[p] = true
		targets = append(targets, prune.Target{Place: place, Base: true, Tests: true})
	}
	got, err := prune.New(program).Load(plan, targets, func(int) {})
	if err != nil {
		t.Errorf("%s: %v", group[0], err)
	}
	return got
}

func usesC(f *ast.File) bool {
	return slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool { return s.Path.Value == `"C"` })
}

// noteImports notes what a package imports, directly or not.
func noteImports(pkg *packages.Package) map[string]bool {
	if known, ok := importCache[pkg.PkgPath]; ok {
		return known
	}
	set := make(map[string]bool)
	importCache[pkg.PkgPath] = set
	for p, imported := range pkg.Imports {
		set[p] = true
		maps.Copy(set, noteImports(imported))
	}
	return set
}

func importsOf(path string) map[string]bool { return importCache[path] }

// compareTypes returns how many types were compared.
func compareTypes(t *testing.T, got, want *packages.Package) int {
	t.Helper()
	a, b := typesOf(got), typesOf(want)
	if len(a) != len(b) {
		t.Errorf("%s: %d expressions, want %d", got.ID, len(a), len(b))
	}
	shown := 0
	for at, text := range b {
		if a[at] != text && shown < 5 {
			shown++
			t.Errorf("%s: %s: got %s, want %s", got.ID, at, a[at], text)
		}
	}
	return len(b)
}

// typesOf describes all expressions and objects of a package by their places.
func typesOf(pkg *packages.Package) map[string]string {
	m := make(map[string]string)
	full := func(p *types.Package) string { return p.Path() }
	object := func(obj types.Object) string {
		if _, ok := obj.(*types.TypeName); ok {
			// not what it is made of: methods that nobody mentions may be missing there
			return types.TypeString(obj.Type(), full)
		}
		return types.ObjectString(obj, full)
	}
	for e, tv := range pkg.TypesInfo.Types {
		at := fmt.Sprintf("%s-%d %T", pkg.Fset.Position(e.Pos()), e.End()-e.Pos(), e)
		m[at] = fmt.Sprint(types.TypeString(tv.Type, full), " ", tv.Value)
	}
	for id, obj := range pkg.TypesInfo.Uses {
		m["use "+pkg.Fset.Position(id.Pos()).String()] = object(obj)
	}
	for e, s := range pkg.TypesInfo.Selections {
		index := s.Index()
		if s.Kind() != types.FieldVal {
			index = index[:len(index)-1] // the method's own place among those of its type
		}
		m["sel "+pkg.Fset.Position(e.Sel.Pos()).String()] = fmt.Sprint(s.Kind(), index, s.Indirect(), object(s.Obj()))
	}
	return m
}

// TestStdNames: the names of the public packages of Go's library are what their paths say.
func TestStdNames(t *testing.T) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName}, "std")
	if err != nil || len(pkgs) < 100 {
		t.Fatalf("%d packages, %v", len(pkgs), err)
	}
	for _, pkg := range pkgs {
		if strings.Contains(pkg.PkgPath, "internal") {
			continue
		}
		if got := prune.StdName(pkg.PkgPath); got != pkg.Name {
			t.Errorf("%s: %s, and its name is %s", pkg.PkgPath, got, pkg.Name)
		}
	}
}
