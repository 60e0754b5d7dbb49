// Package edit changes texts: it has the one type of an edit, and the one way in which the edits of several fixes come
// together. The analyzer's fixes, the command's -fix and the tests all use it.
package edit

import (
	"bytes"
	"cmp"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// An Edit replaces the bytes of a text from offset Start to offset End.
type Edit struct {
	Start, End int
	Text       string
}

// Insert returns the edit that puts text at an offset.
func Insert(at int, text string) Edit { return Edit{at, at, text} }

// Replace returns the edit that puts text in place of what stands between the offsets start and end.
func Replace(start, end int, text string) Edit { return Edit{start, end, text} }

// Of returns the edits of a fix, all of which must lie in file.
func Of(fix analysis.SuggestedFix, file *token.File) []Edit {
	list := make([]Edit, len(fix.TextEdits))
	for i, te := range fix.TextEdits {
		end := te.End
		if !end.IsValid() { // an insertion may leave it out
			end = te.Pos
		}
		list[i] = Edit{file.Offset(te.Pos), file.Offset(end), string(te.NewText)}
	}
	return list
}

// TextEdits returns the edits of list, which are of file, as a fix has them: the opposite of [Of].
func TextEdits(list []Edit, file *token.File) []analysis.TextEdit {
	edits := make([]analysis.TextEdit, len(list))
	for i, e := range list {
		edits[i] = analysis.TextEdit{Pos: file.Pos(e.Start), End: file.Pos(e.End), NewText: []byte(e.Text)}
	}
	return edits
}

// Merge returns the edits of list, which are in order, and those of fix, in order and each once. It reports false if an
// edit of fix overlaps another: then none of them may be made. Two insertions at one place overlap, for nobody knows
// which comes first; one at the start of what is replaced comes before that.
func Merge(list, fix []Edit) (merged []Edit, ok bool) {
	merged = slices.Clone(list)
	for _, e := range fix {
		i, found := slices.BinarySearchFunc(merged, e, compare)
		switch {
		case found && merged[i] == e:
			continue // several fixes of a file add the same import
		case found,
			i > 0 && merged[i-1].End > e.Start,
			i < len(merged) && merged[i].Start < e.End:
			return nil, false
		}
		merged = slices.Insert(merged, i, e)
	}
	return merged, true
}

// compare orders the edits a and b by where they start, then by where they end.
func compare(a, b Edit) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) }

// Apply returns text with the edits of list made, which Merge returned.
func Apply(text []byte, list []Edit) []byte {
	var out bytes.Buffer
	at := 0
	for _, e := range list {
		out.Write(text[at:e.Start])
		out.WriteString(e.Text)
		at = e.End
	}
	out.Write(text[at:])
	return out.Bytes()
}
