package scan

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/load/prune"
)

// A Plan says which packages of a graph have to be analysed: those with a trigger, and those that import a carrier.
//
// A carrier is a package whose types, functions or constants may carry codes to the packages that import it. One that
// names JMessage or jmvet is a carrier. For the others that is known only when they have been analysed. So a plan is
// made, carried out, and extended with what was learned, until nothing new is learned.
type Plan struct {
	graph    *Graph
	carriers map[*Package]bool  // those that carry codes
	sees     map[*Package]bool  // those that import a carrier, directly or not; nil until seesFacts is called
	seen     int                // len(carriers) when sees was computed
	helpers  map[*Package]bool  // those that are in the plan for the functions that others call
	reaches  map[[2]string]bool // the answers of Imports so far
}

// Plan returns the first plan for the graph.
func (g *Graph) Plan() *Plan {
	p := &Plan{graph: g, carriers: make(map[*Package]bool), helpers: make(map[*Package]bool),
		reaches: make(map[[2]string]bool)}
	if constants := g.Packages[g.config.Constants]; constants != nil {
		// Whether these constants can be used somewhere depends on imports alone. They come first, since addImporters
		// does not go beyond packages that are in the set already.
		p.carriers[constants] = true
		g.addImporters(p.carriers, constants)
	}
	for _, pkg := range g.Packages {
		if pkg.trigger&triggerNames != 0 {
			p.carriers[pkg] = true
		}
	}
	return p
}

// addImporters adds to set all packages that import pkg, directly or not.
func (g *Graph) addImporters(set map[*Package]bool, pkg *Package) {
	for _, importer := range g.importers[pkg] {
		if !set[importer] {
			set[importer] = true
			g.addImporters(set, importer)
		}
	}
}

// AddCarrier notes that the package path is a carrier, and reports whether that is news.
func (p *Plan) AddCarrier(path string) bool {
	pkg := p.graph.Packages[path]
	if pkg == nil || p.carriers[pkg] {
		return false
	}
	p.carriers[pkg] = true
	return true
}

// AddHelper notes that the package path has to be analysed for the functions in it that others call, and reports
// whether that is news. Unless anyway is set, only a package that sees facts has to be.
func (p *Plan) AddHelper(path string, anyway bool) bool {
	pkg := p.graph.Packages[path]
	if pkg == nil || p.full(pkg) || !anyway && !p.seesFacts(pkg) {
		return false
	}
	p.helpers[pkg] = true
	return true
}

// seesFacts reports whether pkg imports a carrier, directly or not. In others there is nothing to find, except what
// small functions hand on to packages of the same project.
func (p *Plan) seesFacts(pkg *Package) bool {
	if p.sees == nil || p.seen != len(p.carriers) {
		p.sees, p.seen = make(map[*Package]bool), len(p.carriers)
		for carrier := range p.carriers {
			p.graph.addImporters(p.sees, carrier)
		}
	}
	return p.sees[pkg]
}

// OnlyHelps reports whether the package path is in the plan for its functions alone.
func (p *Plan) OnlyHelps(path string) bool {
	pkg := p.graph.Packages[path]
	return pkg != nil && p.helpers[pkg] && !p.matters(pkg)
}

// Carries reports whether the package path is a carrier.
func (p *Plan) Carries(path string) bool {
	if pkg := p.graph.Packages[path]; pkg != nil {
		return p.carriers[pkg]
	}
	return p.graph.std[path]
}

// Targets returns the packages to be type-checked in full, sorted by path.
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

// full reports whether pkg itself, without its tests, has to be analysed.
func (p *Plan) full(pkg *Package) bool { return p.helpers[pkg] || p.matters(pkg) }

// matters reports whether pkg can have a finding.
func (p *Plan) matters(pkg *Package) bool {
	return pkg.trigger != 0 || slices.ContainsFunc(pkg.Imports, p.Carries)
}

// tests reports whether the test files of pkg have to be analysed. They see what pkg sees.
func (p *Plan) tests(pkg *Package) bool {
	if !pkg.Root || !pkg.Tests.internal && !pkg.Tests.external {
		return false
	}
	return p.matters(pkg) || pkg.Tests.trigger != 0 || slices.ContainsFunc(pkg.Tests.Imports, p.Carries)
}

// Full reports whether the package path itself, without its tests, has to be analysed.
func (p *Plan) Full(path string) bool {
	pkg := p.graph.Packages[path]
	return pkg != nil && p.full(pkg)
}

// Imports reports whether the package path imports the package imported, directly or not. It may say so where that is
// not the case.
func (p *Plan) Imports(path, imported string) bool {
	k := [2]string{path, imported}
	if known, ok := p.reaches[k]; ok {
		return known
	}
	p.reaches[k] = false // import cycles are errors; the files of different builds may seem to have one
	pkg := p.graph.Packages[path]
	p.reaches[k] = pkg != nil &&
		slices.ContainsFunc(pkg.Imports, func(next string) bool { return next == imported || p.Imports(next, imported) })
	return p.reaches[k]
}

// Keep returns what the -code setting names in the package path, as T or T.M. The analysis of the packages that import
// it asks whether these exist.
func (p *Plan) Keep(path string) []string {
	var names []string
	for _, entry := range p.graph.config.Declared {
		if name, ok := entry.In(path); ok {
			names = append(names, name)
		}
	}
	return names
}

// Root reports whether the patterns match loaded, or the package whose test it is.
func (p *Plan) Root(loaded *packages.Package) bool {
	path := cmp.Or(loaded.ForTest, loaded.PkgPath)
	pkg := p.graph.Packages[path]
	return pkg != nil && pkg.Root
}
