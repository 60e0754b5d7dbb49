package term

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Cells returns how many cells of a terminal s takes. Chinese characters and punctuation take two each; the vendor's
// English messages have some. A character that combines with the one before it takes none.
func Cells(s string) int {
	n := 0
	for _, r := range s {
		n += cells(r)
	}
	return n
}

// cells returns how many cells r takes.
func cells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	if isWide(r) {
		return 2
	}
	return 1
}

// isWide reports whether r takes two cells.
func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// Wrap breaks text into lines of at most limit cells: at spaces, and between Chinese characters, but not before
// punctuation that ends a clause. A word longer than a line is broken where the line ends.
func Wrap(text string, limit int) []string {
	var lines []string
	line, used := "", 0
	for _, piece := range pieces(text) {
		// The piece goes into the next line if it does not fit.
		n := Cells(strings.TrimRight(piece, " "))
		if used+n > limit && line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
		}
		// It is longer than a line.
		for n > limit {
			head := prefix(piece, limit)
			lines = append(lines, head)
			piece = piece[len(head):]
			n = Cells(strings.TrimRight(piece, " "))
		}
		line += piece
		used += Cells(piece)
	}
	return append(lines, strings.TrimRight(line, " "))
}

// prefix returns the start of text that takes at most n cells, but at least one character.
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

// pieces cuts text where a line may end. A piece includes the spaces behind it.
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

// closes reports whether a line must not begin with r.
func closes(r rune) bool {
	return strings.ContainsRune("，。、；：？！）》」』】”’…", r) ||
		unicode.In(r, unicode.Pe, unicode.Pf, unicode.Mn, unicode.Me)
}

// opens reports whether a line must not end with r.
func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }
