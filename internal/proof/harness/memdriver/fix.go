package memdriver

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// edit is a replacement of a file's bytes.
type edit struct {
	start, end int
	text       string
}

// Fix applies the given fixes together, as drivers do: identical edits once, in the order of the file. Edits that
// overlap or that lie outside of their file are errors.
func (o *Outcome) Fix(fixes ...analysis.SuggestedFix) (map[string]string, error) {
	edits := make(map[string][]edit)
	for _, fix := range fixes {
		for _, te := range fix.TextEdits {
			file := o.Fset.File(te.Pos)
			if file == nil || te.End.IsValid() && (te.End < te.Pos || o.Fset.File(te.End) != file) {
				return nil, fmt.Errorf("an edit of %q lies in no file", fix.Message)
			}
			e := edit{file.Offset(te.Pos), file.Offset(te.Pos), string(te.NewText)}
			if te.End.IsValid() {
				e.end = file.Offset(te.End)
			}
			name := strings.TrimPrefix(file.Name(), root)
			if !slices.Contains(edits[name], e) {
				edits[name] = append(edits[name], e)
			}
		}
	}
	fixed := make(map[string]string)
	for name, text := range o.files {
		list := edits[name]
		slices.SortStableFunc(list,
			func(a, b edit) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
		var out bytes.Buffer
		at := 0
		for _, e := range list {
			if e.start < at || e.end > len(text) {
				return nil, fmt.Errorf("edits of %s overlap at offset %d", name, e.start)
			}
			out.WriteString(text[at:e.start])
			out.WriteString(e.text)
			at = e.end
		}
		out.WriteString(text[at:])
		fixed[name] = out.String()
	}
	return fixed, nil
}

// Fixes returns the first fix of each diagnostic that has one.
func (o *Outcome) Fixes() []analysis.SuggestedFix {
	var list []analysis.SuggestedFix
	for _, d := range o.Diagnostics {
		if len(d.SuggestedFixes) > 0 {
			list = append(list, d.SuggestedFixes[0])
		}
	}
	return list
}
