package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
)

const usageHead = `jmvet finds wrong, nameless and half-handled JMessage error codes in Go programs.

Usage:

	jmvet [flags] packages                           for example: jmvet ./...
	jmvet codes [flags] [code, category or word ...] looks codes up, or searches for them
	jmvet codes -write dir [-source source,...]      the constants as a package of your own, for -constants
	jmvet gopls -o path [-gopls version] [settings]  builds gopls with jmvet in it, for editors
	jmvet init [-ci github|gitlab] [-dry-run]        a baseline and a CI configuration for existing code
	jmvet report [-o file] packages                  which codes are handled, how and where, as a page or a table
	jmvet completion bash|zsh|fish                   completes commands and flags in a shell
	jmvet help [topic]
	jmvet version

	go vet -vettool=$(which jmvet) [flags] packages  with go vet's cache
	go fix -fixtool=$(which jmvet) [flags] packages  writes the fixes

Packages are named as for go build. A package in a directory with the name of a command is ./codes and so on.
`

const usageTail = `
Exit status:

	0  nothing was found, or -json or -fix was given
	1  a package could not be checked, whatever was found in others; or a setting names what does not exist
	2  the command line is wrong
	3  something was found

Topics of help: %s.
Documentation: https://pkg.go.dev/github.com/jmvet/jmvet/analyzer
`

// flagGroups has each flag that the usage shows, in reading order.
var flagGroups = []struct {
	title string
	names []string
}{
	{"Checks", []string{"magic", "unknown", "exhaustive", "default-signifies-exhaustive", "check-maps", "missing-cases-fix"}},
	{"Evidence", []string{"evidence", "code", "known", "constants", "generated"}},
	{"Output", []string{"fix", "diff", "json", "c", "why", "format", "baseline", "write-baseline", "relative-to", "test", "lang", "q"}},
	{"Loading", []string{"C", "full", "v"}},
	{"Profiling", []string{"debug", "cpuprofile", "memprofile", "trace"}},
}

// writeUsage prints the usage.
func writeUsage(w io.Writer) {
	fs := newCommandLine(nil, analyzer.Analyzer).flags
	fmt.Fprint(w, usageHead)
	for _, group := range flagGroups {
		fmt.Fprintf(w, "\n%s:\n\n", group.title)
		fmt.Fprint(w, flagLines(fs, group.names))
	}
	fmt.Fprintf(w, usageTail, strings.Join(helpTopics(), ", "))
}

// flagLines lists flags for people.
func flagLines(fs *flag.FlagSet, names []string) string {
	var b strings.Builder
	for _, name := range names {
		f := fs.Lookup(name)
		value, text := flag.UnquoteUsage(f)
		head := "-" + f.Name
		if value != "" {
			head += " " + value
		}
		if d := f.DefValue; d != "" && d != "false" && d != "-1" {
			text += " (default " + d + ")"
		}
		if len(head) < 20 {
			fmt.Fprintf(&b, "\t%-20s %s\n", head, text)
		} else {
			fmt.Fprintf(&b, "\t%s\n\t%20s %s\n", head, "", text)
		}
	}
	return b.String()
}
