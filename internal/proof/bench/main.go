// Bench measures how fast jmvet is: against other analyzers, inside go vet and golangci-lint, and over programs of
// growing size.
//
// Usage, in the directory internal/proof/bench:
//
//	go run . [flags]
//
// It fetches Kubernetes and Prometheus at fixed versions, builds every tool at a fixed version with the Go that runs
// it, and runs the tools in turns. The first run of a tool fills the caches and is not counted. The result is a table
// for each scenario.
//
//	-rounds n          how often each tool is measured (default 5)
//	-only list         scenarios: plain, planted, growth, hosts (default all)
//	-repo list         repositories: kubernetes, prometheus (default both)
//	-tools list        only rows whose names have one of these words in them; jmvet's own are always there
//	-tests             let the tools look at test files, too
//	-work dir          directory for copies, tools, caches and results
//	                   (default jmvet-bench in the user's cache directory)
//	-markdown file     write the tables as Markdown to a file, too
//	-fresh             forget what earlier runs measured
//	-show              measure nothing, print what earlier runs measured
//
// The scenarios:
//
//	plain     the repository as it is: it has nothing to do with JMessage
//	planted   a wrapper of JMessage and four packages that use it are added to it
//	growth    jmvet alone over 1, 2, 4 and 8 copies of the repository's packages
//	hosts     jmvet in go vet and in golangci-lint without cached results, against analyzers that do nothing
//
// The row "reading what jmvet reads" is the floor: it lists the same directories, reads the same files, and does
// nothing with them.
//
// What has been measured is kept, with a sum of the tool's executable: an interrupted run goes on where it was, and a
// changed tool is measured anew. A tool that fails, or does not report what it must, stops everything: it would look
// fast.
//
// The exit code is 0 if all was measured, whatever it is, and 1 if not.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := bench(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// settings are what the command line says.
type settings struct {
	rounds      int
	scenarios   []string
	repos       []*repository
	tools       []string
	tests       bool
	work        string
	markdown    string
	fresh, show bool
}

// scenarios are the names for -only, in the order in which they run.
var scenarios = [...]string{"plain", "planted", "growth", "hosts"}

// parse returns what the command line args say.
func parse(args []string) (*settings, error) {
	var s settings
	fs := flag.NewFlagSet("bench", flag.ContinueOnError)
	fs.IntVar(&s.rounds, "rounds", 5, "how often each tool is measured")
	only := fs.String("only", "", "scenarios, with commas between: "+strings.Join(scenarios[:], ", "))
	repo := fs.String("repo", "", "repositories, with commas between: kubernetes, prometheus")
	tools := fs.String("tools", "", "only rows whose names have one of these words in them, with commas between")
	fs.BoolVar(&s.tests, "tests", false, "let the tools look at test files, too")
	fs.StringVar(&s.work, "work", "",
		"`directory` for copies, tools, caches and results (default jmvet-bench in the user's cache directory)")
	fs.StringVar(&s.markdown, "markdown", "", "write the tables as Markdown to a `file`, too")
	fs.BoolVar(&s.fresh, "fresh", false, "forget what earlier runs measured")
	fs.BoolVar(&s.show, "show", false, "measure nothing, print what earlier runs measured")
	if err := fs.Parse(args); err != nil {
		return nil, flag.ErrHelp // package flag has said why
	}

	switch {
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %s", fs.Arg(0))
	case s.rounds < 1:
		return nil, fmt.Errorf("-rounds=%d: less than one", s.rounds)
	case s.fresh && s.show:
		return nil, errors.New("-fresh leaves nothing for -show: give one of them")
	}

	// The names in the lists; without a list it is all that there are.
	s.tools = list(*tools)
	for _, name := range list(*only) {
		if !slices.Contains(scenarios[:], name) {
			return nil, fmt.Errorf("-only=%s: no such scenario; there are %s", name, strings.Join(scenarios[:], ", "))
		}
	}
	for _, name := range scenarios {
		if *only == "" || slices.Contains(list(*only), name) {
			s.scenarios = append(s.scenarios, name)
		}
	}
	for _, name := range list(*repo) {
		if !slices.ContainsFunc(repositories(), func(r *repository) bool { return r.name == name }) {
			return nil, fmt.Errorf("-repo=%s: no such repository; there are kubernetes and prometheus", name)
		}
	}
	for _, r := range repositories() {
		if *repo == "" || slices.Contains(list(*repo), r.name) {
			s.repos = append(s.repos, r)
		}
	}
	return &s, nil
}

// list returns the parts of text between commas and spaces.
func list(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
}

// bench does what the command line args ask for.
func bench(ctx context.Context, args []string) error {
	s, err := parse(args)
	if err != nil {
		return err
	}
	if s.work, err = measure.WorkDir(s.work, "jmvet-bench"); err != nil {
		return err
	}

	// What was measured before, and what measures.
	kept, err := openStore(filepath.Join(s.work, "runs.jsonl"), s.fresh)
	if err != nil {
		return err
	}
	defer kept.close()
	kit, err := newToolkit(ctx, s.work)
	if err != nil {
		return err
	}

	// A table is printed as soon as there is one.
	var tables []*table
	for _, repo := range s.repos {
		for _, scenario := range s.scenarios {
			rows, err := prepare(ctx, s, kit, repo, scenario)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", repo, scenario, err)
			}
			if !s.show {
				if err := measureRows(ctx, s, kept, rows); err != nil {
					return fmt.Errorf("%s, %s: %w", repo, scenario, err)
				}
			}
			t := newTable(repo, scenario, rows, kept)
			t.writeText(os.Stdout)
			tables = append(tables, t)
		}
	}
	if s.markdown != "" {
		text, err := page(ctx, kit, s, tables)
		if err != nil {
			return err
		}
		return os.WriteFile(s.markdown, text, 0o644)
	}
	return nil
}
