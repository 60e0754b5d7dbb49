package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
)

// helpTopics are the analyzer's topics and the command's own.
func helpTopics() []string { return append(analyzer.Topics(), "codes", "gopls", "report") }

// runHelp is jmvet help.
func runHelp(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		writeUsage(stdout)
		return exitOK
	}
	if len(args) > 1 {
		return fail(stderr, exitUsage, errors.New("help: ask for one topic at a time"))
	}
	topic := args[0]
	switch topic {
	case "codes":
		fmt.Fprint(stdout, codesUsage)
		return exitOK
	case "gopls":
		fmt.Fprint(stdout, goplsUsage)
		return exitOK
	case "report":
		fmt.Fprint(stdout, reportUsage)
		return exitOK
	}
	text, ok := analyzer.Help(topic)
	if !ok {
		topics := helpTopics()
		return fail(stderr, exitUsage, fmt.Errorf("help: no such topic: %s%s; the topics are %s", topic, didYouMean("", topic, topics), strings.Join(topics, ", ")))
	}
	fmt.Fprint(stdout, text)
	return exitOK
}
