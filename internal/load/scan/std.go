package scan

import (
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/decls"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// addStdCarriers finds the packages that import what the -code setting names in Go's own library, and gives them a
// trigger. Packages of std that lead to such a name are carriers, though they are not read. program finds them.
func (g *Graph) addStdCarriers(program *modules.Program) error {
	s := &stdGraph{program: program, named: stdNamed(program, g.config), reaches: make(map[string]bool)}
	if len(s.named) == 0 {
		return nil
	}
	// imports reports whether one of the paths leads to a named package of std.
	imports := func(list []string) (bool, error) {
		for _, path := range list {
			if g.Packages[path] != nil || path == "unsafe" {
				continue
			}
			if found, err := s.reachesNamed(path, false); err != nil || found {
				return found, err
			}
		}
		return false, nil
	}
	// A package that imports one of them gets the trigger.
	for _, p := range g.Packages {
		base, err := imports(p.Imports)
		if err != nil {
			return err
		}
		tests, err := imports(p.Tests.Imports)
		if err != nil {
			return err
		}
		if base {
			p.trigger |= triggerNames
		}
		if tests {
			p.Tests.trigger |= triggerNames
		}
	}
	g.std = s.reaches
	return nil
}

// stdNamed returns the paths of the packages of Go's own library that entries of -code in cfg may mean, as program
// finds them.
func stdNamed(program *modules.Program, cfg *evidence.Config) map[string]bool {
	named := make(map[string]bool)
	for _, entry := range cfg.Declared {
		for _, r := range entry.Readings() {
			if place, err := program.Find(r.Path, false); err == nil && place.Std {
				named[place.Path] = true
			}
		}
	}
	return named
}

// A stdGraph follows imports within std.
type stdGraph struct {
	program *modules.Program
	named   map[string]bool
	reaches map[string]bool // whether the package of a path is named, or imports one that is
}

// reachesNamed reports whether the package path is named, or imports one that is, directly or not. fromStd says that a
// package of std imports it.
func (s *stdGraph) reachesNamed(path string, fromStd bool) (bool, error) {
	if path == "unsafe" || path == "C" {
		return false, nil
	}
	place, err := s.program.Find(path, fromStd)
	if err != nil {
		return false, err
	}
	if known, ok := s.reaches[place.Path]; ok {
		return known, nil
	}
	// Packages of std cannot import each other in a cycle, but the files of different builds may seem to.
	s.reaches[place.Path] = s.named[place.Path]
	files, err := s.program.Compiled(place.Dir, false)
	if err != nil {
		return false, err
	}
	// Follow the imports of its files until one leads to a named package.
	var h decls.Header
	for _, f := range files.Base {
		h.Read(f.Text)
		for _, imported := range h.Imports {
			if found, err := s.reachesNamed(string(imported), true); err != nil || found {
				s.reaches[place.Path] = found
				return found, err
			}
		}
	}
	return s.reaches[place.Path], nil
}
