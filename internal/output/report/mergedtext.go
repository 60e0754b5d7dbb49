package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// columns returns the categories that count in any of the reports, by their numbers, with the sums of all reports.
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
			columns[i].plus(c.Count)
		}
	}
	return columns
}

// cellsOf returns what r has of each of columns. A category that does not count there has no codes.
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

// A programSums has the numbers of a program in the table of programs, but for the categories.
type programSums struct {
	Count
	Magic, Unknown, Gaps int
}

// sumsOf returns the numbers that the table has for the program of r.
func sumsOf(r *Report) programSums {
	return programSums{r.Counted.Count, r.Magic(), r.UnknownPlaces(), r.Gaps()}
}

// add adds t, the sums of another program.
func (s *programSums) add(t programSums) {
	s.plus(t.Count)
	s.Magic += t.Magic
	s.Unknown += t.Unknown
	s.Gaps += t.Gaps
}

// writeMergedText writes the table of programs in m to w for a terminal, as o says: first the sums, then the
// categories, as many as fit beside each other.
func writeMergedText(w io.Writer, m *Merged, o Options) error {
	t := newTextWriter(o)
	t.line(lang.Plural(len(m.Reports), lang.ReportMergedTitle1, lang.ReportMergedTitle).In(t.lang, len(m.Reports)))
	t.line("")
	rows := [][]string{
		t.heads(lang.ReportColumnProgram, lang.ReportColumnOwn, lang.ReportColumnDefault, lang.ReportColumnNone,
			lang.ReportColumnCodes, lang.ReportColumnMagic, lang.ReportColumnUnknown, lang.ReportColumnGaps),
	}
	var all programSums
	row := func(name string, s programSums) {
		rows = append(rows, tableRow(name, s.Own, s.Default, s.None, s.Sum(), s.Magic, s.Unknown, s.Gaps))
	}
	for _, r := range m.Reports {
		s := sumsOf(r)
		row(r.Program, s)
		all.add(s)
	}
	row(lang.ReportColumnAll.In(t.lang), all)
	t.WriteString(term.Numbers(rows))
	t.mergedCategories(m)
	_, err := io.WriteString(w, t.String())
	return err
}

// mergedCategories writes a column for each category in m, in as many tables as they need.
func (t *textWriter) mergedCategories(m *Merged) {
	columns := m.columns()
	if len(columns) == 0 {
		return
	}
	t.line("")
	t.paragraph(lang.ReportMergedCells.In(t.lang), "")
	// All of it as one table.
	rows := [][]string{{""}}
	for _, c := range columns {
		rows[0] = append(rows[0], fmt.Sprint(c.Number))
	}
	for _, r := range m.Reports {
		row := []string{r.Program}
		for _, n := range cellsOf(r, columns) {
			cell := "-"
			if n.Sum() > 0 {
				cell = fmt.Sprintf("%d+%d/%d", n.Own, n.Default, n.Sum())
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	// As many columns as fit into a line behind the names, at least one; then the next ones.
	widths := term.Widths(rows)
	for first := 1; first < len(widths); {
		last, used := first, widths[0]
		for last < len(widths) && (last == first || used+term.Gap+widths[last] <= t.width) {
			used += term.Gap + widths[last]
			last++
		}
		var part [][]string
		for _, row := range rows {
			part = append(part, slices.Concat(row[:1], row[first:last]))
		}
		t.line("")
		t.WriteString(term.Numbers(part))
		first = last
	}
}
