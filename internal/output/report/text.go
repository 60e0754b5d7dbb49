package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// fileWidth is the width of lines in a file.
const fileWidth = 100

// symbol returns the symbol for s in a terminal, where there may be no colours.
func symbol(s State) string {
	switch s {
	case Own:
		return "●"
	case ViaDefault:
		return "◐"
	}
	return "○"
}

// writeText writes r to w for a terminal, as o says: what the page has, except for the codes that nothing handles,
// whose messages jmvet codes prints. It has neither the commit nor the date, so that two such texts can be compared
// line by line.
func writeText(w io.Writer, r *Report, o Options) error {
	t := newTextWriter(o)
	t.paragraph(lang.ReportTextTitle.In(o.Lang, r.Program, scopeText(o.Lang, r)), "")
	t.line("")
	t.totals(r)
	t.line("")
	t.wrap(countedText(o.Lang, r), "")
	t.line("")
	t.paragraph(lang.ReportTextSymbols.In(o.Lang), "")
	t.line("")
	t.grid(r)
	t.switches(r)
	t.unknown(r)
	t.places(r)
	_, err := io.WriteString(w, t.String())
	return err
}

// A textWriter gathers the lines of a text.
type textWriter struct {
	strings.Builder
	lang     lang.Lang
	terminal term.Terminal // the zero value if the text goes to a file
	width    int           // cells of a line that is broken even in a file
}

// newTextWriter returns an empty text for what o says.
func newTextWriter(o Options) *textWriter {
	t := &textWriter{lang: o.Lang, terminal: term.Terminal{Width: o.Width}, width: o.Width}
	if t.width == 0 {
		t.width = fileWidth
	}
	return t
}

// line writes text as a line, without spaces at its end.
func (t *textWriter) line(text string) {
	t.WriteString(strings.TrimRight(text, " "))
	t.WriteByte('\n')
}

// section begins a section with the heading text.
func (t *textWriter) section(text lang.Text) {
	t.line("")
	t.line(text.In(t.lang))
}

// paragraph writes text: on a terminal in as many lines as it needs, all but the first behind indent, elsewhere in one
// line.
func (t *textWriter) paragraph(text, indent string) {
	if t.terminal.Width == 0 {
		t.line(text)
		return
	}
	t.wrap(text, indent)
}

// wrap writes text in lines of t.width cells, all but the first behind indent.
func (t *textWriter) wrap(text, indent string) {
	for i, line := range term.Wrap(text, max(1, t.width-len(indent))) {
		if i > 0 {
			line = indent + line
		}
		t.line(line)
	}
}

// heads returns names, those of columns, in the language of the text.
func (t *textWriter) heads(names ...lang.Text) []string {
	var list []string
	for _, n := range names {
		list = append(list, n.In(t.lang))
	}
	return list
}

// totals writes the sums of r by source.
func (t *textWriter) totals(r *Report) {
	rows := [][]string{
		t.heads(lang.ReportColumnSource, lang.ReportColumnOwn, lang.ReportColumnDefault, lang.ReportColumnNone,
			lang.ReportColumnCodes, lang.ReportColumnLeftOut),
	}
	row := func(name string, n Count, leftOut int) {
		rows = append(rows, tableRow(name, n.Own, n.Default, n.None, n.Sum(), leftOut))
	}
	for _, s := range r.Totals {
		row(s.Source.String(), s.Count, s.LeftOut)
	}
	row(lang.ReportColumnAll.In(t.lang), r.Counted.Count, r.Counted.LeftOut)
	t.WriteString(term.Numbers(rows))
}

// tableRow returns a row of a table: name, and behind it the numbers in list.
func tableRow(name string, list ...int) []string {
	row := []string{name}
	for _, n := range list {
		row = append(row, fmt.Sprint(n))
	}
	return row
}

// grid writes the categories of r that count, a cell for each code that counts: its symbol and its last three digits.
func (t *textWriter) grid(r *Report) {
	names := 0 // the width of the longest name
	var rest []string
	for _, c := range r.Categories {
		if c.Counts {
			names = max(names, len(c.Name))
		} else {
			rest = append(rest, c.Name)
		}
	}
	// Each category begins a line.
	for _, c := range r.Categories {
		if !c.Counts || c.Sum() == 0 {
			continue
		}
		head := fmt.Sprintf("%4d %-*s ", c.Number, names, c.Name)
		var cells []string
		for _, code := range c.distinct() {
			if code.Counts {
				cells = append(cells, fmt.Sprintf("%s%03d", symbol(code.State), code.Code%1000))
			}
		}
		t.wrapped(head, strings.Repeat(" ", len(head)), cells, "")
	}
	// Of the others the names are enough.
	if len(rest) > 0 {
		if len(rest) < len(r.Categories) {
			t.line("")
		}
		head := lang.ReportTextNothing
		if r.Counted.ByCategory {
			head = lang.ReportTextLeftOut
		}
		t.wrapped(head.In(t.lang), " ", rest, ",")
	}
}

// wrapped writes cells behind head, with separator between them, in as many lines as they need, all but the first
// behind indent.
func (t *textWriter) wrapped(head, indent string, cells []string, separator string) {
	line := head
	for i, c := range cells {
		c = " " + c
		if i < len(cells)-1 {
			c += separator
		}
		if term.Cells(line+c) > t.width {
			t.line(line)
			line = indent
		}
		line += c
	}
	t.line(line)
}

// switches writes the switches of r, with what those that have gaps lack.
func (t *textWriter) switches(r *Report) {
	if len(r.Switches) == 0 {
		return
	}
	t.section(lang.ReportTextSwitches)
	for _, b := range r.Switches {
		t.at(b.Location, sentence(t.lang, b))
		if b.Gap {
			t.wrapped("   ", "   ", append(namesOf(b.Missing), namesOf(b.MissingCategories)...), ",")
		}
	}
}

// at writes text about the place at.
func (t *textWriter) at(at Location, text string) {
	t.paragraph(fmt.Sprintf("%s:%d: %s", at.File, at.Line, text), "    ")
}

// unknown writes the unknown codes of r.
func (t *textWriter) unknown(r *Report) {
	if len(r.Unknown) == 0 {
		return
	}
	t.section(lang.ReportTextUnknown)
	for _, s := range r.Unknown {
		for _, at := range s.Places {
			t.at(at, s.Message)
		}
	}
}

// places writes where r handles codes by themselves, and then the defaults with all that is left to them.
func (t *textWriter) places(r *Report) {
	if rows := t.ownPlaces(r); len(rows) > 0 {
		t.section(lang.ReportTextOwn)
		t.WriteString(t.terminal.Table(nil, rows, 2))
	}
	defaults, left := defaultsOf(r)
	if len(defaults) > 0 {
		t.section(lang.ReportTextByDefault)
	}
	for _, p := range defaults {
		t.at(p.Location, formText(p.Form).In(t.lang))
		t.wrapped("   ", "   ", left[p], ",")
	}
}

// ownPlaces returns rows of a code in r, its name, a place and how that handles it.
func (t *textWriter) ownPlaces(r *Report) [][]string {
	var rows [][]string
	add := func(code int64, name string, places []Place) {
		for i, p := range places {
			row := []string{"", "", fmt.Sprintf("%s:%d", p.File, p.Line), placeText(t.lang, p)}
			if i == 0 {
				row[0], row[1] = fmt.Sprint(code), name
			}
			rows = append(rows, row)
		}
	}
	for _, c := range r.Categories {
		for _, code := range c.distinct() {
			add(int64(code.Code), code.Code.String(), code.Places)
		}
	}
	for _, a := range r.Added {
		add(a.Value, lang.ReportTextAdded.In(t.lang), a.Places)
	}
	return rows
}

// defaultsOf returns the defaults in r in the order of the codes, and the codes that are left to each.
func defaultsOf(r *Report) (defaults []Place, left map[Place][]string) {
	left = make(map[Place][]string)
	for _, c := range r.Categories {
		for _, code := range c.distinct() {
			if code.State == Own {
				continue
			}
			for _, p := range code.Defaults {
				if left[p] == nil {
					defaults = append(defaults, p)
				}
				left[p] = append(left[p], fmt.Sprint(int(code.Code)))
			}
		}
	}
	return defaults, left
}
