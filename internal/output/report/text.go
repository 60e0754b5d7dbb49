package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// fileWidth is that of lines that go to no terminal.
const fileWidth = 100

// symbol stands for a state in a terminal, where there may be no colour.
func symbol(s State) string {
	switch s {
	case Own:
		return "●"
	case ViaDefault:
		return "◐"
	}
	return "○"
}

// writeText draws the report for a terminal: what the page has, but for the codes that nothing handles, whose messages
// jmvet codes prints. Neither the commit nor the date is in it, so that two of them can be compared line by line.
func writeText(w io.Writer, r *Report, o Options) error {
	t := newTextWriter(o)
	t.paragraph(lang.ReportTextTitle.In(o.Lang, r.Program, scopeText(o.Lang, r)))
	t.line("")
	t.totals(r)
	t.line("")
	for _, line := range term.Wrap(countedText(o.Lang, r), t.width) {
		t.line(line)
	}
	t.line("")
	t.paragraph(lang.ReportTextSymbols.In(o.Lang))
	t.line("")
	t.grid(r)
	t.switches(r)
	t.unknown(r)
	t.places(r)
	_, err := io.WriteString(w, t.String())
	return err
}

// textWriter gathers lines.
type textWriter struct {
	strings.Builder
	lang     lang.Lang
	terminal term.Terminal // its lines may have any length if it is none
	width    int           // of lines that are broken in any case
}

func newTextWriter(o Options) *textWriter {
	t := &textWriter{lang: o.Lang, terminal: term.Terminal{Width: o.Width}, width: o.Width}
	if t.width == 0 {
		t.width = fileWidth
	}
	return t
}

func (t *textWriter) line(text string) {
	t.WriteString(strings.TrimRight(text, " "))
	t.WriteByte('\n')
}

func (t *textWriter) say(text lang.Text, args ...any) { t.line(text.In(t.lang, args...)) }

// paragraph prints a text in as many lines as a terminal needs; elsewhere it is one line.
func (t *textWriter) paragraph(text string) {
	if t.terminal.Width == 0 {
		t.line(text)
		return
	}
	for _, line := range term.Wrap(text, t.width) {
		t.line(line)
	}
}

// heads returns the names of columns.
func (t *textWriter) heads(names ...lang.Text) []string {
	var list []string
	for _, n := range names {
		list = append(list, n.In(t.lang))
	}
	return list
}

func (t *textWriter) totals(r *Report) {
	rows := [][]string{
		t.heads(lang.ReportColumnSource, lang.ReportColumnOwn, lang.ReportColumnDefault, lang.ReportColumnNone,
			lang.ReportColumnCodes, lang.ReportColumnLeftOut),
	}
	row := func(name string, n Count, leftOut int) {
		rows = append(rows, append([]string{name}, numberCells(n.Own, n.Default, n.None, n.Sum(), leftOut)...))
	}
	for _, s := range r.Totals {
		row(s.Source.String(), s.Count, s.LeftOut)
	}
	row(lang.ReportColumnAll.In(t.lang), r.Counted.Count, r.Counted.LeftOut)
	t.rightAligned(rows)
}

func numberCells(list ...int) []string {
	var out []string
	for _, n := range list {
		out = append(out, fmt.Sprint(n))
	}
	return out
}

// rightAligned prints a table of numbers, whose first column has names.
func (t *textWriter) rightAligned(rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, text := range row {
			widths[i] = max(widths[i], term.Cells(text))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, text := range row {
			pad := strings.Repeat(" ", widths[i]-term.Cells(text))
			if i == 0 {
				line.WriteString(text + pad)
			} else {
				line.WriteString("  " + pad + text)
			}
		}
		t.line(line.String())
	}
}

// grid draws the categories that count, a cell for each code that counts: its symbol and its last three digits.
func (t *textWriter) grid(r *Report) {
	names := 0
	var rest []string
	for _, c := range r.Categories {
		if c.Counts {
			names = max(names, len(c.Name))
		} else {
			rest = append(rest, c.Name)
		}
	}
	for _, c := range r.Categories {
		if !c.Counts || c.Sum() == 0 {
			continue
		}
		head := fmt.Sprintf("%4d %-*s ", c.Number, names, c.Name)
		var cells []string
		for _, code := range c.numbers() {
			if code.Counts {
				cells = append(cells, fmt.Sprintf(" %s%03d", symbol(code.State), code.Code%1000))
			}
		}
		t.wrapped(head, strings.Repeat(" ", len(head)), cells, "")
	}
	if len(rest) > 0 {
		if len(rest) < len(r.Categories) {
			t.line("")
		}
		head := lang.ReportTextNothing
		if r.Counted.ByCategory {
			head = lang.ReportTextLeftOut
		}
		t.wrapped(head.In(t.lang), " ", prefixed(" ", rest), ",")
	}
}

// wrapped prints cells behind a head, in as many lines as they need.
func (t *textWriter) wrapped(head, indent string, cells []string, separator string) {
	line := head
	for i, c := range cells {
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

func prefixed(prefix string, list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, prefix+s)
	}
	return out
}

// switches lists them, with what those that have gaps lack.
func (t *textWriter) switches(r *Report) {
	if len(r.Switches) == 0 {
		return
	}
	t.line("")
	t.say(lang.ReportTextSwitches)
	for _, b := range r.Switches {
		t.at(b.Location, sentence(t.lang, b))
		if b.Gap {
			t.wrapped("   ", "   ", prefixed(" ", append(codeNames(b.Missing), codeNames(b.MissingCategories)...)), ",")
		}
	}
}

func codeNames[T fmt.Stringer](list []T) []string {
	var names []string
	for _, c := range list {
		names = append(names, c.String())
	}
	return names
}

// at prints what there is to say of a place. What does not fit into the line goes on in the next.
func (t *textWriter) at(at Location, text string) {
	const indent = "    "
	text = fmt.Sprintf("%s:%d: %s", at.File, at.Line, text)
	if t.terminal.Width == 0 {
		t.line(text)
		return
	}
	for i, line := range term.Wrap(text, max(1, t.width-len(indent))) {
		if i > 0 {
			line = indent + line
		}
		t.line(line)
	}
}

func (t *textWriter) unknown(r *Report) {
	if len(r.Unknown) == 0 {
		return
	}
	t.line("")
	t.say(lang.ReportTextUnknown)
	for _, s := range r.Unknown {
		for _, at := range s.Places {
			t.at(at, s.Message)
		}
	}
}

// places lists where codes are handled by themselves, and then the defaults with all that is left to them.
func (t *textWriter) places(r *Report) {
	rows := t.ownPlaces(r)
	if len(rows) > 0 {
		t.line("")
		t.say(lang.ReportTextOwn)
		t.WriteString(t.terminal.Table(nil, rows, 2))
	}
	defaults, left := defaultsOf(r)
	if len(defaults) > 0 {
		t.line("")
		t.say(lang.ReportTextByDefault)
	}
	for _, p := range defaults {
		t.at(p.Location, formText(p.Form).In(t.lang))
		t.wrapped("   ", "   ", left[p], ",")
	}
}

// ownPlaces returns rows of a code, its name, a place and how that handles it.
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
		for _, code := range c.numbers() {
			add(int64(code.Code), code.Code.String(), code.Places)
		}
	}
	for _, h := range r.Added {
		add(h.Value, lang.ReportTextAdded.In(t.lang), h.Places)
	}
	return rows
}

// defaultsOf returns the defaults in the order of the codes, and what is left to each.
func defaultsOf(r *Report) (defaults []Place, left map[Place][]string) {
	left = make(map[Place][]string)
	for _, c := range r.Categories {
		for _, code := range c.numbers() {
			if code.State == Own {
				continue
			}
			for _, p := range code.Defaults {
				if left[p] == nil {
					defaults = append(defaults, p)
				}
				left[p] = append(left[p], fmt.Sprintf(" %d", int(code.Code)))
			}
		}
	}
	return defaults, left
}
