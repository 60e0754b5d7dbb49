package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A row of a table is a tool with its flags, on a program.
type row struct {
	name string
	key  string // of its results in the store: what is measured, and the sum of the tool
	bin  string
	args []string
	dir  string
	env  []string

	statuses []int  // that say: it has run
	reports  int    // that it must have; -1 where that is not known
	cold     bool   // golangci-lint has no cached results
	fresh    string // a directory that is removed before each run: the cache of a cold row; "" for none
	// renew builds the tool anew before each run, so that go vet has no results of it; nil where that is not needed.
	renew   func() error
	against string // in the same table, the row that this one is compared with pair by pair
	bytes   int64  // that it reads, where that is counted
}

// prepare returns the rows of a scenario for repo, as the settings s want them, with all that they need on the disk:
// kit builds the tools.
func prepare(ctx context.Context, s *settings, kit *toolkit, repo *repository, scenario string) ([]*row, error) {
	p := &preparer{settings: s, kit: kit, repo: repo, scenario: scenario}
	switch scenario {
	case "plain", "planted":
		return p.peers(ctx)
	case "growth":
		return p.growth(ctx)
	}
	return p.hosts(ctx)
}

// exhaustiveRow is the name of the row of exhaustive's command, which always looks at test files, too.
const exhaustiveRow = "exhaustive, with tests"

// A preparer makes the rows of a scenario.
type preparer struct {
	settings *settings
	kit      *toolkit
	repo     *repository
	scenario string
	rows     []*row
}

// add completes the row r of a tool and takes it, unless -tools leaves it out. What jmvet is compared with needs
// jmvet's rows.
func (p *preparer) add(ctx context.Context, tool string, r *row) error {
	words := p.settings.tools
	if len(words) > 0 && !strings.Contains(r.name, "jmvet") &&
		!slices.ContainsFunc(words, func(w string) bool { return strings.Contains(r.name, w) }) {
		return nil
	}
	path, sum, err := p.kit.build(ctx, tool)
	if err != nil {
		return err
	}
	if r.bin == "" {
		r.bin = path
	}
	r.key = fmt.Sprintf("%s/%s/%s/tests=%t/%s", p.repo, p.scenario, r.name, p.settings.tests, sum)
	p.rows = append(p.rows, r)
	return nil
}

// peers are jmvet and the others by themselves, and in golangci-lint with a warm cache.
func (p *preparer) peers(ctx context.Context) ([]*row, error) {
	dir, reports, err := "", 0, error(nil)
	if p.scenario == "planted" {
		dir, err = p.repo.plant(ctx, p.settings.work)
		reports = reportsPerUser * len(p.repo.users)
	} else {
		dir, err = p.repo.fetch(ctx, p.settings.work)
	}
	if err != nil {
		return nil, err
	}

	// By themselves.
	test := "-test=" + strconv.FormatBool(p.settings.tests)
	for _, tool := range []string{"jmvet", "noop", "noopfacts", "usestdlibvars", "mnd", "exhaustive", "staticcheck"} {
		r := &row{name: tool, args: []string{test, "./..."}, dir: dir, statuses: []int{0, 3}, reports: -1}
		switch tool {
		case "jmvet":
			r.reports = reports
		case "noop", "noopfacts":
			r.statuses, r.reports = []int{0}, 0
		case "exhaustive": // its command has no flag for that
			r.name, r.args = exhaustiveRow, []string{"./..."}
		case "staticcheck":
			r.name, r.args[0] = "staticcheck, warm", "-tests="+strconv.FormatBool(p.settings.tests)
			r.statuses = []int{0, 1}
			r.env = []string{"STATICCHECK_CACHE=" + filepath.Join(p.settings.work, "cache", "staticcheck")}
		}
		if err := p.add(ctx, tool, r); err != nil {
			return nil, err
		}
	}
	if err := p.floor(ctx, dir); err != nil {
		return nil, err
	}

	// In golangci-lint.
	for _, linter := range []string{"jmvet", "usestdlibvars", "mnd", "exhaustive"} {
		r := &row{name: "golangci-lint, " + linter + ", warm", dir: dir, reports: -1}
		if linter == "jmvet" {
			r.reports = reports
		}
		if err := p.golangci(ctx, r, "golangci-jmvet", linter, linter == "jmvet"); err != nil {
			return nil, err
		}
	}
	return p.rows, nil
}

// floorRow is the name of the row that reads the files that jmvet reads.
const floorRow = "reading what jmvet reads"

// floor adds the row that reads the files that jmvet reads of the program in dir.
func (p *preparer) floor(ctx context.Context, dir string) error {
	files, err := filesRead(dir, p.settings.tests)
	if err != nil {
		return err
	}
	list := filepath.Join(p.settings.work, "config", p.repo.name+"-"+p.scenario+".files")
	if err := os.MkdirAll(filepath.Dir(list), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(list, []byte(strings.Join(files, "\n")), 0o644); err != nil {
		return err
	}
	return p.add(ctx, "floor", &row{name: floorRow, args: []string{list}, dir: dir, statuses: []int{0}})
}

// golangci adds the row r of golangci-lint, the tool with that name, with one linter on. A plugin is to be named as
// one.
func (p *preparer) golangci(ctx context.Context, r *row, tool, linter string, plugin bool) error {
	name := strings.Map(func(c rune) rune {
		if c == ' ' || c == ',' || c == '/' {
			return '-'
		}
		return c
	}, p.repo.name+"/"+p.scenario+"/"+r.name)
	cache := filepath.Join(p.settings.work, "cache", name)
	config := filepath.Join(p.settings.work, "config", name+".yml")
	text := fmt.Sprintf("version: \"2\"\nrun:\n  tests: %t\nlinters:\n  default: none\n  enable: [%s]\n", p.settings.tests,
		linter)
	if plugin {
		text += fmt.Sprintf("  settings:\n    custom:\n      %s: {type: module}\n", linter)
	}

	if err := os.MkdirAll(filepath.Dir(config), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(config, []byte(text), 0o644); err != nil {
		return err
	}
	// All issues, and a line for each: they are counted.
	r.args = []string{
		"run", "--config=" + config, "--max-same-issues=0", "--max-issues-per-linter=0", "--uniq-by-line=false",
		"--show-stats=false", "--output.text.print-issued-lines=false", "--allow-parallel-runners", "./...",
	}
	r.env = []string{"GOLANGCI_LINT_CACHE=" + cache}
	r.statuses = []int{0, 1}
	if r.cold {
		r.fresh = cache
	}
	return p.add(ctx, tool, r)
}

// growth is jmvet over more and more copies.
func (p *preparer) growth(ctx context.Context) ([]*row, error) {
	for _, n := range sizes {
		dir, err := p.repo.multiply(ctx, p.settings.work, n)
		if err != nil {
			return nil, err
		}
		r := &row{
			name: fmt.Sprintf("jmvet, %d×", n), args: []string{"-test=" + strconv.FormatBool(p.settings.tests), "./..."},
			dir: dir, statuses: []int{0},
		}
		files, err := filesRead(dir, p.settings.tests)
		if err != nil {
			return nil, err
		}
		if r.bytes, err = sizeOf(files); err != nil {
			return nil, err
		}
		if err := p.add(ctx, "jmvet", r); err != nil {
			return nil, err
		}
	}
	return p.rows, nil
}

// hosts are go vet and golangci-lint, with jmvet and with analyzers that do nothing, where neither has cached results.
func (p *preparer) hosts(ctx context.Context) ([]*row, error) {
	dir, err := p.repo.fetch(ctx, p.settings.work)
	if err != nil {
		return nil, err
	}
	// go vet keeps results by the sum of the tool.
	for _, tool := range []string{"jmvet", "noopfacts", "noop"} {
		path := p.kit.path("vet-" + tool)
		r := &row{
			name: "go vet, " + tool, bin: "go", args: []string{"vet", "-vettool=" + path, "./..."}, dir: dir, statuses: []int{0},
			renew: func() error { return p.kit.relink(ctx, tool, path) },
		}
		if tool == "jmvet" {
			r.against = "go vet, noopfacts"
		}
		if err := p.add(ctx, tool, r); err != nil {
			return nil, err
		}
	}
	// golangci-lint keeps them in a cache of its own.
	for _, linter := range []string{"jmvet", "noopfacts", "noop"} {
		r := &row{name: "golangci-lint, " + linter + ", cold", dir: dir, cold: true}
		tool := "golangci-noop"
		if linter == "jmvet" {
			tool, r.against = "golangci-jmvet", "golangci-lint, noopfacts, cold"
		}
		if err := p.golangci(ctx, r, tool, linter, true); err != nil {
			return nil, err
		}
	}
	return p.rows, nil
}
