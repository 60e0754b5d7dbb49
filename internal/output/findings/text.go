package findings

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/jmvet/jmvet/internal/output/term"
)

// writeText writes list to w as o says, a line for each finding as the go command does: with the path from the current
// directory. Below it come lines of the source and the evidence, if they are wanted.
func writeText(w io.Writer, list []Finding, o Options) error {
	var out bytes.Buffer
	for _, f := range list {
		writeFinding(&out, f, o)
		if o.Context != nil {
			writeLines(&out, f, *o.Context)
		}
		if o.Why {
			for _, note := range f.notes(o.Lang) {
				writeNote(&out, note, o)
			}
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// writeFinding writes the line of f to out as o says. Colours do not change its characters.
func writeFinding(out *bytes.Buffer, f Finding, o Options) {
	place := fmt.Sprintf("%s:%d", ShortPath(o.Dir, f.name), f.Start.Line)
	if f.Start.Column > 0 {
		place += fmt.Sprintf(":%d", f.Start.Column)
	}
	kind, rest, _ := strings.Cut(f.Message, " ") // the first word says which check it is of
	message := o.Terminal.Paint(styleOf(f.Category), kind)
	if rest != "" {
		message += " " + rest
	}
	fmt.Fprintf(out, "%s %s\n", o.Terminal.Paint(term.Bold, place+":"), message)
}

// styleOf returns the style of the word for the check category.
func styleOf(category string) term.Style {
	switch category {
	case "magic":
		return term.Yellow
	case "unknown":
		return term.Red
	case "exhaustive":
		return term.Magenta
	}
	return term.Cyan
}

// writeNote writes text to out as o says, below a finding.
func writeNote(out *bytes.Buffer, text string, o Options) {
	fmt.Fprintf(out, "\t%s\n", o.Terminal.Paint(term.Faint, text))
}

// writeLines writes the lines of f to out, with so many before and behind as context says.
func writeLines(out *bytes.Buffer, f Finding, context int) {
	data, err := os.ReadFile(f.name)
	if err != nil {
		return // a line directive may name any file
	}
	lines := bytes.Split(data, []byte("\n"))
	for n := max(1, f.Start.Line-context); n <= min(len(lines), f.End.Line+context); n++ {
		fmt.Fprintf(out, "%d\t%s\n", n, lines[n-1])
	}
}
