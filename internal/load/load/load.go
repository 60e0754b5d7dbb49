// Package load loads and analyses programs for the command: only what can have a report where that can be told, and
// else everything.
package load

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/broken"
	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/load/prune"
	"github.com/jmvet/jmvet/internal/load/scan"
)

// Options say what is to be analysed.
type Options struct {
	Analyzer *analysis.Analyzer // jmvet's; its flags have the settings
	Dir      string             // that the patterns are meant from, an absolute path
	Patterns []string
	Tests    bool
	Full     bool     // load everything, whatever it holds
	Progress Progress // nil for none
}

// Progress is told what a run is doing.
type Progress interface {
	Scanned(packages int)
	Loading(done, all int)
	LoadingAll()
}

// A Run is an analysis that is done.
type Run struct {
	Graph *checker.Graph
	// Packages returns how many packages the patterns match, those of tests left out.
	Packages func() int
	// Modules are the paths of the modules that the patterns match, sorted. Without modules they are those of the
	// packages.
	Modules []string
	// Checked are the import paths of the packages that the patterns match, those of tests left out, sorted.
	Checked []string
	// Broken: packages do not load or do not type-check.
	Broken bool
	// Sums are of the files as they were parsed: of those that fixes can be for, if not of more.
	Sums map[string][sha256.Size]byte
	// Errors are what is wrong with them.
	Errors *broken.Errors
	// Whole says why everything was loaded; nil if it was not.
	Whole error
	// Loaded is how many packages were type-checked in full, of those that were scanned; 0 if everything was loaded.
	Loaded, Scanned int
}

// errAsked is why everything is loaded where that was asked for.
var errAsked = lang.AskedFor.Errorf()

// Do analyses the program.
func Do(opts Options) (*Run, error) {
	if opts.Progress == nil {
		opts.Progress = silent{}
	}
	run, why := narrow(opts)
	if why != nil {
		opts.Progress.LoadingAll()
		var err error
		if run, err = whole(opts); err != nil {
			return nil, err
		}
		run.Whole = why
	}
	agree(run.Graph)
	// However the packages were loaded, what is found in them comes in one order.
	slices.SortStableFunc(run.Graph.Roots,
		func(a, b *checker.Action) int { return strings.Compare(a.Package.ID, b.Package.ID) })
	return run, nil
}

// narrow analyses what can have a report. On any error the whole program is to be loaded: it tells what is wrong with
// it better.
func narrow(opts Options) (*Run, error) {
	if opts.Full {
		return nil, errAsked
	}
	cfg := analyzer.EvidenceConfig(opts.Analyzer)
	if cfg.Level == evidence.Any {
		return nil, lang.EvidenceAny.Errorf()
	}
	program, err := modules.Open(opts.Dir)
	if err != nil {
		return nil, err
	}
	dirs, err := program.Match(opts.Dir, opts.Patterns)
	if err != nil {
		return nil, err
	}
	graph, err := scan.Read(program, dirs, scan.Options{Config: cfg, Tests: opts.Tests, Progress: opts.Progress.Scanned})
	if err != nil {
		return nil, err
	}
	loader := prune.New(program)
	done, err := analyse(opts, graph.Plan(), loader)
	if err != nil {
		return nil, err
	}
	var modules, paths []string
	for _, p := range graph.Roots {
		modules = append(modules, p.Module.Path)
		paths = append(paths, p.Path)
	}
	count := func() int {
		n := 0
		for _, p := range graph.Roots {
			if program.Compiles(p.Dir) {
				n++
			}
		}
		return n
	}
	loaded := make(map[string]bool)
	for act := range done.All() {
		loaded[cmp.Or(act.Package.ForTest, act.Package.PkgPath)] = true
	}
	return &Run{
		Graph: done, Packages: count, Modules: sorted(modules), Checked: sorted(paths), Errors: new(broken.Errors),
		Loaded: len(loaded), Scanned: len(graph.Packages),
		Sums: loader.Sums(),
	}, nil
}

func sorted(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// whole analyses the program as x/tools' driver does.
func whole(opts Options) (*Run, error) {
	sums := sums{of: make(map[string][sha256.Size]byte)}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule, Tests: opts.Tests, Dir: opts.Dir, ParseFile: sums.parse,
	}, opts.Patterns...)
	if err != nil {
		return nil, err
	}
	if len(pkgs) == 0 {
		return nil, lang.MatchNothing.Errorf(strings.Join(opts.Patterns, " "))
	}
	var modules, paths, checked []string
	for _, p := range pkgs {
		// x_test, and the main package of its tests
		path := strings.TrimSuffix(strings.TrimSuffix(p.PkgPath, "_test"), ".test")
		paths = append(paths, path)
		if len(p.GoFiles)+len(p.IgnoredFiles) > 0 {
			checked = append(checked, path)
		}
		if p.Module != nil {
			modules = append(modules, p.Module.Path)
		} else {
			modules = append(modules, p.PkgPath)
		}
	}
	paths = sorted(paths)
	run := &Run{
		Packages: func() int { return len(paths) }, Modules: sorted(modules), Checked: sorted(checked),
		Errors: broken.Of(pkgs, opts.Dir), Sums: sums.of,
	}
	run.Broken = run.Errors.Packages > 0
	run.Graph, err = checker.Analyze([]*analysis.Analyzer{opts.Analyzer}, pkgs, nil)
	return run, err
}

type silent struct{}

func (silent) Scanned(int)      {}
func (silent) Loading(int, int) {}
func (silent) LoadingAll()      {}
