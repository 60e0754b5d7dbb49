package report

import (
	"bytes"
	_ "embed" // the page's parts
	"html/template"
	"io"
	"maps"
	"slices"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

var (
	//go:embed merged.html
	mergedHTML string
	//go:embed merged.js
	mergedJS string
)

// A mergedPage is what the template of many programs draws.
type mergedPage struct {
	frame
	*Merged
	Title   string // the name of the title in the vocabulary
	Made    string // the date, for people
	Columns []Category
	Rows    []mergedRow
	All     programSums
	Codes   []mergedCode
}

// A mergedRow is a program in the table of programs.
type mergedRow struct {
	Index int // its number from 1, for its anchor
	*Report
	Sums   programSums
	Cells  []Count
	Detail template.HTML
}

// A detail is what the page shows of one program.
type detail struct {
	*Report
	Index   int
	In      []Category // categories that count
	Numbers numberList
	Gaps    []Branch
	Own     []Code // codes that have places of their own
}

// A mergedCode is a row of the table, with how many programs handle it in each way.
type mergedCode struct {
	codes.Entry
	Count
}

// writeMergedHTML writes m to w as one page that needs nothing else, as o says.
func writeMergedHTML(w io.Writer, m *Merged, o Options) error {
	p := mergedPage{
		frame:   newFrame(o.Lang, mergedJS),
		Merged:  m,
		Title:   "merged title",
		Made:    shortDate(m.Date),
		Columns: m.columns(),
		Codes:   m.codes(),
	}
	if len(m.Reports) == 1 {
		p.Title = "merged title 1"
	}
	for i, r := range m.Reports {
		row := mergedRow{Index: i + 1, Report: r, Sums: sumsOf(r), Cells: cellsOf(r, p.Columns)}
		var err error
		if row.Detail, err = drawDetail(o.Lang, row.Index, r); err != nil {
			return err
		}
		p.All.add(row.Sums)
		p.Rows = append(p.Rows, row)
	}
	return parsePage(mergedHTML, o.Lang, Link{}).Execute(w, p)
}

// drawDetail returns the part of the page about r, the program number index, which shows l first. It has a template of
// its own, since places are linked as r says.
func drawDetail(l lang.Lang, index int, r *Report) (template.HTML, error) {
	d := detail{
		Report:  r,
		Index:   index,
		Numbers: numbersOf(r),
		Gaps:    slices.DeleteFunc(slices.Clone(r.Switches), func(b Branch) bool { return !b.Gap }),
	}
	for _, c := range r.Categories {
		if c.Counts {
			d.In = append(d.In, c)
		}
		for _, code := range c.distinct() {
			if code.State == Own {
				d.Own = append(d.Own, code)
			}
		}
	}
	var b bytes.Buffer
	err := parsePage(mergedHTML, l, linkOf(r)).ExecuteTemplate(&b, "detail", d)
	return template.HTML(b.String()), err
}

// codes returns the rows that the page has links to: those of the categories that count in any report, of codes with a
// place of their own, and of codes that are lacking or were likely meant.
func (m *Merged) codes() []mergedCode {
	rows := make(map[codes.Code]*mergedCode)
	// row returns the row of a code, and adds it if it is new.
	row := func(e codes.Entry) *mergedCode {
		if rows[e.Code] == nil {
			rows[e.Code] = &mergedCode{Entry: e}
		}
		return rows[e.Code]
	}
	// meant adds the rows of codes.
	meant := func(list ...codes.Code) {
		for _, c := range list {
			if e, ok := codes.Lookup(c); ok {
				row(e)
			}
		}
	}
	// Count in how many programs each code is in which state.
	for _, r := range m.Reports {
		for _, c := range r.Categories {
			for _, code := range c.distinct() {
				if c.Counts && code.Counts || code.State == Own {
					row(code.Entry).Add(code.State)
				}
			}
		}
		for _, s := range r.Unknown {
			meant(s.Meant)
		}
		for _, b := range r.Switches {
			meant(b.Missing...)
		}
	}
	list := make([]mergedCode, 0, len(rows))
	for _, value := range slices.Sorted(maps.Keys(rows)) {
		list = append(list, *rows[value])
	}
	return list
}
