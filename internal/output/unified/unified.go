// Package unified writes the difference of two texts in the form that patch -p1 and git apply take.
package unified

import (
	"fmt"
	"strings"
)

// around is how many lines stand around a change.
const around = 3

// Diff returns the difference that turns the text before of the file name into after: "" if they are the same. The name
// has slashes, and is relative to the directory in which the difference is to be applied.
func Diff(name, before, after string) string {
	if before == after {
		return ""
	}
	x, y := lines(before), lines(after)
	var b strings.Builder
	from, to := quote("a/"+name), quote("b/"+name)
	fmt.Fprintf(&b, "diff --git %s %s\n--- %s\n+++ %s\n", from, to, withTab(from), withTab(to))
	list := changes(x, y)
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].x0-list[n-1].x1 <= 2*around {
			n++
		}
		writeHunk(&b, x, y, list[:n])
		list = list[n:]
	}
	return b.String()
}

// writeHunk writes to b the changes of list from the lines x to the lines y, which are near to each other.
func writeHunk(b *strings.Builder, x, y []string, list []change) {
	first, last := list[0], list[len(list)-1]
	x0, x1 := max(first.x0-around, 0), min(last.x1+around, len(x))
	y0, y1 := first.y0-(first.x0-x0), last.y1+(x1-last.x1)
	fmt.Fprintf(b, "@@ -%s +%s @@\n", span(x0, x1), span(y0, y1))
	at := x0
	for _, c := range list {
		writeLines(b, " ", x[at:c.x0])
		writeLines(b, "-", x[c.x0:c.x1])
		writeLines(b, "+", y[c.y0:c.y1])
		at = c.x1
	}
	writeLines(b, " ", x[at:x1])
}

// span returns the lines from (counted from 0) up to to, as a hunk has them: the first, counted from 1, and how many.
func span(from, to int) string {
	if from == to {
		return fmt.Sprintf("%d,0", from) // the line before
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

// writeLines writes the lines of list to b, each behind sign.
func writeLines(b *strings.Builder, sign string, list []string) {
	for _, line := range list {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// lines returns the lines of a text with their ends.
func lines(text string) []string {
	list := strings.SplitAfter(text, "\n")
	if list[len(list)-1] == "" {
		list = list[:len(list)-1]
	}
	return list
}

// quote returns a name as git writes it: quoted as in C if it has a character that needs it.
func quote(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f }) {
		return name
	}
	var b strings.Builder
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case c < ' ' || c >= 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}

// withTab ends a name with blanks in it as git does: patch would take the rest for a date.
func withTab(name string) string {
	if strings.Contains(name, " ") {
		return name + "\t"
	}
	return name
}
