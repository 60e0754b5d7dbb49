package main

import (
	"bytes"
	"debug/buildinfo"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"time"
)

// rowFormat is for a row of the table: module, packages, failed, lines, reports, planted, found, decoys, CPU and memory
// with -full, CPU without, as it is and planted.
const rowFormat = "%-63s %8s %6s %9s %7s %7s %6s %6s %7s %8s %7s %7s\n"

func writeHead(w io.Writer) {
	fmt.Fprintf(w, rowFormat, "module", "packages", "partly", "lines", "reports", "planted", "found", "decoys", "CPU",
		"memory", "scan", "planted")
}

// writeRow writes a row, and under it all that is to be looked at.
func (r *result) writeRow(w io.Writer) {
	if r.err != nil {
		fmt.Fprintf(w, "%-63s %v\n", r.path, r.err)
		return
	}
	fmt.Fprintf(w, rowFormat, r.path, fmt.Sprint(r.packages), fmt.Sprint(r.failed), fmt.Sprint(r.lines),
		fmt.Sprint(len(r.plain.reports)),
		fmt.Sprint(len(r.planted)), fmt.Sprint(len(r.planted)-len(r.misses)), fmt.Sprint(r.decoys), seconds(r.plain.cpu),
		megabytes(r.plain.memory),
		r.scan.seconds(), r.plantedScan.seconds())
	for _, x := range r.differ {
		fmt.Fprintf(w, "    %s\n", x)
	}
	for _, x := range r.plain.reports {
		fmt.Fprintf(w, "    report: %v\n", x)
	}
	for _, x := range r.misses {
		fmt.Fprintf(w, "    missed: %v\n", x)
	}
	for _, x := range r.extra {
		fmt.Fprintf(w, "    beside what was planted: %v\n", x)
	}
	for _, x := range r.broken {
		fmt.Fprintf(w, "    does not load any more: %v\n", x)
	}
	const most = 3
	for _, x := range r.plain.errors[:min(most, len(r.plain.errors))] {
		fmt.Fprintf(w, "    does not load: %v\n", x)
	}
	if more := len(r.plain.errors) - most; more > 0 {
		fmt.Fprintf(w, "    does not load: and %d more\n", more)
	}
}

// A sum is of all targets that could be run over.
type sum struct {
	modules, packages, failed, lines, reports, planted, found int
	numbers, decoys, extra                                    int
	cpu, scan                                                 time.Duration
	memory                                                    int64 // the most
}

func sumOf(results []*result) sum {
	var s sum
	for _, r := range results {
		if r.err != nil {
			continue
		}
		if !r.std {
			s.modules++
		}
		s.packages += r.packages
		s.failed += r.failed
		s.lines += r.lines
		s.reports += len(r.plain.reports)
		s.planted += len(r.planted)
		s.found += len(r.planted) - len(r.misses)
		s.numbers += r.numbers
		s.decoys += r.decoys
		s.extra += len(r.extra)
		s.cpu += r.plain.cpu
		s.scan += r.scan.cpu
		s.memory = max(s.memory, r.plain.memory)
	}
	return s
}

func writeSum(w io.Writer, results []*result) {
	s := sumOf(results)
	fmt.Fprintf(w, rowFormat, fmt.Sprintf("%d modules, and std", s.modules), fmt.Sprint(s.packages), fmt.Sprint(s.failed),
		fmt.Sprint(s.lines),
		fmt.Sprint(s.reports), fmt.Sprint(s.planted), fmt.Sprint(s.found), fmt.Sprint(s.decoys), seconds(s.cpu),
		megabytes(s.memory), seconds(s.scan), "")
}

func (o *outcome) seconds() string {
	if o == nil {
		return "-"
	}
	return seconds(o.cpu)
}

// seconds keeps one figure after the point where it tells something.
func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}

func megabytes(n int64) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%d MB", n/1_000_000)
}

// toolVersions returns what jmvet was built with.
func toolVersions(jmvet string) (string, error) {
	info, err := buildinfo.ReadFile(jmvet)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.WriteString("Go " + strings.TrimPrefix(info.GoVersion, "go"))
	for _, dep := range info.Deps {
		if dep.Path == "golang.org/x/tools" {
			text.WriteString(" and golang.org/x/tools " + dep.Version)
		}
	}
	return text.String(), nil
}

//go:embed page.md
var pageText string

// pageSettings are what the page tells of a run.
type pageSettings struct {
	statements int
	seed       uint64
	versions   string
}

// writePage returns the page about the results: page.md with its fields filled in.
func writePage(results []*result, set pageSettings) []byte {
	s := sumOf(results)
	command := "go run ./internal/proof/precision -markdown docs/precision.md"
	if set.statements != statements {
		command += fmt.Sprintf(" -plant %d", set.statements)
	}
	if set.seed != 1 {
		command += fmt.Sprintf(" -seed %d", set.seed)
	}
	return []byte(strings.NewReplacer(
		"{{command}}", command,
		"{{versions}}", set.versions,
		"{{statements}}", fmt.Sprint(set.statements),
		"{{summary}}", summary(s),
		"{{table}}", moduleTable(results, s),
		"{{reports}}", reportList(results),
		"{{numbers}}", fmt.Sprint(s.numbers),
		"{{decoys}}", decoyList(),
		"{{forms}}", formTable(results),
		"{{failed}}", failedList(results),
	).Replace(pageText))
}

func summary(s sum) string {
	rate := "-"
	if s.planted > 0 {
		rate = fmt.Sprintf("%.4g %%", 100*float64(s.found)/float64(s.planted))
	}
	return fmt.Sprintf("%d modules and the standard library, %s packages, %s lines: **%d findings**.\nOf %d planted "+
		"comparisons, **%d were found (%s)**. Of %d decoys, **%d were reported**.",
		s.modules, thousands(s.packages), thousands(s.lines), s.reports, s.planted, s.found, rate, s.decoys, s.extra)
}

func moduleTable(results []*result, s sum) string {
	var b bytes.Buffer
	b.WriteString("| module | version | what it stands for | packages | lines | findings | planted | found | decoys | " +
		"CPU | with -full | memory with -full |\n")
	b.WriteString("| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n")
	for _, r := range results {
		if r.err != nil {
			fmt.Fprintf(&b, "| %s | %s | %s | not run: %v | | | | | | | | |\n", r.path, r.version, r.about, r.err)
			continue
		}
		planted, found, decoys := "", "", ""
		if !r.std {
			planted, found, decoys = fmt.Sprint(len(r.planted)), fmt.Sprint(len(r.planted)-len(r.misses)), fmt.Sprint(r.decoys)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %d | %s | %s | %s | %s | %s | %s |\n", r.path, r.version, r.about,
			thousands(r.packages),
			thousands(r.lines), len(r.plain.reports), planted, found, decoys, r.scan.seconds(), seconds(r.plain.cpu),
			megabytes(r.plain.memory))
	}
	fmt.Fprintf(&b, "| **all** | | | %s | %s | %d | %s | %s | %s | %s | %s | %s |\n", thousands(s.packages),
		thousands(s.lines), s.reports,
		thousands(s.planted), thousands(s.found), thousands(s.decoys), seconds(s.scan), seconds(s.cpu), megabytes(s.memory))
	return b.String()
}

// reportList lists what is to be looked at.
func reportList(results []*result) string {
	var b bytes.Buffer
	for _, r := range results {
		if r.err != nil {
			continue
		}
		for _, x := range r.plain.reports {
			fmt.Fprintf(&b, "- %s: `%v`\n", r.path, x)
		}
		for _, x := range r.differ {
			fmt.Fprintf(&b, "- %s, %s\n", r.path, x)
		}
		for _, x := range r.misses {
			fmt.Fprintf(&b, "- %s, missed: `%v`\n", r.path, x)
		}
		for _, x := range r.extra {
			fmt.Fprintf(&b, "- %s, beside what was planted: `%v`\n", r.path, x)
		}
		for _, x := range r.broken {
			fmt.Fprintf(&b, "- %s, does not load any more: `%v`\n", r.path, x)
		}
	}
	if b.Len() == 0 {
		return "None.\n"
	}
	return b.String()
}

// formTable counts what was planted and found by form.
func formTable(results []*result) string {
	planted, missed := make(map[string]int), make(map[string]int)
	for _, r := range results {
		for _, p := range r.planted {
			planted[p.form.name]++
		}
		for _, p := range r.misses {
			missed[p.form.name]++
		}
	}
	var b bytes.Buffer
	b.WriteString("| form | evidence | planted | found |\n| --- | --- | --: | --: |\n")
	for _, f := range forms {
		if !f.kind.isDecoy() {
			fmt.Fprintf(&b, "| %s | %v | %d | %d |\n", f.name, f.kind, planted[f.name], planted[f.name]-missed[f.name])
		}
	}
	return b.String()
}

// failedList says which modules have packages that do not load in full, and the first error of each.
func failedList(results []*result) string {
	var b bytes.Buffer
	for _, r := range results {
		if r.err != nil || r.failed == 0 && len(r.plain.errors) == 0 {
			continue
		}
		why := ""
		if len(r.plain.errors) > 0 {
			why = fmt.Sprintf(": `%v`", r.plain.errors[0])
		}
		if more := len(r.plain.errors) - 1; more > 0 {
			why += fmt.Sprintf(" and %d more", more)
		}
		fmt.Fprintf(&b, "- %s: %d of %d packages%s\n", r.path, r.failed, r.packages, why)
	}
	if b.Len() == 0 {
		return "All packages load.\n"
	}
	return b.String()
}

// thousands writes a number with spaces.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// decoyList names the decoys, in lines of an item of the page.
func decoyList() string {
	var b strings.Builder
	width := 0
	for _, f := range forms {
		if !f.kind.isDecoy() {
			continue
		}
		separator := ", "
		switch {
		case b.Len() == 0:
			separator = ""
		case width+len(f.name) > 110:
			separator, width = ",\n  ", 0
		}
		b.WriteString(separator + f.name)
		width += len(separator) + len(f.name)
	}
	return b.String() + "."
}
