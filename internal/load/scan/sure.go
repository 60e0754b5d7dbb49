package scan

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// unsure returns the error for what the go command may refuse, or do otherwise.
func unsure(text lang.Text, args ...any) error {
	return lang.Because.Errorf(modules.ErrUnusual, text.Errorf(args...))
}

// checkStd reports whether a package of Go's own library may be imported here.
func (w *worker) checkStd(place modules.Place) error {
	if place.Path == "unsafe" {
		return nil
	}
	names, err := w.program.GoFiles(place.Dir)
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || !w.chooser.Name(name) {
			continue
		}
		if w.buf, err = ReadInto(w.buf, filepath.Join(place.Dir, name)); err != nil {
			return err
		}
		ok := w.header.Read(w.buf)
		match, err := w.chooser.Text(name, w.buf, &w.header)
		if err != nil {
			return err
		}
		if ok && match && string(w.header.Name) != "main" {
			return nil
		}
	}
	return unsure(lang.LoadNotCompiled, place.Path)
}

// check looks for what the go command refuses though all packages can be found: who imports a program, or an internal
// package of others; import cycles; two paths that some file systems take for one; a package of a run that only has
// tests and is imported.
func (g *Graph) check() error {
	lower := make(map[string]string, len(g.Packages))
	for _, p := range g.Packages {
		l := strings.ToLower(p.Path)
		if other := lower[l]; other != "" {
			return unsure(lang.LoadPackages, other, p.Path)
		}
		lower[l] = p.Path
		for _, imported := range p.Imports {
			if err := g.mayImport(p, imported, false); err != nil {
				return err
			}
		}
		for _, imported := range p.Tests.Imports {
			if err := g.mayImport(p, imported, true); err != nil {
				return err
			}
		}
	}
	if p := g.cycle(); p != "" {
		return unsure(lang.LoadCycle, p)
	}
	return g.testCycle()
}

// mayImport reports whether a package, or a test of it, may import a path.
func (g *Graph) mayImport(p *Package, imported string, test bool) error {
	if strings.Contains(imported, "internal") {
		if i := internalAt(imported); i >= 0 && !within(p.Path, strings.TrimSuffix(imported[:i], "/")) {
			return unsure(lang.LoadImports, p.Path, imported)
		}
	}
	if strings.HasPrefix(imported, "cmd/") || strings.Contains("/"+imported+"/", "/vendor/") {
		return unsure(lang.LoadImports, p.Path, imported)
	}
	to := g.Packages[imported]
	switch {
	case to == nil || to == p && test:
		return nil
	case to == p:
		return unsure(lang.LoadCycle, p.Path)
	case to.Name == "main" || !to.Base:
		return unsure(lang.LoadImportsProgram, p.Path, imported)
	}
	return nil
}

// internalAt returns where the last element internal begins in a path, -1 if it has none.
func internalAt(importPath string) int {
	for p := importPath; p != "." && p != "/"; p = path.Dir(p) {
		if path.Base(p) == "internal" {
			return len(p) - len("internal")
		}
	}
	return -1
}

// within reports whether a path is another, or below it. All of Go's own library is within "".
func within(p, parent string) bool {
	return parent != "" && (p == parent || strings.HasPrefix(p, parent+"/"))
}

// cycle returns a package that imports itself, directly or not, "" if there is none. It numbers the packages so that
// each comes behind those that it imports.
func (g *Graph) cycle() string {
	const busy = -1
	n := 0
	var visit func(p *Package) string
	visit = func(p *Package) string {
		p.order = busy
		for _, to := range p.imports {
			switch to.order {
			case busy:
				return to.Path
			case 0:
				if found := visit(to); found != "" {
					return found
				}
			}
		}
		n++
		p.order = n
		return ""
	}
	for _, p := range g.Packages {
		if p.order == 0 {
			if found := visit(p); found != "" {
				return found
			}
		}
	}
	return ""
}

// testCycle looks for a test in a package that imports what imports the package.
func (g *Graph) testCycle() error {
	for i, p := range g.Roots {
		mark := i + 1
		var reaches func(from *Package) bool
		reaches = func(from *Package) bool {
			if from == nil || from.mark == mark || from.order < p.order {
				return false
			}
			from.mark = mark
			return from == p || slices.ContainsFunc(from.imports, reaches)
		}
		for _, imported := range p.Tests.Own {
			if reaches(g.Packages[imported]) {
				return unsure(lang.LoadTestCycle, p.Path)
			}
		}
	}
	return nil
}
