package scan

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/jmvet/jmvet/internal/evidence"
	"github.com/jmvet/jmvet/internal/modules"
)

// A Package is all Go files of a directory, whatever they are built for. That is more than any one build has, and never less.
type Package struct {
	modules.Place
	Root    bool // the patterns match it
	Imports []string
	Tests   Tests
	Reason  Reason // of its files that are no tests
	Files   []string

	bad error
}

// Tests is what the test files of a package have. They are read of roots only.
type Tests struct {
	Imports  []string
	Reason   Reason
	Internal bool // there are some that belong to the package itself
	External bool // there are some of package x_test
}

// A Graph is all packages that the roots import, directly or not, but for those of Go's own library: it imports nobody and names neither
// JMessage nor jmvet.
type Graph struct {
	Packages map[string]*Package // by their import paths
	Roots    []*Package          // by their import paths, sorted

	importers map[*Package][]*Package
	config    *evidence.Config
}

// Options are what a scan depends on.
type Options struct {
	Config   *evidence.Config
	Tests    bool
	Progress func(packages int) // called now and then, with the number of packages read
}

// Read reads the packages of some directories, and all that they import.
func Read(program *modules.Program, dirs []string, opts Options) (*Graph, error) {
	r := &reader{program: program, opts: opts, text: NewText(opts.Config), graph: &Graph{Packages: make(map[string]*Package)}}
	if err := r.read(dirs); err != nil {
		return nil, err
	}
	g := r.graph
	maps.DeleteFunc(g.Packages, func(_ string, p *Package) bool { return p == nil })
	slices.SortFunc(g.Roots, func(a, b *Package) int { return cmp.Compare(a.Path, b.Path) })
	g.config = opts.Config
	g.importers = make(map[*Package][]*Package)
	for _, p := range g.Packages {
		for _, path := range p.Imports {
			if imported := g.Packages[path]; imported != nil {
				g.importers[imported] = append(g.importers[imported], p)
			}
		}
	}
	return g, nil
}

// reader is the state of one scan. Its goroutines read directories; one alone knows the graph.
type reader struct {
	program *modules.Program
	opts    Options
	text    *Text
	graph   *Graph
}

func (r *reader) read(dirs []string) error {
	var (
		todo = make(chan *Package)
		done = make(chan *Package)
		wg   sync.WaitGroup
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			var buf []byte
			for p := range todo {
				buf = r.readPackage(p, buf)
				done <- p
			}
		})
	}
	defer wg.Wait()
	defer close(todo)

	var queue []*Package
	for _, dir := range dirs {
		place, ok := r.program.PathOf(dir)
		if !ok {
			return fmt.Errorf("%w: %s is in no main module", modules.ErrUnusual, dir)
		}
		p := &Package{Place: place, Root: true}
		r.graph.Packages[p.Path] = p
		r.graph.Roots = append(r.graph.Roots, p)
		queue = append(queue, p)
	}
	var failed error
	for busy, read := 0, 0; len(queue) > 0 || busy > 0; {
		var send chan *Package
		var next *Package
		if len(queue) > 0 && failed == nil {
			send, next = todo, queue[len(queue)-1]
		} else if busy == 0 {
			break
		}
		select {
		case send <- next:
			queue = queue[:len(queue)-1]
			busy++
		case p := <-done:
			busy--
			read++
			if r.opts.Progress != nil {
				r.opts.Progress(read)
			}
			if p.bad != nil {
				failed = p.bad
				continue
			}
			r.addReasons(p)
			queue = append(queue, r.imported(p)...)
		}
	}
	return failed
}

// addReasons adds what is not in the package's text: its path, and what the settings say of it.
func (r *reader) addReasons(p *Package) {
	cfg := r.opts.Config
	if evidence.TextNamesVendor([]byte(p.Path)) || p.Path == evidence.CodesPath || p.Path == cfg.Constants || slices.Contains(p.Imports, evidence.CodesPath) {
		p.Reason |= Names
	}
	if slices.Contains(p.Tests.Imports, evidence.CodesPath) {
		p.Tests.Reason |= Names
	}
	for _, entry := range cfg.Declared {
		names := func(path string) bool { return strings.HasPrefix(entry, path+".") }
		if names(p.Path) || names(p.Path+"_test") || slices.ContainsFunc(p.Imports, names) {
			p.Reason |= Names
		}
		if slices.ContainsFunc(p.Tests.Imports, names) {
			p.Tests.Reason |= Names
		}
	}
}

// imported returns the packages that one imports and that are not in the graph yet.
func (r *reader) imported(p *Package) []*Package {
	var list []*Package
	for _, paths := range [][]string{p.Imports, p.Tests.Imports} {
		for _, path := range paths {
			if _, ok := r.graph.Packages[path]; ok {
				continue
			}
			place, ok := r.program.Find(path, false)
			if !ok || place.Std {
				// What is missing may be asked for by a file that is not compiled here. A file that is will not type-check.
				r.graph.Packages[path] = nil
				continue
			}
			imported := &Package{Place: place}
			r.graph.Packages[path] = imported
			list = append(list, imported)
		}
	}
	return list
}
