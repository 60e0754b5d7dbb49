package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
)

// A table is what was measured of a scenario.
type table struct {
	repo     *repository
	scenario string
	lines    []*line
}

// A line is a row with what was measured of it.
type line struct {
	*row
	runs            []*run
	cpu, wall, peak summary
	lines           int // that the tool printed in its last run
}

// A summary is what several runs say of one quantity.
type summary struct{ median, min, max float64 }

// summarize returns the summary of what the function of takes from each of the runs. There must be one.
func summarize(runs []*run, of func(*run) float64) summary {
	var list []float64
	for _, r := range runs {
		list = append(list, of(r))
	}
	return summaryOf(list)
}

// summaryOf returns the summary of list, which is not empty, and sorts it.
func summaryOf(list []float64) summary {
	slices.Sort(list)
	n := len(list)
	return summary{(list[(n-1)/2] + list[n/2]) / 2, list[0], list[n-1]}
}

// newTable returns the table of a scenario for repo, with what the store kept has of the rows. A row without a run is
// left out.
func newTable(repo *repository, scenario string, rows []*row, kept *store) *table {
	t := &table{repo: repo, scenario: scenario}
	for _, r := range rows {
		runs := kept.runs[r.key]
		if len(runs) == 0 {
			continue
		}
		t.lines = append(t.lines, &line{
			row: r, runs: runs,
			cpu:   summarize(runs, func(r *run) float64 { return r.CPU }),
			wall:  summarize(runs, func(r *run) float64 { return r.Wall }),
			peak:  summarize(runs, func(r *run) float64 { return float64(r.Peak) / (1 << 20) }),
			lines: runs[len(runs)-1].Lines,
		})
	}
	return t
}

// find returns the line of a row by its name, nil if there is none.
func (t *table) find(name string) *line {
	if i := slices.IndexFunc(t.lines, func(l *line) bool { return l.name == name }); i >= 0 {
		return t.lines[i]
	}
	return nil
}

// title returns what the table's head says of its scenario.
func (t *table) title() string {
	return map[string]string{
		"plain":   "as it is",
		"planted": "with JMessage code in five packages",
		"growth":  "1, 2, 4 and 8 copies of its packages",
		"hosts":   "inside hosts, without cached results",
	}[t.scenario]
}

// cells returns the table: a head, and a list for each line.
func (t *table) cells() (head []string, body [][]string) {
	head = []string{"tool", "CPU s", "min to max", "wall s", "peak MiB", "CPU / jmvet", "wall / jmvet", "lines printed",
		"runs"}
	if t.scenario == "growth" {
		head = []string{"tool", "CPU s", "min to max", "wall s", "peak MiB", "MB read", "CPU ns / byte", "of those added",
			"runs"}
	}
	var before *line // in the scenario growth, of fewer copies
	for _, l := range t.lines {
		cells := []string{
			l.name, fmt.Sprintf("%.3g", l.cpu.median), fmt.Sprintf("%.3g to %.3g", l.cpu.min, l.cpu.max),
			fmt.Sprintf("%.3g", l.wall.median), fmt.Sprintf("%.0f", l.peak.median),
		}
		if t.scenario == "growth" {
			cells = append(cells, fmt.Sprintf("%.1f", float64(l.bytes)/1e6),
				fmt.Sprintf("%.2f", l.cpu.median*1e9/float64(l.bytes)))
			added := ""
			if before != nil {
				added = fmt.Sprintf("%.2f", (l.cpu.median-before.cpu.median)*1e9/float64(l.bytes-before.bytes))
			}
			cells = append(cells, added)
			before = l
		} else {
			cells = append(cells, t.ratio(l, func(l *line) float64 { return l.cpu.median }),
				t.ratio(l, func(l *line) float64 { return l.wall.median }), fmt.Sprint(l.lines))
		}
		body = append(body, append(cells, fmt.Sprint(len(l.runs))))
	}
	return head, body
}

// ratio returns how many times as much as jmvet the line l has of what the function of takes from a line; in a host, as
// jmvet in the same one.
func (t *table) ratio(l *line, of func(*line) float64) string {
	base := t.find("jmvet")
	if t.scenario == "hosts" {
		host, _, _ := strings.Cut(l.name, ",")
		for _, other := range t.lines {
			if strings.HasPrefix(other.name, host) && other.against != "" {
				base = other
			}
		}
	}
	if base == nil {
		return ""
	}
	return fmt.Sprintf("%.3g", of(l)/of(base))
}

// notes are the sentences below a table.
func (t *table) notes() []string {
	var notes []string
	for _, p := range t.pairs() {
		notes = append(notes, fmt.Sprintf("%s costs %+.1f %% CPU against %s (%+.1f to %+.1f over %d rounds).", p.name,
			(p.ratio.median-1)*100, p.other.name, (p.ratio.min-1)*100, (p.ratio.max-1)*100, p.rounds))
	}
	return append(notes, t.targets()...)
}

// A pair is a line with the one that it is compared with.
type pair struct {
	*line
	other  *line
	ratio  summary // of the CPU time, round by round: what disturbs a round disturbs both
	rounds int
}

// pairs returns the lines of the table that are compared with another one, and have a round in common with it.
func (t *table) pairs() []pair {
	var pairs []pair
	for _, l := range t.lines {
		other := t.find(l.against)
		if other == nil {
			continue
		}
		var ratios []float64
		for _, r := range l.runs {
			for _, o := range other.runs {
				if r.Round == o.Round {
					ratios = append(ratios, r.CPU/o.CPU)
				}
			}
		}
		if len(ratios) > 0 {
			pairs = append(pairs, pair{l, other, summaryOf(ratios), len(ratios)})
		}
	}
	return pairs
}

// writeText writes the table to w as text.
func (t *table) writeText(w io.Writer) {
	fmt.Fprintf(w, "\n%s, %s\n\n", t.repo, t.title())
	head, body := t.cells()
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, cells := range append([][]string{head}, body...) {
		fmt.Fprintln(tw, strings.Join(cells, "\t"))
	}
	tw.Flush()
	for _, n := range t.notes() {
		fmt.Fprintln(w, n)
	}
}

// writeMarkdown writes the table to w as Markdown.
func (t *table) writeMarkdown(w io.Writer) {
	fmt.Fprintf(w, "\n## %s, %s\n\n", t.repo, t.title())
	head, body := t.cells()
	fmt.Fprintf(w, "| %s |\n|%s\n", strings.Join(head, " | "), strings.Repeat(" --- |", len(head)))
	for _, cells := range body {
		fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
	}
	for i, n := range t.notes() {
		if i == 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "- %s\n", n)
	}
}

// page returns all tables as Markdown, with what they were measured with: the settings s, and the versions of the tools
// of kit.
func page(ctx context.Context, kit *toolkit, s *settings, tables []*table) ([]byte, error) {
	versions, err := kit.versions(ctx)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	tests := "left out, but under go vet, which has no switch for that"
	if s.tests {
		tests = "looked at"
	}
	fmt.Fprintf(&b, "Measured with %s on %s/%s with %d processors; test files are %s.\n", runtime.Version(), runtime.GOOS,
		runtime.GOARCH, runtime.NumCPU(), tests)
	fmt.Fprintf(&b, "\n| module | version |\n| --- | --- |\n")
	for _, path := range slices.Sorted(maps.Keys(versions)) {
		fmt.Fprintf(&b, "| %s | %s |\n", path, versions[path])
	}
	for _, t := range tables {
		t.writeMarkdown(&b)
	}
	return []byte(b.String()), nil
}
