package readme

import (
	"slices"
	"strings"
	"testing"
)

// block is a fenced block of a Markdown file.
type block struct {
	language string
	text     string
	notRun   string // the reason, from a comment before the block
	quote    string // the quoted line that follows the block
	line     int
}

const notRun = "<!-- not run: "

// blocks returns the fenced blocks of a text.
func blocks(t *testing.T, text string) []block {
	t.Helper()
	var list []block
	var open *block
	reason := ""
	for i, line := range strings.Split(text, "\n") {
		switch fence := strings.HasPrefix(line, "```"); {
		case fence && open == nil:
			open = &block{language: strings.TrimPrefix(line, "```"), notRun: reason, line: i + 1}
		case fence:
			list = append(list, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, notRun):
			reason = strings.TrimSuffix(strings.TrimPrefix(line, notRun), " -->")
			continue
		case strings.HasPrefix(line, "> ") && len(list) > 0:
			list[len(list)-1].quote = strings.TrimPrefix(line, "> ")
		}
		if line != "" {
			reason = ""
		}
	}
	if open != nil {
		t.Errorf("line %d: the block is not closed", open.line)
	}
	return list
}

// example is a command line of a console block, and the output that is shown.
type example struct {
	command string
	output  string
}

// examplesOf returns the commands of a console block.
func examplesOf(text string) []example {
	var list []example
	for line := range strings.Lines(text) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			list = append(list, example{command: strings.TrimSpace(command)})
		} else if len(list) > 0 {
			list[len(list)-1].output += line
		}
	}
	return list
}

// matches reports whether an output is what is shown. A line of three dots stands for any lines, and one or more of them.
func matches(got, want string) bool {
	return matchLines(lines(got), lines(want))
}

func matchLines(got, want []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "..." {
		for i := 1; i <= len(got); i++ {
			if matchLines(got[i:], want[1:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && got[0] == want[0] && matchLines(got[1:], want[1:])
}

func lines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(s, "\n"), "\n")
}

func TestMatches(t *testing.T) {
	tests := []struct {
		got, want string
		match     bool
	}{
		{"", "", true},
		{"a\n", "", false},
		{"", "a\n", false},
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\n", false},
		{"a\nb\nc\n", "a\n...\nc\n", true},
		{"a\nc\n", "a\n...\nc\n", false},
		{"a\nb\nc\nd\n", "a\n...\nc\n", false},
		{"a\nb\n", "...\n", true},
		{"a\nb\na\nc\n", "...\na\nc\n", true},
	}
	for _, test := range tests {
		if got := matches(test.got, test.want); got != test.match {
			t.Errorf("matches(%q, %q) = %t", test.got, test.want, got)
		}
	}
}

func TestBlocks(t *testing.T) {
	const text = "text\n```go\nx\n```\n\n> said\n\n<!-- not run: why -->\n```console\n$ a b\nout\n$ c\n```\n\n```console\n$ d\n```\n"
	got := blocks(t, text)
	want := []block{
		{language: "go", text: "x\n", quote: "said", line: 2},
		{language: "console", text: "$ a b\nout\n$ c\n", notRun: "why", line: 9},
		{language: "console", text: "$ d\n", line: 15},
	}
	if !slices.Equal(got, want) {
		t.Errorf("blocks are %+v, want %+v", got, want)
	}
	if got, want := examplesOf(want[1].text), []example{{"a b", "out\n"}, {"c", ""}}; !slices.Equal(got, want) {
		t.Errorf("examples are %q, want %q", got, want)
	}
}
