package docs

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// onlyEnglish are the pages without a Chinese one, and why.
var onlyEnglish = map[string]string{
	"CHANGELOG.md":           "its entries are few and name flags, files and packages",
	"CONTRIBUTING.md":        "code, comments and reviews of the project are in English",
	"examples/README.md":     "it is the main job's input, and its findings are taken from the program",
	"testdata/src/README.md": "it is for those who write tests, as is CONTRIBUTING.md",
	"docs/design.md":         "it is for those who change jmvet, as is CONTRIBUTING.md",
	"docs/precision.md":      "a report of measurements, written by a program; the README pages have its numbers",
	"docs/speed.md":          "a report of measurements and an argument, for contributors",
}

// TestTranslated checks that each page has a Chinese one, or a reason for having none.
func TestTranslated(t *testing.T) {
	translated := pairs(t)
	chinese := slices.Collect(maps.Values(translated))
	for _, name := range markdownFiles(t) {
		_, ok := translated[name]
		_, exempt := onlyEnglish[name]
		switch {
		case name == "analyzer/doc.zh-CN.md": // the English text is that of the package, in doc.go
		case isChinese(name) && !slices.Contains(chinese, name):
			t.Errorf("%s has no English page", name)
		case !isChinese(name) && ok == exempt:
			t.Errorf("%s has a Chinese page: %t; it is a page that needs none: %t", name, ok, exempt)
		}
	}
}

// TestLines checks that no line of a page is wider than 120 columns, those of tables and of commands' output left out,
// and that no line ends in the middle of a Chinese sentence, where GitHub would show a space.
func TestLines(t *testing.T) {
	for _, name := range markdownFiles(t) {
		previous := rune(0)
		outsideCode(readFile(t, name), func(n int, line string) {
			if strings.HasPrefix(line, "|") || strings.HasPrefix(line, "<!--") || strings.HasPrefix(line, "> ") ||
				unbreakable.MatchString(line) {
				previous = 0
				return
			}
			if w := width(errorText.ReplaceAllString(line, "")); w > 120 {
				t.Errorf("%s:%d: the line has %d columns, want 120 at most", name, n, w)
			}
			runes := []rune(strings.TrimLeft(line, " "))
			if len(runes) > 0 && unicode.Is(unicode.Han, previous) && unicode.Is(unicode.Han, runes[0]) {
				t.Errorf("%s:%d: GitHub shows a space before %q", name, n, runes[0])
			}
			previous = 0
			if len(runes) > 0 {
				previous = runes[len(runes)-1]
			}
		})
	}
}

// errorText matches a long text in code, such as an error message.
var errorText = regexp.MustCompile("`[^`]{60,}`")

// unbreakable matches a line that is one link.
var unbreakable = regexp.MustCompile(`^!?\[[^\]]*\]\([^)]*\)[.,]?$`)

// width returns how many columns a line takes: Chinese characters and punctuation take two.
func width(line string) int {
	n := 0
	for _, r := range line {
		n++
		if unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60 {
			n++
		}
	}
	return n
}

func TestWidth(t *testing.T) {
	for line, want := range map[string]int{"": 0, "abc": 3, "错误码 899001。": 15, "a（b）": 6} {
		if got := width(line); got != want {
			t.Errorf("%q has %d columns, want %d", line, got, want)
		}
	}
}
