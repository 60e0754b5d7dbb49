package findings

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// writeText writes a line for each finding, as the go command does: with the path from the current directory. Below it
// come lines of the source and the evidence, if they are wanted.
func writeText(w io.Writer, list []Finding, o Options) error {
	var out bytes.Buffer
	for _, f := range list {
		fmt.Fprintf(&out, "%s:%d", ShortPath(o.Dir, f.name), f.Start.Line)
		if f.Start.Column > 0 {
			fmt.Fprintf(&out, ":%d", f.Start.Column)
		}
		fmt.Fprintf(&out, ": %s\n", f.Message)
		if o.Context != nil {
			writeLines(&out, f, *o.Context)
		}
		if o.Why {
			for _, note := range f.notes(o.Lang) {
				fmt.Fprintf(&out, "\t%s\n", note)
			}
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// writeLines writes the lines of a finding, and some before and behind them.
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
