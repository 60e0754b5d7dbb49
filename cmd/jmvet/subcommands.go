package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/gen/goplsbuild"
)

// A subcommand is what jmvet does besides its checks.
type subcommand struct {
	run   func(c *console, args []string) int
	help  func(c *console) string        // nil where the usage says all of it
	flags func(c *console) *flag.FlagSet // nil where -lang is the only one
	words func(c *console) []completed   // what the arguments may be; nil for names of packages and files
}

// subcommands is the one list of them: it runs them, and help and completion tell of them. They are looked for before
// flags and packages: a package of that name in the current directory is ./codes.
func subcommands() map[string]subcommand {
	says := func(text lang.Text, args ...any) func(c *console) string {
		return func(c *console) string { return text.In(c.lang, args...) }
	}
	// The flags of the shared analyzer are as good as any where they are only listed.
	goplsFlags := func(c *console) *flag.FlagSet { return c.newGopls(analyzer.Analyzer).flags }
	initFlags := func(c *console) *flag.FlagSet { return c.newInit(analyzer.Analyzer).flags }
	reportFlags := func(c *console) *flag.FlagSet { return c.newReport(analyzer.Analyzer).flags }
	sources := lang.Words(sourceNames()).Commas()
	codesFlags := func(c *console) *flag.FlagSet { return new(codesQuery).flags(c.lang) }
	return map[string]subcommand{
		"codes":      {run: (*console).runCodes, help: (*console).codesHelp, flags: codesFlags, words: (*console).codesWords},
		"completion": {run: (*console).runCompletion, help: says(lang.CompletionHelp), words: (*console).shellWords},
		"gopls":      {run: (*console).runGopls, help: says(lang.GoplsUsage, goplsbuild.DefaultVersion), flags: goplsFlags},
		"help":       {run: (*console).runHelp, words: (*console).topicWords},
		"init":       {run: (*console).runInit, help: says(lang.InitUsage), flags: initFlags},
		"report":     {run: (*console).runReport, help: says(lang.ReportUsage, sources), flags: reportFlags},
		"version":    {run: (*console).runVersion},
	}
}

// writeHelp prints the help of the subcommand name, which has one, and returns the exit status.
func (c *console) writeHelp(name string) int {
	fmt.Fprint(c.stdout, subcommands()[name].help(c))
	return exitOK
}

// isSubcommand reports whether word is the name of a subcommand.
func isSubcommand(word string) bool {
	_, ok := subcommands()[word]
	return ok
}

// subcommandNames returns the names of all subcommands.
func subcommandNames() []string { return slices.Sorted(maps.Keys(subcommands())) }

// helpTopics returns the analyzer's topics and the subcommands that have a help.
func helpTopics() []string {
	topics := analyzer.Topics()
	subs := subcommands()
	for _, name := range subcommandNames() {
		if subs[name].help != nil {
			topics = append(topics, name)
		}
	}
	return topics
}
