package docs

import (
	"io/fs"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// block is a fenced block of a Markdown file.
type block struct {
	language string
	text     string
	notRun   string   // the reason, from a comment before the block: <!-- not run: it takes hours -->
	flags    string   // for jmvet, from a comment before the block: <!-- flags: -check-maps -->
	fix      bool     // it is what -fix makes of the block before, says a comment: <!-- fix -->
	quotes   []string // the quoted lines that follow the block
	line     int
}

// markdownFiles returns the pages of the repository, those in testdata left out.
func markdownFiles(t *testing.T) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		switch rel = filepath.ToSlash(rel); {
		case d.IsDir() && (d.Name() == ".git" || strings.HasPrefix(rel, "internal/")):
			return fs.SkipDir // templates of pages, and test data
		case !d.IsDir() && strings.HasSuffix(rel, ".md"):
			list = append(list, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// blocks returns the fenced blocks of a text.
func blocks(t *testing.T, text string) []block {
	t.Helper()
	var list []block
	var open *block
	var next block // what comments say of the next block
	quoted := false
	for i, line := range strings.Split(text, "\n") {
		comment, isComment := strings.CutPrefix(line, "<!-- ")
		comment = strings.TrimSuffix(comment, " -->")
		name, value, _ := strings.Cut(comment, ": ")
		switch fence := strings.HasPrefix(line, "```"); {
		case fence && open == nil:
			next.language, next.line = strings.TrimPrefix(line, "```"), i+1
			opened := next
			open = &opened
		case fence:
			list = append(list, *open)
			open, next, quoted = nil, block{}, true
		case open != nil:
			open.text += line + "\n"
		case isComment && name == "not run":
			next.notRun = value
		case isComment && name == "flags":
			next.flags = value
		case isComment && comment == "fix":
			next.fix = true
		case strings.HasPrefix(line, "> ") && quoted:
			list[len(list)-1].quotes = append(list[len(list)-1].quotes, strings.TrimPrefix(line, "> "))
		case line != "" && line != ">":
			next, quoted = block{}, false
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

// matches reports whether an output is what is shown. A line of three dots stands for any lines, and one or more of
// them.
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
	const text = "text\n```go\nx\n```\n\n> said\n>\n> more\n\n<!-- not run: why -->\n```console\n$ a b\nout\n$ " +
		"c\n```\n\n" +
		"text\n\n> of nobody\n\n```console\n$ d\n```\n<!-- flags: -a -b=c -->\n<!-- fix -->\n```go\ny\n```\n<!-- fix " +
		"-->\ntext\n```go\nz\n```\n"
	got := blocks(t, text)
	want := []block{
		{language: "go", text: "x\n", quotes: []string{"said", "more"}, line: 2},
		{language: "console", text: "$ a b\nout\n$ c\n", notRun: "why", line: 11},
		{language: "console", text: "$ d\n", line: 21},
		{language: "go", text: "y\n", flags: "-a -b=c", fix: true, line: 26},
		{language: "go", text: "z\n", line: 31},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("blocks are %+v, want %+v", got, want)
	}
	if got, want := examplesOf(want[1].text), []example{{"a b", "out\n"}, {"c", ""}}; !slices.Equal(got, want) {
		t.Errorf("examples are %q, want %q", got, want)
	}
}
