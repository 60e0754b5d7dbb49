package term

import (
	"slices"
	"strings"
)

// Gap is how many cells are between two columns.
const Gap = 2

// narrowest is how many cells a column of texts needs to be readable, if there are several.
const narrowest = 20

// Table returns rows as a table with aligned columns, below head, which names the columns; a nil head is left out. The
// last columns, as many as texts says, hold texts: where the rows are wider than the terminal, the texts are wrapped in
// the space that the other columns leave. Where that is too little, each row becomes a paragraph with its texts below
// the rest, without a head.
func (t Terminal) Table(head []string, rows [][]string, texts int) string {
	all := rows
	if head != nil {
		all = append([][]string{head}, rows...)
	}
	if len(all) == 0 {
		return ""
	}
	// Everything fits, or nothing can be wrapped.
	widths := Widths(all)
	width := -Gap
	for _, w := range widths {
		width += w + Gap
	}
	if t.Width == 0 || width <= t.Width || texts == 0 {
		return columns(all, widths)
	}
	// How much space the columns of texts have, and how much they need.
	first := len(widths) - texts // the first column of texts
	left, need := t.Width-Gap*(texts-1), 0
	for _, w := range widths[:first] {
		left -= w + Gap
	}
	for _, w := range widths[first:] {
		need += min(w, narrowest)
	}
	if left < need {
		return t.paragraphs(rows, first)
	}
	share(widths[first:], left)
	var b strings.Builder
	for _, row := range all {
		b.WriteString(columns(wrapped(row, first, widths), widths))
	}
	return b.String()
}

// Numbers writes rows of numbers, which stand under each other's last digits, below and behind names: the first row has
// those of the columns, the first column those of the rows.
func Numbers(rows [][]string) string {
	widths := Widths(rows)
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		line.WriteString(row[0] + strings.Repeat(" ", widths[0]-Cells(row[0])))
		for i, text := range row[1:] {
			line.WriteString(strings.Repeat(" ", Gap+widths[1+i]-Cells(text)) + text)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// Widths returns how many cells the widest text of each column of rows takes. All rows have as many columns as the
// first.
func Widths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, text := range row {
			widths[i] = max(widths[i], Cells(text))
		}
	}
	return widths
}

// columns returns rows as lines with columns of the given widths. No line ends with spaces.
func columns(rows [][]string, widths []int) string {
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, text := range row {
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", widths[i]-Cells(text)+Gap))
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// share makes the columns narrower, so that they take left cells together at most: the narrow ones keep their widths,
// the others get equal parts of the rest.
func share(widths []int, left int) {
	order := make([]int, len(widths)) // indices of columns, the narrowest first
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return widths[a] - widths[b] })
	for n, i := range order {
		part := left / (len(order) - n)
		if widths[i] > part {
			for _, wide := range order[n:] {
				widths[wide] = part
			}
			return
		}
		left -= widths[i]
	}
}

// wrapped returns row as several rows, in which the texts from column first on are wrapped to widths.
func wrapped(row []string, first int, widths []int) [][]string {
	lines := [][]string{make([]string, len(row))}
	copy(lines[0], row[:first])
	for i := first; i < len(row); i++ {
		for n, text := range Wrap(row[i], widths[i]) {
			if n == len(lines) {
				lines = append(lines, make([]string, len(row)))
			}
			lines[n][i] = text
		}
	}
	return lines
}

// paragraphs returns rows for a terminal that is too narrow for columns, with the texts from column first on below the
// rest. A text "-" stands for none.
func (t Terminal) paragraphs(rows [][]string, first int) string {
	const indent = "    "
	var b strings.Builder
	for _, row := range rows {
		for n, line := range Wrap(strings.Join(row[:first], "  "), max(1, t.Width-len(indent))) {
			if n > 0 {
				b.WriteString(indent)
			}
			b.WriteString(line + "\n")
		}
		for _, text := range row[first:] {
			if text == "-" {
				continue
			}
			for _, line := range Wrap(text, max(1, t.Width-len(indent))) {
				b.WriteString(indent + line + "\n")
			}
		}
	}
	return b.String()
}
