package scan

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"sync"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// A Package is the Go files of a directory that are compiled here.
type Package struct {
	modules.Place
	Name    string // the name in its package clauses
	Root    bool   // the patterns match it
	base    bool   // it has files that are not tests
	cgo     bool   // one of them imports C, which is not among the imports
	Imports []string
	Tests   Tests
	trigger trigger  // triggers in its files that are not tests
	Files   []string // names of files, tests included

	imports     []*Package // without those in Go's own library
	order, mark int        // for the search for import cycles
}

// Tests is what the test files of a package have. They are read for roots only.
type Tests struct {
	Imports  []string
	own      []string // imports of the internal tests alone
	trigger  trigger
	internal bool // there are tests in the package itself
	external bool // there are tests in package x_test
}

// A Graph has all packages that the roots import, directly or not, but for those of Go's own library: these import no
// other package, and name neither JMessage nor jmvet.
type Graph struct {
	Packages map[string]*Package // by their import paths
	Roots    []*Package          // sorted by their import paths

	importers map[*Package][]*Package
	config    *evidence.Config
	std       map[string]bool // whether a package of Go's own library is a carrier; only those that were asked for
}

// Options are what a scan depends on.
type Options struct {
	Config   *evidence.Config
	Tests    bool
	Progress func(packages int) // called now and then, with the number of packages read
}

// Read reads the packages in the directories dirs of program, and all that they import, as opts says. The error is
// [modules.ErrUnusual] where the go command may refuse something, or find other packages.
func Read(program *modules.Program, dirs []string, opts Options) (*Graph, error) {
	// Read all packages. Those that turned out to be in std are nil.
	r := &reader{program: program, opts: opts, matcher: newMatcher(opts.Config),
		graph: &Graph{Packages: make(map[string]*Package)}}
	r.changed.L = &r.mu
	if err := r.readAll(dirs); err != nil {
		return nil, err
	}
	g := r.graph
	maps.DeleteFunc(g.Packages, func(_ string, p *Package) bool { return p == nil })
	slices.SortFunc(g.Roots, func(a, b *Package) int { return cmp.Compare(a.Path, b.Path) })
	// Link the packages.
	g.config = opts.Config
	g.importers = make(map[*Package][]*Package)
	for _, p := range g.Packages {
		if path := g.implicitImport(p); path != "" {
			return nil, modules.Unusual(lang.LoadNotRequired, path, p.Path)
		}
		for _, path := range p.Imports {
			if imported := g.Packages[path]; imported != nil {
				p.imports = append(p.imports, imported)
				g.importers[imported] = append(g.importers[imported], p)
			}
		}
	}
	if err := g.addStdCarriers(program); err != nil {
		return nil, err
	}
	return g, g.check()
}

// implicitImport returns a path that p, a package of a main module, imports from a module that no go.mod of the
// workspace requires. It is "" if there is none.
func (g *Graph) implicitImport(p *Package) string {
	if !p.Module.Main {
		return ""
	}
	for _, path := range slices.Concat(p.Imports, p.Tests.Imports) {
		if imported := g.Packages[path]; imported != nil && imported.Module.Implicit() {
			return path
		}
	}
	return ""
}

// A reader is the state of one scan. Several goroutines take packages from its queue, and add what these import.
type reader struct {
	program *modules.Program
	opts    Options
	matcher *matcher

	mu      sync.Mutex
	changed sync.Cond // there is more to read, or no more at all
	graph   *Graph    // has a package as soon as another imports it; nil stands for one in Go's own library
	queue   []*Package
	busy    int
	read    int
	failed  error
}

// readAll reads the packages in the directories dirs, and all that they import.
func (r *reader) readAll(dirs []string) error {
	for _, dir := range dirs {
		place, ok := r.program.PathOf(dir)
		if !ok {
			return modules.Unusual(lang.LoadNoMain, dir)
		}
		p := &Package{Place: place, Root: true}
		r.graph.Packages[p.Path] = p
		r.graph.Roots = append(r.graph.Roots, p)
		r.queue = append(r.queue, p)
	}
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			w := &worker{reader: r, imports: make(map[string]string), chooser: r.program.NewChooser()}
			for p := r.next(); p != nil; p = r.next() {
				found, err := w.readPackage(p)
				r.done(p, found, err)
			}
		})
	}
	wg.Wait()
	return r.failed
}

// next returns the next package to be read, or nil if there will be no more.
func (r *reader) next() *Package {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(r.queue) == 0 && r.busy > 0 && r.failed == nil {
		r.changed.Wait()
	}
	if len(r.queue) == 0 || r.failed != nil {
		return nil
	}
	p := r.queue[len(r.queue)-1]
	r.queue = r.queue[:len(r.queue)-1]
	r.busy++
	return p
}

// done notes that p was read, and queues what it imports. found is false if p is in Go's own library; err ends the
// scan.
func (r *reader) done(p *Package, found bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.busy--
	switch {
	case err != nil:
		r.failed = err
	case !found:
		r.graph.Packages[p.Path] = nil
	default:
		r.read++
		if r.opts.Progress != nil {
			r.opts.Progress(r.read)
		}
		r.queueNew(p.Imports)
		r.queueNew(p.Tests.Imports)
	}
	if r.failed != nil || len(r.queue) > 0 || r.busy == 0 {
		r.changed.Broadcast()
	}
}

// queueNew queues those of the packages paths that are not in the graph yet.
func (r *reader) queueNew(paths []string) {
	for _, path := range paths {
		if _, known := r.graph.Packages[path]; !known {
			p := &Package{Place: modules.Place{Path: path}}
			r.graph.Packages[path] = p
			r.queue = append(r.queue, p)
		}
	}
}

// addTriggers adds the triggers that are not in the text of p: those from its path, from its imports, and from the
// settings.
func (r *reader) addTriggers(p *Package) {
	cfg := r.opts.Config
	if lexicon.NamesVendor([]byte(p.Path)) || p.Path == evidence.CodesPath || p.Path == cfg.Constants ||
		slices.Contains(p.Imports, evidence.CodesPath) {
		p.trigger |= triggerNames
	}
	if slices.Contains(p.Tests.Imports, evidence.CodesPath) {
		p.Tests.trigger |= triggerNames
	}
	for _, entry := range cfg.Declared {
		names := func(path string) bool {
			_, ok := entry.In(path)
			return ok
		}
		if names(p.Path) || names(p.Path+"_test") || slices.ContainsFunc(p.Imports, names) {
			p.trigger |= triggerNames
		}
		if slices.ContainsFunc(p.Tests.Imports, names) {
			p.Tests.trigger |= triggerNames
		}
	}
}
