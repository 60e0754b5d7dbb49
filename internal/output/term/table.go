package term

import "strings"

// gap is how many cells are between two columns.
const gap = 2

// narrowest is how many cells a column of texts needs to be readable, if there are several.
const narrowest = 20

// Table writes rows in columns that stand under each other, below a head that names the columns; a nil head is left
// out. The last of the columns, as many as texts says, hold texts: where the rows are wider than the terminal, these
// are wrapped in what the others leave. Where that is too little, each row is a paragraph, with its texts below the
// rest, and there is no head.
func (t Terminal) Table(head []string, rows [][]string, texts int) string {
	all := rows
	if head != nil {
		all = append([][]string{head}, rows...)
	}
	if len(all) == 0 {
		return ""
	}
	widths := columnWidths(all)
	width := -gap
	for _, w := range widths {
		width += w + gap
	}
	if t.Width == 0 || width <= t.Width || texts == 0 {
		return columns(all, widths)
	}
	first := len(widths) - texts // column of texts
	left, need := t.Width-gap*(texts-1), 0
	for _, w := range widths[:first] {
		left -= w + gap
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

// columnWidths returns how many cells the widest text of each column takes.
func columnWidths(rows [][]string) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, text := range row {
			widths[i] = max(widths[i], Cells(text))
		}
	}
	return widths
}

// columns writes rows with columns of given widths. No line ends with spaces.
func columns(rows [][]string, widths []int) string {
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, text := range row {
			line.WriteString(text)
			line.WriteString(strings.Repeat(" ", widths[i]-Cells(text)+gap))
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// share makes columns as narrow as they must be to take so many cells together: the narrow ones keep their widths, the
// others have the rest in equal parts.
func share(widths []int, left int) {
	rest := len(widths)
	for changed := true; changed && rest > 0; {
		changed = false
		for i, w := range widths {
			if w > 0 && w <= left/rest {
				left -= w
				rest--
				widths[i] = -w // it has its cells
				changed = true
				break
			}
		}
	}
	for i, w := range widths {
		if w < 0 {
			widths[i] = -w
			continue
		}
		widths[i] = left / rest
	}
}

// wrapped returns a row as several, whose texts are wrapped.
func wrapped(row []string, first int, widths []int) [][]string {
	lines := [][]string{append(make([]string, 0, len(row)), row[:first]...)}
	lines[0] = append(lines[0], make([]string, len(row)-first)...)
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

// paragraphs writes rows for a terminal that is too narrow for columns.
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
