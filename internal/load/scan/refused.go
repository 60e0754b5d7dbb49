package scan

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// checkStd returns an error if the package at place, of Go's own library, cannot be imported here: none of its files is
// compiled, or it is a program.
func (w *worker) checkStd(place modules.Place) error {
	if place.Path == "unsafe" {
		return nil
	}
	names, err := w.program.GoFiles(place.Dir)
	if err != nil {
		return err
	}
	// One file that is compiled, and not of a program, is enough.
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
	return modules.Unusual(lang.LoadNotCompiled, place.Path)
}

// check returns an error for what the go command refuses though all packages can be found: imports of programs, of
// other modules' internal packages and of packages that have only tests, import cycles, and two paths that some file
// systems take for the same.
func (g *Graph) check() error {
	lower := make(map[string]string, len(g.Packages))
	for _, p := range g.Packages {
		l := strings.ToLower(p.Path)
		if other := lower[l]; other != "" {
			return modules.Unusual(lang.LoadPackages, other, p.Path)
		}
		lower[l] = p.Path
		for _, imported := range p.Imports {
			if err := g.checkImport(p, imported, false); err != nil {
				return err
			}
		}
		for _, imported := range p.Tests.Imports {
			if err := g.checkImport(p, imported, true); err != nil {
				return err
			}
		}
	}
	if p := g.cycle(); p != "" {
		return modules.Unusual(lang.LoadCycle, p)
	}
	return g.testCycle()
}

// checkImport returns an error if the package p may not import the path imported. test says that a test of p imports
// it.
func (g *Graph) checkImport(p *Package, imported string, test bool) error {
	if strings.Contains(imported, "internal") {
		if parent, ok := internalTo(imported); ok && !within(p.Path, parent) {
			return modules.Unusual(lang.LoadImports, p.Path, imported)
		}
	}
	if strings.HasPrefix(imported, "cmd/") || strings.Contains("/"+imported+"/", "/vendor/") {
		return modules.Unusual(lang.LoadImports, p.Path, imported)
	}
	to := g.Packages[imported]
	switch {
	case to == nil || to == p && test:
		return nil
	case to == p:
		return modules.Unusual(lang.LoadCycle, p.Path)
	case to.Name == "main" || !to.base:
		return modules.Unusual(lang.LoadImportsProgram, p.Path, imported)
	}
	return nil
}

// internalTo returns the path whose packages alone may import the internal package importPath. ok is false if no
// element of importPath is internal.
func internalTo(importPath string) (parent string, ok bool) {
	for p := importPath; p != "." && p != "/"; p = path.Dir(p) {
		if path.Base(p) == "internal" {
			return strings.TrimSuffix(strings.TrimSuffix(p, "internal"), "/"), true
		}
	}
	return "", false
}

// within reports whether the import path p is parent, or below it. Nothing is within "", which stands for Go's own
// library.
func within(p, parent string) bool {
	return parent != "" && (p == parent || strings.HasPrefix(p, parent+"/"))
}

// cycle returns the path of a package that imports itself, directly or not, "" if there is none. It sets order so that
// each package has a greater one than those that it imports.
func (g *Graph) cycle() string {
	const busy = -1
	n := 0
	// visit returns the path of a package in a cycle that p leads to.
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
	// Each package that no earlier visit has numbered.
	for _, p := range g.Packages {
		if p.order == 0 {
			if found := visit(p); found != "" {
				return found
			}
		}
	}
	return ""
}

// testCycle returns an error if a test in a package imports something that imports the package.
func (g *Graph) testCycle() error {
	for i, p := range g.Roots {
		mark := i + 1
		// reaches reports whether a package imports p, directly or not. One whose order is smaller cannot.
		var reaches func(from *Package) bool
		reaches = func(from *Package) bool {
			if from == nil || from.mark == mark || from.order < p.order {
				return false
			}
			from.mark = mark
			return from == p || slices.ContainsFunc(from.imports, reaches)
		}
		for _, imported := range p.Tests.own {
			if reaches(g.Packages[imported]) {
				return modules.Unusual(lang.LoadTestCycle, p.Path)
			}
		}
	}
	return nil
}
