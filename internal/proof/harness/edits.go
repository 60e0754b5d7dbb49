package harness

import (
	"errors"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// edits are the edits of one fix or of several, by the names of the files, in order.
type edits map[string][]edit.Edit

// editsOf returns the edits of a fix. It is an error if the fix has no message or no edits, if its edits overlap, or if
// one stands outside the file of the first.
func (u *unit) editsOf(fix analysis.SuggestedFix) (edits, error) {
	if fix.Message == "" || len(fix.TextEdits) == 0 {
		return nil, errors.New("it has no message, or no edits")
	}
	file := u.fileAt(fix.TextEdits[0].Pos)
	if file == nil || slices.ContainsFunc(fix.TextEdits, func(e analysis.TextEdit) bool {
		return e.Pos < file.FileStart || e.Pos > file.FileEnd || e.End.IsValid() && (e.End < e.Pos || e.End > file.FileEnd)
	}) {
		return nil, errors.New("an edit stands outside the file of the first one, or outside the package")
	}
	tok := u.fset.File(file.FileStart)
	list, ok := edit.Merge(nil, edit.Of(fix, tok))
	if !ok {
		return nil, errors.New("its edits overlap")
	}
	return edits{tok.Name(): list}, nil
}

// addFix adds to all the edits of fix, as [unit.editsOf] returns them and [edits.merge] adds them.
func (u *unit) addFix(all edits, fix analysis.SuggestedFix) error {
	one, err := u.editsOf(fix)
	if err != nil {
		return err
	}
	return all.merge(one)
}

// merge adds the edits of one more fix, identical ones once. It is an error if one of them overlaps another, or if two
// insert something else at one place: then it would depend on the order of the fixes what comes of them.
func (all edits) merge(one edits) error {
	for name, list := range one {
		merged, ok := edit.Merge(all[name], list)
		if !ok {
			return errors.New("an edit overlaps that of another fix")
		}
		all[name] = merged
	}
	return nil
}
