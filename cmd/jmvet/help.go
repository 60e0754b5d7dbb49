package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// helpTopics are the analyzer's topics and the command's own.
func helpTopics() []string { return append(analyzer.Topics(), "codes", "gopls", "init", "report") }

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
	switch topic {
	case "codes":
		fmt.Fprint(c.stdout, c.codesHelp())
		return exitOK
	case "gopls":
		fmt.Fprint(c.stdout, goplsUsage)
		return exitOK
	case "init":
		fmt.Fprint(c.stdout, lang.InitUsage.In(c.lang))
		return exitOK
	case "report":
		fmt.Fprint(c.stdout, lang.ReportUsage.In(c.lang))
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
