package main

import (
	"flag"
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
	return map[string]subcommand{
		"codes":      {run: runCodes, help: (*console).codesHelp, flags: codesFlags, words: codesWords},
		"completion": {run: runCompletion, help: completionHelp, words: shellWords},
		"gopls":      {run: runGopls, help: goplsHelp, flags: goplsFlags},
		"help":       {run: runHelp, words: topicWords},
		"init":       {run: runInit, help: initHelp, flags: initFlags},
		"report":     {run: runReport, help: reportHelp, flags: reportFlags},
		"version":    {run: runVersion},
	}
}

// isSubcommand reports whether a word is the name of a subcommand.
func isSubcommand(word string) bool {
	_, ok := subcommands()[word]
	return ok
}

// subcommandNames returns the names of all subcommands.
func subcommandNames() []string { return slices.Sorted(maps.Keys(subcommands())) }

// helpTopics are the analyzer's topics and the subcommands that there is more to say of.
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

func goplsHelp(c *console) string  { return lang.GoplsUsage.In(c.lang, goplsbuild.DefaultVersion) }
func reportHelp(c *console) string { return lang.ReportUsage.In(c.lang) }

func initHelp(c *console) string { return lang.InitUsage.In(c.lang) }

func codesFlags(c *console) *flag.FlagSet { return new(codesQuery).flags(c.lang) }

func goplsFlags(c *console) *flag.FlagSet  { return newGopls(c, analyzer.Analyzer).flags }
func initFlags(c *console) *flag.FlagSet   { return newInit(c, analyzer.Analyzer).flags }
func reportFlags(c *console) *flag.FlagSet { return newReport(c, analyzer.Analyzer).flags }
