package scan

import (
	"slices"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/decls"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// stdPasses finds what the -code setting names in Go's own library, which is not read. What it names, and all of std
// that imports that, passes on what carries a code; so who imports one of these packages cannot be left out.
func (g *Graph) stdPasses(program *modules.Program) error {
	s := &stdGraph{program: program, named: stdNamed(program, g.config), reaches: make(map[string]bool)}
	if len(s.named) == 0 {
		return nil
	}
	imports := func(list []string) (bool, error) {
		for _, path := range list {
			if g.Packages[path] != nil || path == "unsafe" {
				continue
			}
			if found, err := s.leads(path, false); err != nil || found {
				return found, err
			}
		}
		return false, nil
	}
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
			p.Trigger |= Names
		}
		if tests {
			p.Tests.Trigger |= Names
		}
	}
	g.std = s.reaches
	return nil
}

// stdNamed returns the packages of Go's own library that entries of -code may mean.
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

// stdGraph follows imports within std.
type stdGraph struct {
	program *modules.Program
	named   map[string]bool
	reaches map[string]bool // by the paths of packages: whether they are named, or lead to one that is
}

// leads reports whether a package is named, or imports one that is, directly or not.
func (s *stdGraph) leads(path string, fromStd bool) (bool, error) {
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
	s.reaches[place.Path] = s.named[place.Path]
	files, err := s.program.Compiled(place.Dir, false)
	if err != nil {
		return false, err
	}
	var h decls.Header
	for _, f := range files.Base {
		h.Read(f.Text)
		var paths []string
		for _, imported := range h.Imports {
			paths = append(paths, string(imported))
		}
		if slices.ContainsFunc(paths, func(p string) bool {
			found, leadsErr := s.leads(p, true)
			err = leadsErr
			return found || err != nil
		}) {
			s.reaches[place.Path] = err == nil
			return err == nil, err
		}
	}
	return s.reaches[place.Path], nil
}
