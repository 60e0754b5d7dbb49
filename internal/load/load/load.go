// Package load loads and analyses programs for the command: only the packages that can have a finding where these can
// be told, otherwise all of them.
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

// Options say what to analyse.
type Options struct {
	Analyzer *analysis.Analyzer // jmvet's; its flags have the settings
	Dir      string             // the directory that patterns are relative to, an absolute path
	Patterns []string
	Tests    bool
	Full     bool     // load everything, whatever it has
	Progress Progress // nil for none
}

// Progress is told what a run is doing.
type Progress interface {
	Scanned(packages int)  // so many packages have been read
	Loading(done, all int) // of all packages to be type-checked, so many are
	LoadingAll()           // everything has to be loaded
}

// A Run is a finished analysis.
type Run struct {
	Graph *checker.Graph
	// Packages returns how many packages the patterns match, those of tests left out.
	Packages func() int
	// Modules are the paths of the modules that the patterns match, sorted. A package without a module counts as one.
	Modules []string
	// Checked are the import paths of the packages that the patterns match, those of tests left out, sorted.
	Checked []string
	// Broken reports whether packages do not load or do not type-check.
	Broken bool
	// Errors are what is wrong with these packages.
	Errors *broken.Errors
	// Sums are the hashes of the files as they were parsed, by name: at least of all files that can get a fix.
	Sums map[string][sha256.Size]byte
	// Whole says why everything was loaded; nil if it was not.
	Whole error
	// Loaded is the number of packages that were type-checked in full, and Scanned of those whose text was read. Both
	// are 0 if everything was loaded.
	Loaded, Scanned int
}

// Do analyses the program that opts describes. It is an error if the patterns match nothing, or packages cannot be
// listed; broken packages are none.
func Do(opts Options) (*Run, error) {
	if opts.Progress == nil {
		opts.Progress = noProgress{}
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

// narrow analyses the packages in opts that can have a finding. On any error the whole program is to be loaded instead:
// a full load tells better what is wrong.
func narrow(opts Options) (*Run, error) {
	// Where everything is asked for, or everything is evidence, nothing can be left out.
	if opts.Full {
		return nil, lang.AskedFor.Errorf()
	}
	cfg := analyzer.EvidenceConfig(opts.Analyzer)
	if cfg.Level == evidence.Any {
		return nil, lang.EvidenceAny.Errorf()
	}
	// Find and read the packages.
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
	// Load and analyse those that can have a finding.
	loader := prune.New(program)
	done, err := analyse(opts, graph.Plan(), loader)
	if err != nil {
		return nil, err
	}
	// What the run covers.
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

// sorted sorts names in place and returns them without duplicates.
func sorted(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// whole analyses all packages that opts names, as the driver of x/tools does.
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
	// What the run covers.
	var modules, paths, checked []string
	for _, p := range pkgs {
		// Tests belong to the package under test: x_test, and the main package x.test.
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

// A noProgress is a [Progress] that reports nothing.
type noProgress struct{}

func (noProgress) Scanned(int)      {}
func (noProgress) Loading(int, int) {}
func (noProgress) LoadingAll()      {}
