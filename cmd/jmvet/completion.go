package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// scripts tell the shells to ask jmvet. None of them knows a flag.
//
//go:embed completion
var scripts embed.FS

// shells returns the shells that there is a script for.
func shells() []string { return []string{"bash", "fish", "zsh"} }

// runCompletion runs jmvet completion with the arguments args and returns the exit status. With -- it prints what the
// last of the words behind it may be, and nothing else: a line for each, with what it is behind a tab, and the line
// :files where names of files may stand, too.
func (c *console) runCompletion(args []string) int {
	// A script asks.
	if len(args) > 0 && args[0] == "--" {
		found, files := c.complete(args[1:])
		for _, w := range found {
			fmt.Fprintf(c.stdout, "%s\t%s\n", w.word, w.text)
		}
		if files {
			fmt.Fprintln(c.stdout, ":files")
		}
		return exitOK
	}
	// The user asks for a script.
	words, err := c.parseLanguage("completion", args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.writeHelp("completion")
	case err != nil:
		return c.fail(exitUsage, err)
	case len(words) != 1:
		return c.fail(exitUsage, lang.CompletionShell.Errorf(strings.Join(shells(), ", ")))
	}
	script, err := scripts.ReadFile("completion/jmvet." + words[0])
	if err != nil {
		near := didYouMean("", words[0], shells())
		return c.fail(exitUsage, lang.CompletionNoShell.Errorf(words[0], near, strings.Join(shells(), ", ")))
	}
	fmt.Fprintf(c.stdout, "%s", script)
	return exitOK
}
