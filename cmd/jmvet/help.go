package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
)

// runHelp is jmvet help.
func runHelp(c *console, args []string) int {
	args, err := parseLanguage("jmvet help", args)
	switch {
	case len(args) == 0 && err == nil, errors.Is(err, flag.ErrHelp):
		writeUsage(c.stdout)
		return exitOK
	case err != nil:
		return c.fail(exitUsage, err)
	case len(args) > 1:
		return c.fail(exitUsage, errors.New("help: ask for one topic at a time"))
	}
	topic := args[0]
	if sub := subcommands()[topic]; sub.help != nil {
		fmt.Fprint(c.stdout, sub.help(c))
		return exitOK
	}
	text, ok := analyzer.Help(topic)
	if !ok {
		topics := helpTopics()
		return c.fail(exitUsage, fmt.Errorf("help: no such topic: %s%s; the topics are %s", topic, didYouMean("", topic, topics), strings.Join(topics, ", ")))
	}
	fmt.Fprint(c.stdout, text)
	return exitOK
}
