package term

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Cells returns how many cells of a terminal a text takes: Chinese characters and their punctuation take two, which the
// vendor's English messages have, too; what is combined with the character before it takes none.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		n += cells(r)
	}
	return n
}

func cells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	if isWide(r) {
		return 2
	}
	return 1
}

func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// Wrap breaks a text into lines of at most so many cells: at spaces, and between Chinese characters, but not before the
// punctuation that ends a clause. A word that is longer than a line is broken where the line ends.
func Wrap(text string, cellsOfLine int) []string {
	var lines []string
	line, used := "", 0
	for _, piece := range pieces(text) {
		n := Cells(strings.TrimRight(piece, " "))
		if used+n > cellsOfLine && line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
		}
		for n > cellsOfLine {
			head := prefix(piece, cellsOfLine)
			lines = append(lines, head)
			piece = piece[len(head):]
			n = Cells(strings.TrimRight(piece, " "))
		}
		line += piece
		used += Cells(piece)
	}
	return append(lines, strings.TrimRight(line, " "))
}

// prefix returns as much of a text as fits, at least one character.
func prefix(text string, n int) string {
	used := 0
	for i, r := range text {
		used += cells(r)
		if used > n && i > 0 {
			return text[:i]
		}
	}
	return text
}

// pieces cuts a text where a line may end. A piece has the spaces behind it.
func pieces(text string) []string {
	var list []string
	start := 0
	var before rune
	for i, r := range text {
		if i > 0 && r != ' ' && (before == ' ' || (isWide(before) || isWide(r)) && !closes(r) && !opens(before)) {
			list = append(list, text[start:i])
			start = i
		}
		before = r
	}
	return append(list, text[start:])
}

// closes reports whether a line must not begin with a character.
func closes(r rune) bool {
	return strings.ContainsRune("，。、；：？！）》」』】”’…", r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Mn, unicode.Me)
}

// opens reports whether a line must not end with a character.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }
