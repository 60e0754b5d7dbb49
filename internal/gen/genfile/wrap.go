package genfile

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxColumns is how wide a line of a page may be.
const maxColumns = 120

var (
	// whole matches the lines that stay as they are: of tables, comments, quotes and headings.
	whole = regexp.MustCompile(`^(\||<!--|>|#)`)
	// itemMark is what an item of a list begins with.
	itemMark = regexp.MustCompile(`^(- |\d+\. )`)
	// atom is what is not broken: a code span, a link.
	atom = regexp.MustCompile("^(`[^`]*`|\\[[^\\]]*\\]\\([^)]*\\))")
)

// Wrap returns a page with its long lines broken, outside of code.
func Wrap(page string) string {
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(page) {
		text := strings.TrimSuffix(line, "\n")
		fence := strings.HasPrefix(text, "```")
		if fence {
			fenced = !fenced
		}
		if fence || fenced || whole.MatchString(text) || columns(text) <= maxColumns {
			b.WriteString(line)
			continue
		}
		wrapLine(&b, text)
	}
	return b.String()
}

// wrapLine writes the line text to b as several. Those that follow the first line of an item are indented as its text
// is.
func wrapLine(b *strings.Builder, text string) {
	indent := strings.Repeat(" ", len(itemMark.FindString(text)))
	width, space := 0, ""
	for _, part := range parts(text) {
		word := strings.TrimRight(part, " ")
		full := width > 0 && width+len(space)+columns(word) > maxColumns
		if full && !whole.MatchString(word) && !itemMark.MatchString(part) {
			b.WriteString("\n" + indent)
			width, space = len(indent), ""
		}
		b.WriteString(space + word)
		width += len(space) + columns(word)
		space = part[len(word):]
	}
	b.WriteString("\n")
}

// parts cuts the line text where it may end: behind a space, or behind punctuation that takes two columns. Elsewhere in
// Chinese text, browsers would show the end of a line as a space between two words.
func parts(text string) []string {
	var list []string
	part := ""
	for text != "" {
		if a := atom.FindString(text); a != "" {
			part, text = part+a, text[len(a):]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		part, text = part+text[:size], text[size:]
		next, _ := utf8.DecodeRuneInString(text)
		if r == ' ' || isWideMark(r) && next != ' ' && !isWideMark(next) {
			list, part = append(list, part), ""
		}
	}
	if part != "" {
		list = append(list, part)
	}
	return list
}

// columns returns how many columns a text takes: Chinese characters and punctuation take two.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if unicode.Is(unicode.Han, r) || isWide(r) {
			n++
		}
	}
	return n
}

// isWideMark reports whether r is punctuation that takes two columns and begins nothing.
func isWideMark(r rune) bool { return isWide(r) && unicode.IsPunct(r) && !unicode.Is(unicode.Ps, r) }

// isWide reports whether r is punctuation that takes two columns.
func isWide(r rune) bool { return 0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff60 }

// Joined returns the lines of text as one. Behind Chinese punctuation there is no space.
func Joined(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines[:len(lines)-1] {
		if last, _ := utf8.DecodeLastRuneInString(line); !isWideMark(last) {
			lines[i] += " "
		}
	}
	return strings.Join(lines, "")
}
