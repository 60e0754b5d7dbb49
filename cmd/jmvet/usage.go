package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A flagGroup is a part of the flags, under a title of its own.
type flagGroup struct {
	title lang.Text
	names []string
}

// flagGroups returns each flag that the usage shows, in reading order.
func flagGroups() []flagGroup {
	var checks []string
	for _, check := range analyzer.Checks() {
		if check.Optional() {
			checks = append(checks, check.Name)
		}
	}
	return []flagGroup{
		{lang.GroupChecks, append(checks, "default-signifies-exhaustive", "check-maps", "missing-cases-fix")},
		{lang.GroupEvidence, []string{"evidence", "code", "known", "constants", "generated"}},
		{lang.GroupOutput, []string{"fix", "diff", "json", "c", "why", "format", "baseline", "write-baseline",
			"relative-to", "test", "lang", "q"}},
		{lang.GroupLoading, []string{"C", "full", "v"}},
		{lang.GroupProfiling, []string{"debug", "cpuprofile", "memprofile", "trace"}},
	}
}

// writeUsage prints the usage to w.
func (c *console) writeUsage(w io.Writer) {
	fs := c.newChecks(analyzer.Analyzer).flags
	fmt.Fprint(w, lang.UsageHead.In(c.lang))
	for _, group := range flagGroups() {
		fmt.Fprint(w, lang.GroupTitle.In(c.lang, group.title))
		fmt.Fprint(w, c.flagLines(fs, group.names))
	}
	fmt.Fprint(w, lang.UsageTail.In(c.lang, lang.Words(helpTopics()).Commas()))
}

// flagLines returns lines that describe the flags of fs with these names for people.
func (c *console) flagLines(fs *flag.FlagSet, names []string) string {
	var b strings.Builder
	for _, name := range names {
		f := fs.Lookup(name)
		value, text := flag.UnquoteUsage(f)
		head := "-" + f.Name
		if value != "" {
			head += " " + value
		}
		if d := f.DefValue; d != "" && d != "false" && d != "-1" {
			text = lang.DefaultIs.In(c.lang, text, d)
		}
		if len(head) < 20 {
			fmt.Fprintf(&b, "\t%-20s %s\n", head, text)
		} else {
			fmt.Fprintf(&b, "\t%s\n\t%20s %s\n", head, "", text)
		}
	}
	return b.String()
}
