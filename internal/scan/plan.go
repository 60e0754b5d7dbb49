package scan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/lean"
)

// A Plan is what of a graph can have a report, or a fact for what can.
//
// A package with a [Reason] is in it, and a package that imports one of those that pass something on. What names JMessage or jmvet always does: its
// types, functions and constants may carry codes. What has but a number passes something on only if its analysis proves something, which is not
// known before: see Proven.
type Plan struct {
	graph   *Graph
	passing map[*Package]bool // what something may come from
	reaches map[[2]string]bool
}

// Plan returns what has to be analysed. Proven are the import paths of packages that have no reason but a number, and of which something was
// proven.
func (g *Graph) Plan(proven map[string]bool) *Plan {
	p := &Plan{graph: g, passing: make(map[*Package]bool), reaches: make(map[[2]string]bool)}
	for _, pkg := range g.Packages {
		if pkg.Reason&Names != 0 || proven[pkg.Path] {
			p.pass(pkg)
		}
	}
	return p
}

func (p *Plan) pass(pkg *Package) {
	if !p.passing[pkg] {
		p.passing[pkg] = true
		for _, importer := range p.graph.importers[pkg] {
			p.pass(importer)
		}
	}
}

// Targets returns the packages to be checked in full, sorted by path.
func (p *Plan) Targets() []lean.Target {
	var list []lean.Target
	for _, pkg := range p.graph.Packages {
		t := lean.Target{Place: pkg.Place, Base: p.full(pkg), Tests: pkg.Root && p.tests(pkg)}
		if t.Base || t.Tests {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b lean.Target) int { return cmp.Compare(a.Path, b.Path) })
	return list
}

// full reports whether a package itself has to be analysed.
func (p *Plan) full(pkg *Package) bool { return pkg.Reason != 0 || p.passing[pkg] }

// tests reports whether its test files have to be.
func (p *Plan) tests(pkg *Package) bool {
	if !pkg.Tests.Internal && !pkg.Tests.External {
		return false
	}
	return p.full(pkg) || pkg.Tests.Reason != 0 || slices.ContainsFunc(pkg.Tests.Imports, func(path string) bool {
		imported := p.graph.Packages[path]
		return imported != nil && p.passing[imported]
	})
}

// NumbersOnly reports whether a package is in the plan for a number alone.
func (p *Plan) NumbersOnly(path string) bool {
	pkg := p.graph.Packages[path]
	return pkg != nil && p.full(pkg) && !p.passing[pkg]
}

// Full reports whether a package is in the plan.
func (p *Plan) Full(path string) bool {
	pkg := p.graph.Packages[path]
	return pkg != nil && p.full(pkg)
}

// Imports reports whether a package may import another, directly or not.
func (p *Plan) Imports(path, imported string) bool {
	k := [2]string{path, imported}
	if known, ok := p.reaches[k]; ok {
		return known
	}
	p.reaches[k] = false // import cycles are errors; the files of different builds may seem to have one
	pkg := p.graph.Packages[path]
	reaches := pkg != nil && slices.ContainsFunc(pkg.Imports, func(next string) bool { return next == imported || p.Imports(next, imported) })
	p.reaches[k] = reaches
	return reaches
}

// Keep returns what the -code setting names in a package: the analysis of those that import it asks whether there are such things.
func (p *Plan) Keep(path string) []string {
	var names []string
	for _, entry := range p.graph.declared {
		if rest, ok := strings.CutPrefix(entry, path+"."); ok && !strings.Contains(rest, "/") {
			name, _, _ := strings.Cut(rest, ".")
			names = append(names, name)
		}
	}
	return names
}

// Root reports whether the patterns match a package, or the one whose external tests it is.
func (p *Plan) Root(path string) bool {
	if pkg := p.graph.Packages[path]; pkg != nil {
		return pkg.Root
	}
	pkg := p.graph.Packages[strings.TrimSuffix(path, "_test")]
	return pkg != nil && pkg.Root
}
