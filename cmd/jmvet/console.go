package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// A console is where a command speaks, and the language that it speaks there. Each function that prints is handed one.
type console struct {
	stdout io.Writer // what was asked for
	stderr io.Writer // what there is to say of the run
	lang   lang.Lang
	getenv func(string) string
}

// terminal returns what is known of w, stdout or stderr, if it is a terminal.
func (c *console) terminal(w io.Writer) term.Terminal { return term.Of(w, c.getenv) }

// newConsole returns the console of a command line, which writes to stdout and stderr: the one place where the language
// is decided. What -lang in args says counts, else the environment of the user, which getenv reads.
func newConsole(args []string, stdout, stderr io.Writer, getenv func(string) string) *console {
	l, ok := saidLanguage(args)
	if !ok {
		l = lang.FromEnv(getenv)
	}
	return &console{stdout: stdout, stderr: stderr, lang: l, getenv: getenv}
}

// saidLanguage returns the language of the last -lang in args. It is needed before the flags are parsed, for the errors
// of parsing. A name that is no language is reported by the parser.
func saidLanguage(args []string) (l lang.Lang, ok bool) {
	for i, arg := range args {
		name, value, hasValue := strings.Cut(arg, "=")
		if name != "-lang" && name != "--lang" {
			continue
		}
		if !hasValue && i+1 < len(args) {
			value = args[i+1]
		}
		if said, known := lang.Parse(value); known {
			l, ok = said, true
		}
	}
	return l, ok
}

// subcommandFirst returns args with a -lang that stands before a subcommand behind it: jmvet -lang=zh codes => jmvet
// codes -lang=zh.
func subcommandFirst(args []string) []string {
	n := 0
	switch {
	case len(args) == 0:
	case args[0] == "-lang" || args[0] == "--lang":
		n = 2
	case strings.HasPrefix(args[0], "-lang=") || strings.HasPrefix(args[0], "--lang="):
		n = 1
	}
	if n == 0 || n >= len(args) || !isSubcommand(args[n]) {
		return args
	}
	moved := append([]string{args[n]}, args[:n]...)
	return append(moved, args[n+1:]...)
}

// settings returns the analyzer's settings before the flags are read: the default ones, in the language of the console.
func (c *console) settings() analyzer.Settings {
	s := analyzer.DefaultSettings()
	s.Lang = c.lang.String()
	return s
}

// fail prints err and returns status, the exit status.
func (c *console) fail(status int, err error) int {
	fmt.Fprintf(c.stderr, "jmvet: %s\n", lang.Message(c.lang, err))
	return status
}

// say prints text with args in it, as a line on standard error.
func (c *console) say(text lang.Text, args ...any) {
	fmt.Fprintf(c.stderr, "jmvet: %s\n", text.In(c.lang, args...))
}
