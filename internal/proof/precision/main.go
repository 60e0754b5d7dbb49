// Corpus measures how precise jmvet is, and whether it finds what it promises to find, on public modules at fixed
// versions and on the standard library.
//
// Usage:
//
//	go run ./internal/proof/precision [flags]
//
// It downloads each module as the go command does, runs the jmvet of this checkout over a copy with default settings,
// and prints packages, lines, reports and time. Then it plants comparisons with codes into the copy, in places and
// forms that a generator chooses, and counts how many of them are reported. Among them it plants decoys: comparisons
// with the same numbers where they are something else, of which none may be reported.
//
//	-list file      modules to run over instead of modules.txt
//	-only string    only modules whose path has the string in it
//	-small          a few small modules and net/... only, as CI does
//	-plant n        statements to plant in each module (default 70, 0 for none)
//	-seed n         seed of the generator (default 1)
//	-work dir       directory for the copies (default jmvet-corpus in the user's cache directory)
//	-markdown file  write the result as a page, too
//
// The exit code is 0 if there was no report and all that was planted was found, 1 if not, and 2 if a module could not
// be run over. Copies are left where they are, planted, until the next run.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	status, err := corpus(ctx, os.Args[1:])
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "corpus:", err)
	}
	os.Exit(status)
}

// statements is the default of -plant: each form twice.
var statements = 2 * len(forms)

// corpus does everything, and returns the exit code.
func corpus(ctx context.Context, args []string) (int, error) {
	fs := flag.NewFlagSet("corpus", flag.ContinueOnError)
	list := fs.String("list", "", "`file` of modules to run over instead of modules.txt")
	only := fs.String("only", "", "run only over modules whose path has the `string` in it")
	small := fs.Bool("small", false, "a few small modules and net/... only")
	n := fs.Int("plant", statements, "how many statements to plant in each module")
	seed := fs.Uint64("seed", 1, "seed of the generator that chooses places, forms and codes")
	work := fs.String("work", "", "`directory` for the copies (default jmvet-corpus in the user's cache directory)")
	markdown := fs.String("markdown", "", "write the result as a page to `file`, too")
	if err := fs.Parse(args); err != nil {
		return 2, flag.ErrHelp // package flag has said why
	}
	switch {
	case fs.NArg() > 0:
		return 2, fmt.Errorf("unexpected argument %s", fs.Arg(0))
	case *n < 0:
		return 2, fmt.Errorf("-plant=%d: less than none", *n)
	case *markdown != "" && (*only != "" || *small):
		return 2, errors.New("-markdown is for the whole list: leave out -only and -small")
	}
	all, err := readList(*list)
	if err != nil {
		return 2, err
	}
	targets := choose(all, runtime.Version(), *only, *small)
	if len(targets) == 0 {
		return 2, fmt.Errorf("-only=%s: no such module in the list", *only)
	}
	dir, err := measure.WorkDir(*work, "jmvet-corpus")
	if err != nil {
		return 2, err
	}
	jmvet, err := build(ctx, dir)
	if err != nil {
		return 2, err
	}

	var results []*result
	writeHead(os.Stdout)
	for _, t := range targets {
		r := measureTarget(ctx, jmvet, t, dir, *n, *seed)
		if ctx.Err() != nil {
			return 2, errors.New("interrupted")
		}
		results = append(results, r)
		r.writeRow(os.Stdout)
	}
	writeSum(os.Stdout, results)
	if *markdown != "" {
		versions, err := toolVersions(jmvet)
		if err != nil {
			return 2, err
		}
		page := writePage(results, pageSettings{statements: *n, seed: *seed, versions: versions})
		if err := os.WriteFile(*markdown, page, 0o644); err != nil {
			return 2, err
		}
	}
	return status(results), nil
}

// status returns the exit code for results.
func status(results []*result) int {
	code := 0
	for _, r := range results {
		switch {
		case r.err != nil:
			return 2
		case !r.good():
			code = 1
		}
	}
	return code
}

// A result is what came out for a target.
type result struct {
	target
	err error // why it could not be run over

	packages, lines int
	failed          int      // packages that do not load in full
	plain, scan     *outcome // as it is: everything loaded, and what can have a report
	plantedScan     *outcome
	differ          []string // reports of one of these only

	numbers int // literals with the value of a code

	planted []plant
	decoys  int         // put there beside them
	misses  []plant     // planted, not reported
	extra   []report    // reported, neither planted nor there before
	broken  []loadError // of the planted copy only
}

// good reports whether nothing is to be looked at.
func (r *result) good() bool {
	return r.err == nil && len(r.plain.reports) == 0 && len(r.misses) == 0 && len(r.extra) == 0 && len(r.broken) == 0 &&
		len(r.differ) == 0
}

// measureTarget runs over one target, as it is and planted.
func measureTarget(ctx context.Context, jmvet string, t target, work string, n int, seed uint64) *result {
	r := &result{target: t}
	r.err = r.measure(ctx, jmvet, work, n, seed)
	if r.err != nil {
		r.err = errors.New(strings.ReplaceAll(r.err.Error(), "\n", " "))
	}
	return r
}

func (r *result) measure(ctx context.Context, jmvet, work string, n int, seed uint64) error {
	tr, err := fetch(ctx, r.target, work)
	if err != nil {
		return err
	}
	r.packages, r.lines, r.numbers = len(tr.packages), tr.lines, tr.numbers
	if r.plain, r.scan, err = r.both(ctx, jmvet, tr); err != nil {
		return err
	}
	avoid := failedDirs(tr, r.plain.errors)
	for _, p := range tr.packages {
		if avoid[relative(tr.dir, p.Dir)] {
			r.failed++
		}
	}
	if r.std || n == 0 {
		return nil
	}
	plants, err := plantInto(tr, r.target, n, seed, avoid)
	if err != nil || len(plants) == 0 {
		return err
	}
	r.planted = slices.DeleteFunc(plants, plant.decoy)
	r.decoys = len(plants) - len(r.planted)
	planted, scan, err := r.both(ctx, jmvet, tr)
	if err != nil {
		return err
	}
	r.plantedScan = scan
	r.misses, r.extra = compare(r.planted, planted.reports, r.plain.reports)
	r.broken = newErrors(r.plain.errors, planted.errors)
	return nil
}

// both runs over a tree twice: everything is loaded, and only what can have a report. What they report must be the
// same.
func (r *result) both(ctx context.Context, jmvet string, tr *tree) (full, scan *outcome, err error) {
	if full, err = run(ctx, jmvet, tr, r.pattern, true); err != nil {
		return nil, nil, err
	}
	if scan, err = run(ctx, jmvet, tr, r.pattern, false); err != nil {
		return nil, nil, err
	}
	for _, x := range full.reports {
		if !slices.Contains(scan.reports, x) {
			r.differ = append(r.differ, "only with -full: "+x.String())
		}
	}
	for _, x := range scan.reports {
		if !slices.Contains(full.reports, x) {
			r.differ = append(r.differ, "only without -full: "+x.String())
		}
	}
	return full, scan, nil
}

// compare returns what was planted and not reported, and what was reported and is neither planted nor among the reports
// that were there before. Planting moves no line, so those are told by line and message.
func compare(planted []plant, reports, before []report) (misses []plant, extra []report) {
	type key struct {
		file    string
		line    int
		message string
	}
	old := make(map[key]bool)
	for _, r := range before {
		old[key{r.file, r.line, r.message}] = true
	}
	type place struct {
		file      string
		line, col int
	}
	wanted := make(map[place]plant)
	for _, p := range planted {
		wanted[place{p.file, p.line, p.col}] = p
	}
	for _, r := range reports {
		at := place{r.file, r.line, r.col}
		if p, ok := wanted[at]; ok && p.is(r) {
			delete(wanted, at)
		} else if !old[key{r.file, r.line, r.message}] {
			extra = append(extra, r)
		}
	}
	for _, p := range planted {
		if _, ok := wanted[place{p.file, p.line, p.col}]; ok {
			misses = append(misses, p)
		}
	}
	return misses, extra
}
