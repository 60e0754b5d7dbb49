package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
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

// runVersion is jmvet version.
func runVersion(args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		return fail(stderr, exitUsage, errors.New("version: takes no arguments"))
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fail(stderr, exitFailed, errors.New("version: the program was built without modules"))
	}
	fmt.Fprintln(stdout, version(info))
	return exitOK
}

// version says which jmvet a program is, and what it was built with.
func version(info *debug.BuildInfo) string {
	return fmt.Sprintf("jmvet %s %s", moduleVersion(info), info.GoVersion)
}

// moduleVersion returns the version of jmvet in a program, which another module may have built as its tool.
func moduleVersion(info *debug.BuildInfo) string {
	const path = "github.com/jmvet/jmvet"
	m := &info.Main
	if i := slices.IndexFunc(info.Deps, func(m *debug.Module) bool { return m.Path == path }); m.Path != path && i >= 0 {
		m = info.Deps[i]
	}
	if m.Version == "" {
		return "(devel)"
	}
	return m.Version
}
