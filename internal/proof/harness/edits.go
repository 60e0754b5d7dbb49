package harness

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// An edit is a TextEdit in offsets of its file.
type edit struct {
	start, end int
	text       string
}

// edits are the edits of one fix or of several, by the names of the files.
type edits map[string][]edit

// editsOf returns the edits of a fix in the order of the file. It is an error if the fix has no message or no edits, if
// its edits overlap, or if one stands outside the file of the first.
func (u *unit) editsOf(fix analysis.SuggestedFix) (edits, error) {
	if fix.Message == "" || len(fix.TextEdits) == 0 {
		return nil, errors.New("it has no message, or no edits")
	}
	file := u.fileAt(fix.TextEdits[0].Pos)
	if file == nil {
		return nil, errors.New("an edit stands outside the package")
	}
	tok := u.fset.File(file.FileStart)

	var list []edit
	for _, e := range fix.TextEdits {
		end := e.End
		if !end.IsValid() {
			end = e.Pos // it inserts
		}
		if e.Pos < file.FileStart || end > file.FileEnd || end < e.Pos {
			return nil, errors.New("an edit stands outside the file of the first one")
		}
		list = append(list, edit{tok.Offset(e.Pos), tok.Offset(end), string(e.NewText)})
	}

	slices.SortStableFunc(list,
		func(a, b edit) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	for i, e := range list[1:] {
		if e.start < list[i].end {
			return nil, errors.New("edits overlap")
		}
	}
	return edits{tok.Name(): list}, nil
}

// merge adds the edits of one more fix as x/tools does: identical ones once, and of different insertions at one point
// those that came first before. It differs in that edits which overlap are an error.
func (all edits) merge(one edits) error {
	for name, y := range one {
		x := all[name]
		var merged []edit
		for len(x) > 0 && len(y) > 0 {
			switch {
			case x[0] == y[0]:
				merged = append(merged, x[0])
				x, y = x[1:], y[1:]
			case x[0].end <= y[0].start:
				merged, x = append(merged, x[0]), x[1:]
			case y[0].end <= x[0].start:
				merged, y = append(merged, y[0]), y[1:]
			default:
				return fmt.Errorf("%q overlaps %q, the edit of another fix", y[0].text, x[0].text)
			}
		}
		all[name] = slices.Concat(merged, x, y)
	}
	return nil
}

// apply returns text with the edits of a list, which are in its order.
func apply(text []byte, list []edit) []byte {
	var out bytes.Buffer
	at := 0
	for _, e := range list {
		out.Write(text[at:e.start])
		out.WriteString(e.text)
		at = e.end
	}
	out.Write(text[at:])
	return out.Bytes()
}
