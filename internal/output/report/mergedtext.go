package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// columns returns the categories that count in any of the reports, with the sums of all.
func (m *Merged) columns() []Category {
	var columns []Category
	for _, r := range m.Reports {
		for _, c := range r.Categories {
			if !c.Counts {
				continue
			}
			i, found := slices.BinarySearchFunc(columns, c.Number, func(c Category, n int) int { return c.Number - n })
			if !found {
				column := c
				column.Count, column.Codes = Count{}, nil
				columns = slices.Insert(columns, i, column)
			}
			columns[i].Own += c.Own
			columns[i].Default += c.Default
			columns[i].None += c.None
		}
	}
	return columns
}

// cellsOf returns what a report has of each column. A category that does not count there has no codes.
func cellsOf(r *Report, columns []Category) []Count {
	cells := make([]Count, len(columns))
	for i, column := range columns {
		for _, c := range r.Categories {
			if c.Number == column.Number && c.Counts {
				cells[i] = c.Count
			}
		}
	}
	return cells
}

// sums are what a row of the table of programs has before the categories.
type sums struct {
	Count
	Magic, Unknown, Gaps int
}

func sumsOf(r *Report) sums { return sums{r.Counted.Count, r.Magic(), r.UnknownPlaces(), r.Gaps()} }

func (s *sums) add(t sums) {
	s.Own += t.Own
	s.Default += t.Default
	s.None += t.None
	s.Magic += t.Magic
	s.Unknown += t.Unknown
	s.Gaps += t.Gaps
}

// writeMergedText draws the table of programs for a terminal: first the sums, then the categories, as many as fit
// beside each other.
func writeMergedText(w io.Writer, m *Merged, o Options) error {
	t := newTextWriter(o)
	t.say(plural(len(m.Reports), lang.ReportMergedTitle1, lang.ReportMergedTitle), len(m.Reports))
	t.line("")
	rows := [][]string{
		t.heads(lang.ReportColumnProgram, lang.ReportColumnOwn, lang.ReportColumnDefault, lang.ReportColumnNone,
			lang.ReportColumnCodes, lang.ReportColumnMagic, lang.ReportColumnUnknown, lang.ReportColumnGaps),
	}
	var all sums
	row := func(name string, s sums) {
		rows = append(rows,
			append([]string{name}, numberCells(s.Own, s.Default, s.None, s.Sum(), s.Magic, s.Unknown, s.Gaps)...))
	}
	for _, r := range m.Reports {
		s := sumsOf(r)
		row(r.Program, s)
		all.add(s)
	}
	row(lang.ReportColumnAll.In(t.lang), all)
	t.rightAligned(rows)
	t.mergedCategories(m)
	_, err := io.WriteString(w, t.String())
	return err
}

// mergedCategories draws a column for each category, in as many tables as they need.
func (t *textWriter) mergedCategories(m *Merged) {
	columns := m.columns()
	if len(columns) == 0 {
		return
	}
	t.line("")
	t.paragraph(lang.ReportMergedCells.In(t.lang))
	names := []string{""}
	table := make([][]string, 0, len(columns))
	for _, c := range columns {
		table = append(table, []string{fmt.Sprint(c.Number)})
	}
	for _, r := range m.Reports {
		names = append(names, r.Program)
		for i, n := range cellsOf(r, columns) {
			cell := "-"
			if n.Sum() > 0 {
				cell = fmt.Sprintf("%d+%d/%d", n.Own, n.Default, n.Sum())
			}
			table[i] = append(table[i], cell)
		}
	}
	for len(table) > 0 {
		n := t.fitting(names, table)
		t.line("")
		rows := make([][]string, len(names))
		for i := range names {
			rows[i] = []string{names[i]}
			for _, column := range table[:n] {
				rows[i] = append(rows[i], column[i])
			}
		}
		t.rightAligned(rows)
		table = table[n:]
	}
}

// fitting returns how many columns fit into a line behind the names, at least one.
func (t *textWriter) fitting(names []string, table [][]string) int {
	const gap = 2
	used := widest(names)
	for i, column := range table {
		used += gap + widest(column)
		if used > t.width && i > 0 {
			return i
		}
	}
	return len(table)
}

func widest(texts []string) int {
	n := 0
	for _, text := range texts {
		n = max(n, term.Cells(text))
	}
	return n
}
