// Precision measures how many of jmvet's reports are wrong, and whether it finds what it promises to find, on public
// modules at fixed versions and on the standard library.
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
//	-plant n        statements to plant in each module (default each form twice, 0 for none)
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

	"github.com/jmvet/jmvet/internal/proof/measure"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	status, err := precision(ctx, os.Args[1:])
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "precision:", err)
	}
	os.Exit(status)
}

// settings are what the command line says.
type settings struct {
	list, only, work, markdown string
	small                      bool
	statements                 int // to plant
	seed                       uint64
}

// statements is the default of -plant: each form twice.
var statements = 2 * len(forms)

// parse returns what the command line args say.
func parse(args []string) (*settings, error) {
	var s settings
	fs := flag.NewFlagSet("precision", flag.ContinueOnError)
	fs.StringVar(&s.list, "list", "", "`file` of modules to run over instead of modules.txt")
	fs.StringVar(&s.only, "only", "", "run only over modules whose path has the `string` in it")
	fs.BoolVar(&s.small, "small", false, "a few small modules and net/... only")
	fs.IntVar(&s.statements, "plant", statements, "how many statements to plant in each module")
	fs.Uint64Var(&s.seed, "seed", 1, "seed of the generator that chooses places, forms and codes")
	fs.StringVar(&s.work, "work", "", "`directory` for the copies (default jmvet-corpus in the user's cache directory)")
	fs.StringVar(&s.markdown, "markdown", "", "write the result as a page to `file`, too")
	if err := fs.Parse(args); err != nil {
		return nil, flag.ErrHelp // package flag has said why
	}
	switch {
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %s", fs.Arg(0))
	case s.statements < 0:
		return nil, fmt.Errorf("-plant=%d: less than none", s.statements)
	case s.markdown != "" && (s.only != "" || s.small):
		return nil, errors.New("-markdown is for the whole list: leave out -only and -small")
	}
	return &s, nil
}

// precision does what the command line args ask for, and returns the exit code.
func precision(ctx context.Context, args []string) (int, error) {
	s, err := parse(args)
	if err != nil {
		return 2, err
	}
	all, err := readList(s.list)
	if err != nil {
		return 2, err
	}
	targets := choose(all, runtime.Version(), s.only, s.small)
	if len(targets) == 0 {
		return 2, fmt.Errorf("-only=%s: no such module in the list", s.only)
	}
	if s.work, err = measure.WorkDir(s.work, "jmvet-corpus"); err != nil {
		return 2, err
	}
	jmvet, err := build(ctx, s.work)
	if err != nil {
		return 2, err
	}

	// A row is printed as soon as there is one: the whole list takes half an hour.
	var results []*result
	writeHead(os.Stdout)
	for _, t := range targets {
		r := measureTarget(ctx, s, jmvet, t)
		if ctx.Err() != nil {
			return 2, errors.New("interrupted")
		}
		results = append(results, r)
		r.writeRow(os.Stdout)
	}
	writeSum(os.Stdout, results)
	if s.markdown == "" {
		return status(results), nil
	}
	versions, err := toolVersions(jmvet)
	if err != nil {
		return 2, err
	}
	if err := os.WriteFile(s.markdown, writePage(s, versions, results), 0o644); err != nil {
		return 2, err
	}
	return status(results), nil
}

// status returns the exit code for the results of all targets.
func status(results []*result) int {
	code := 0
	for _, r := range results {
		switch {
		case r.err != nil:
			return 2
		case len(r.problems()) > 0:
			code = 1
		}
	}
	return code
}
