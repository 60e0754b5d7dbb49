package report

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/jmvet/jmvet/internal/core/result"
)

// width is that of the lines of the grid.
const width = 100

// symbols stand for the states in a terminal, where there may be no colour.
var symbols = map[result.State]string{result.Own: "●", result.Rested: "◐", result.Nowhere: "○"}

// writeText draws the report for a terminal: what the page has, but for the codes that nothing handles, whose messages jmvet codes prints.
func writeText(w io.Writer, r *result.Report, _ Link) error {
	t := &textWriter{w: w}
	t.printf("JMessage codes that %s handles: %s\n", r.Program, scope(r))
	t.totals(r)
	t.printf("\n● by a case or comparison of its own   ◐ only by a default   ○ not at all\n\n")
	t.grid(r)
	t.switches(r)
	t.unknown(r)
	t.places(r)
	return t.err
}

// textWriter keeps the first error.
type textWriter struct {
	w   io.Writer
	err error
}

func (t *textWriter) printf(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.w, format, args...)
	}
}

// columns prints lines whose cells are between tabs.
func (t *textWriter) columns(flags uint, lines []string) {
	tw := tabwriter.NewWriter(t.w, 0, 0, 2, ' ', flags)
	for _, line := range lines {
		_, err := fmt.Fprintln(tw, line)
		if t.err == nil {
			t.err = err
		}
	}
	if err := tw.Flush(); t.err == nil {
		t.err = err
	}
}

func (t *textWriter) totals(r *result.Report) {
	lines := []string{"source\town\tdefault\tnot at all\tcodes\t"}
	for _, s := range r.Totals {
		lines = append(lines, fmt.Sprintf("%s\t%d\t%d\t%d\t%d\t", s.Source, s.Own, s.Default, s.None, s.Sum()))
	}
	t.printf("\n")
	t.columns(tabwriter.AlignRight, lines)
}

// grid draws the categories that the program touches, a cell for each code: its symbol and its last three digits.
func (t *textWriter) grid(r *result.Report) {
	names := 0
	var rest []string
	for _, c := range r.Categories {
		if c.Touched() {
			names = max(names, len(c.Name))
		} else {
			rest = append(rest, c.Name)
		}
	}
	for _, c := range r.Categories {
		if !c.Touched() {
			continue
		}
		head := fmt.Sprintf("%4d %-*s ", c.Number, names, c.Name)
		var cells []string
		for i, code := range c.Codes {
			twice := i > 0 && c.Codes[i-1].Code == code.Code // another row of the table for the same number
			if inGrid(code) && !twice {
				cells = append(cells, fmt.Sprintf(" %s%03d", symbols[code.State], code.Code%1000))
			}
		}
		t.wrapped(head, strings.Repeat(" ", len(head)), cells, "")
	}
	if len(rest) > 0 {
		if len(rest) < len(r.Categories) {
			t.printf("\n")
		}
		t.wrapped("Nothing is handled of:", " ", prefixed(" ", rest), ",")
	}
}

// wrapped prints cells behind a head, in as many lines as they need.
func (t *textWriter) wrapped(head, indent string, cells []string, separator string) {
	line := head
	for i, c := range cells {
		if i < len(cells)-1 {
			c += separator
		}
		if utf8.RuneCountInString(line+c) > width {
			t.printf("%s\n", strings.TrimRight(line, " "))
			line = indent
		}
		line += c
	}
	t.printf("%s\n", strings.TrimRight(line, " "))
}

func prefixed(prefix string, list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, prefix+s)
	}
	return out
}

func (t *textWriter) switches(r *result.Report) {
	if len(r.Switches) == 0 {
		return
	}
	t.printf("\nSwitches:\n")
	for _, b := range r.Switches {
		t.printf("%s:%d: %s\n", b.File, b.Line, sentence(b))
		var lacks []string
		for _, c := range b.Missing {
			lacks = append(lacks, c.String())
		}
		for _, c := range b.MissingCategories {
			lacks = append(lacks, c.String())
		}
		if b.Gap {
			t.wrapped("   ", "   ", prefixed(" ", lacks), ",")
		}
	}
}

func (t *textWriter) unknown(r *result.Report) {
	if len(r.Unknown) == 0 {
		return
	}
	t.printf("\nUnknown codes:\n")
	for _, s := range r.Unknown {
		for _, at := range s.Places {
			t.printf("%s:%d: %s\n", at.File, at.Line, s.Message)
		}
	}
}

// places lists where codes are handled by themselves, and then the defaults with all that is left to them.
func (t *textWriter) places(r *result.Report) {
	var lines []string
	add := func(code int64, name string, places []result.Place) {
		for i, p := range places {
			head := "\t"
			if i == 0 {
				head = fmt.Sprintf("%d\t%s", code, name)
			}
			lines = append(lines, fmt.Sprintf("%s\t%s:%d\t%s", head, p.File, p.Line, formText(p.Form)))
		}
	}
	var defaults []result.Place
	left := make(map[result.Place][]string)
	for _, c := range r.Categories {
		for i, code := range c.Codes {
			if i > 0 && c.Codes[i-1].Code == code.Code {
				continue // another row of the table for the same number
			}
			add(int64(code.Code), code.Code.String(), code.Places)
			if code.State == result.Own {
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
	for _, h := range r.House {
		add(h.Value, "(of -known)", h.Places)
	}
	if len(lines) > 0 {
		t.printf("\nOwn cases and comparisons:\n")
		t.columns(0, lines)
	}
	if len(defaults) > 0 {
		t.printf("\nOnly by a default:\n")
	}
	for _, p := range defaults {
		t.printf("%s:%d: %s\n", p.File, p.Line, formText(p.Form))
		t.wrapped("   ", "   ", left[p], ",")
	}
}

// inGrid reports whether a code has a cell from the first: those that servers send today, and whatever else has a place of its own.
func inGrid(c result.Code) bool { return c.Server() || c.State == result.Own }
