package scan

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/load/prune"
)

// A Plan is what of a graph has to be analysed: what has a [Trigger], and what imports a package that passes something
// on.
//
// What names JMessage or jmvet passes something on: its types, functions and constants may carry codes. Of the others
// that is known only when they have been analysed, so a plan is made, carried out, and made again with what was
// learned, until nothing is learned any more.
type Plan struct {
	graph   *Graph
	passing map[*Package]bool
	sees    map[*Package]bool // that import one that passes something on
	seen    int               // of how many that was found out
	helping map[*Package]bool // that are in the plan for the functions that others call
	reaches map[[2]string]bool
}

// Plan returns the first plan.
func (g *Graph) Plan() *Plan {
	p := &Plan{graph: g, passing: make(map[*Package]bool), helping: make(map[*Package]bool),
		reaches: make(map[[2]string]bool)}
	if own := g.Packages[g.config.Constants]; own != nil {
		p.passAll(own) // first: it goes no further than to what passes something on already
	}
	for _, pkg := range g.Packages {
		if pkg.Trigger&Names != 0 {
			p.passing[pkg] = true
		}
	}
	return p
}

// passAll has a package pass something on to all that import it, directly or not. That a user's constants can be used
// somewhere depends on imports alone.
func (p *Plan) passAll(pkg *Package) {
	p.passing[pkg] = true
	for _, importer := range p.graph.importers[pkg] {
		if !p.passing[importer] {
			p.passAll(importer)
		}
	}
}

// Pass notes that a package passes something on, and reports whether that is news.
func (p *Plan) Pass(path string) bool {
	pkg := p.graph.Packages[path]
	if pkg == nil || p.passing[pkg] {
		return false
	}
	p.passing[pkg] = true
	return true
}

// Help notes that a package, by its path, has to be analysed for the functions in it that others call, and reports
// whether that is news. If not anyway, it has to be only where it sees facts.
func (p *Plan) Help(path string, anyway bool) bool {
	pkg := p.graph.Packages[path]
	if pkg == nil || p.full(pkg) || !anyway && !p.seesFacts(pkg) {
		return false
	}
	p.helping[pkg] = true
	return true
}

// seesFacts reports whether a package imports one that passes something on, directly or not. In another there is
// nothing to find, and only what small functions hand on to packages of the same project is told of it.
func (p *Plan) seesFacts(pkg *Package) bool {
	if p.sees == nil || p.seen != len(p.passing) {
		p.sees, p.seen = make(map[*Package]bool), len(p.passing)
		var mark func(pkg *Package)
		mark = func(pkg *Package) {
			for _, importer := range p.graph.importers[pkg] {
				if !p.sees[importer] {
					p.sees[importer] = true
					mark(importer)
				}
			}
		}
		for passing := range p.passing {
			mark(passing)
		}
	}
	return p.sees[pkg]
}

// Helps reports whether a package is in the plan for its functions alone.
func (p *Plan) Helps(path string) bool {
	pkg := p.graph.Packages[path]
	return pkg != nil && p.helping[pkg] && !p.matters(pkg)
}

// Passes reports whether a package passes something on.
func (p *Plan) Passes(path string) bool {
	if pkg := p.graph.Packages[path]; pkg != nil {
		return p.passing[pkg]
	}
	return p.graph.std[path]
}

// Targets returns the packages to be checked in full, sorted by path.
func (p *Plan) Targets() []prune.Target {
	var list []prune.Target
	for _, pkg := range p.graph.Packages {
		t := prune.Target{Place: pkg.Place, Base: p.full(pkg), Tests: p.tests(pkg)}
		if t.Base || t.Tests {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b prune.Target) int { return cmp.Compare(a.Path, b.Path) })
	return list
}

// full reports whether a package itself has to be analysed.
func (p *Plan) full(pkg *Package) bool { return p.helping[pkg] || p.matters(pkg) }

// matters reports whether a package can have a report.
func (p *Plan) matters(pkg *Package) bool {
	return pkg.Trigger != 0 || slices.ContainsFunc(pkg.Imports, p.Passes)
}

// tests reports whether its test files have to be. They see what the package has.
func (p *Plan) tests(pkg *Package) bool {
	if !pkg.Root || !pkg.Tests.Internal && !pkg.Tests.External {
		return false
	}
	return p.matters(pkg) || pkg.Tests.Trigger != 0 || slices.ContainsFunc(pkg.Tests.Imports, p.Passes)
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
	reaches := pkg != nil &&
		slices.ContainsFunc(pkg.Imports, func(next string) bool { return next == imported || p.Imports(next, imported) })
	p.reaches[k] = reaches
	return reaches
}

// Keep returns what the -code setting names in a package, as T or T.M: the analysis of those that import it asks
// whether there are such things.
func (p *Plan) Keep(path string) []string {
	var names []string
	for _, entry := range p.graph.config.Declared {
		if name, ok := entry.In(path); ok {
			names = append(names, name)
		}
	}
	return names
}

// Root reports whether the patterns match a package that was loaded, or the one whose tests it is.
func (p *Plan) Root(loaded *packages.Package) bool {
	path := cmp.Or(loaded.ForTest, loaded.PkgPath)
	pkg := p.graph.Packages[path]
	return pkg != nil && pkg.Root
}
