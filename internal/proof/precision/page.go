package main

import (
	"cmp"
	"debug/buildinfo"
	_ "embed"
	"fmt"
	"strings"
)

// toolVersions returns what the executable jmvet was built with.
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

// writePage returns the page about the results of a run with the settings set and tools of some versions: page.md with
// its fields filled in.
func writePage(set *settings, versions string, results []*result) []byte {
	sum, modules := sumOf(results)
	command := "go run ./internal/proof/precision -markdown docs/precision.md"
	if set.statements != statements {
		command += fmt.Sprintf(" -plant %d", set.statements)
	}
	if set.seed != 1 {
		command += fmt.Sprintf(" -seed %d", set.seed)
	}
	return []byte(strings.NewReplacer(
		"{{command}}", command,
		"{{versions}}", versions,
		"{{statements}}", fmt.Sprint(set.statements),
		"{{summary}}", sum.summary(modules),
		"{{table}}", moduleTable(results, sum),
		"{{reports}}", problemList(results),
		"{{numbers}}", fmt.Sprint(sum.numbers),
		"{{decoys}}", decoyList(),
		"{{forms}}", formTable(results),
		"{{failed}}", failedList(results),
	).Replace(pageText))
}

// summary returns the sentences that the page begins with, about a sum over so many modules.
func (c counts) summary(modules int) string {
	rate := "-"
	if c.planted > 0 {
		rate = fmt.Sprintf("%.4g %%", 100*float64(c.found)/float64(c.planted))
	}
	return fmt.Sprintf("%d modules and the standard library, %s packages, %s lines: **%d findings**.\nOf %d planted "+
		"comparisons, **%d were found (%s)**. Of %d decoys, **%d were reported**.",
		modules, thousands(c.packages), thousands(c.lines), c.reports, c.planted, c.found, rate, c.decoys, c.flagged)
}

// moduleTable returns the table of the results, with a last row for their sum.
func moduleTable(results []*result, sum counts) string {
	var b strings.Builder
	b.WriteString("| module | version | what it stands for | packages | lines | findings | planted | found | decoys | " +
		"CPU | with -full | memory with -full |\n")
	b.WriteString("| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n")
	for _, r := range results {
		fmt.Fprintf(&b, "| %s | %s | %s | ", r.path, r.version, r.about)
		if r.err != nil {
			fmt.Fprintf(&b, "not run: %v | | | | | | | | |\n", r.err)
		} else {
			b.WriteString(r.counts().cells(!r.std))
		}
	}
	return b.String() + "| **all** | | | " + sum.cells(true)
}

// cells returns the cells of a row behind the first three. Those about what was planted are empty where nothing could
// be.
func (c counts) cells(planted bool) string {
	found := " |  | "
	if planted {
		found = fmt.Sprintf("%s | %s | %s", thousands(c.planted), thousands(c.found), thousands(c.decoys))
	}
	return fmt.Sprintf("%s | %s | %d | %s | %s | %s | %s |\n", thousands(c.packages), thousands(c.lines), c.reports, found,
		seconds(c.scan), seconds(c.full), megabytes(c.memory))
}

// problemList returns a list of what is to be looked at in the results.
func problemList(results []*result) string {
	var b strings.Builder
	for _, r := range results {
		for _, p := range r.problems() {
			switch p.what {
			case "report":
				fmt.Fprintf(&b, "- %s: `%s`\n", r.path, p.text)
			case "differs":
				fmt.Fprintf(&b, "- %s, %s\n", r.path, p.text)
			default:
				fmt.Fprintf(&b, "- %s, %s: `%s`\n", r.path, p.what, p.text)
			}
		}
	}
	return cmp.Or(b.String(), "None.\n")
}

// formTable returns a table of what was planted and found in the results, by form.
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
	var b strings.Builder
	b.WriteString("| form | evidence | planted | found |\n| --- | --- | --: | --: |\n")
	for _, f := range forms {
		if !f.kind.isDecoy() {
			fmt.Fprintf(&b, "| %s | %v | %d | %d |\n", f.name, f.kind, planted[f.name], planted[f.name]-missed[f.name])
		}
	}
	return b.String()
}

// failedList returns a list of the modules in the results with packages that do not load in full, and the first error
// of each.
func failedList(results []*result) string {
	var b strings.Builder
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
	return cmp.Or(b.String(), "All packages load.\n")
}

// thousands returns n with spaces between groups of three figures.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}

// decoyList returns the names of the decoys, in lines of an item of the page.
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
