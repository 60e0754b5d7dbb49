// Package patch puts the fixes of many diagnostics together into new texts of the files.
package patch

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"go/token"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
)

// A File is a file that fixes change.
type File struct {
	Name     string
	Old, New []byte
}

// edit replaces a file's text between two offsets.
type edit struct {
	start, end int
	text       string
}

// Count returns how many diagnostics have a fix. A file may be in a package and in its test variant: what is reported twice counts once.
func Count(graph *checker.Graph) int {
	n := 0
	for range fixes(graph) {
		n++
	}
	return n
}

// Of applies the first fix of each diagnostic, as x/tools' driver does: edits that two fixes share are made once, a fix that overlaps another is
// left out as a whole, and the files are formatted. Nothing is written. It returns how many fixes had to be left out; a second run can make them.
func Of(graph *checker.Graph) (files []File, left int, err error) {
	edits := make(map[string][]edit)
	for d, fset := range fixes(graph) {
		if !merge(edits, d, fset) {
			left++
		}
	}
	for name, list := range edits {
		file, err := apply(name, list)
		if err != nil {
			return nil, 0, err
		}
		files = append(files, file)
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files, left, nil
}

// fixes goes through the diagnostics that have a fix.
func fixes(graph *checker.Graph) func(yield func(analysis.Diagnostic, *token.FileSet) bool) {
	return func(yield func(analysis.Diagnostic, *token.FileSet) bool) {
		seen := make(map[string]bool)
		for _, act := range graph.Roots {
			for _, d := range act.Diagnostics {
				place := act.Package.Fset.PositionFor(d.Pos, false).String() + "\x00" + d.Message
				if len(d.SuggestedFixes) == 0 || seen[place] {
					continue
				}
				seen[place] = true
				if !yield(d, act.Package.Fset) {
					return
				}
			}
		}
	}
}

// merge adds the edits of a diagnostic's fix to those of the files, all of them or none.
func merge(edits map[string][]edit, d analysis.Diagnostic, fset *token.FileSet) bool {
	type fileEdit struct {
		name string
		edit
	}
	var fresh []fileEdit
	for _, te := range d.SuggestedFixes[0].TextEdits {
		file := fset.File(te.Pos)
		end := te.End
		if !end.IsValid() {
			end = te.Pos
		}
		e := edit{file.Offset(te.Pos), file.Offset(end), string(te.NewText)}
		switch clash(edits[file.Name()], e) {
		case same:
		case overlaps:
			return false
		default:
			fresh = append(fresh, fileEdit{file.Name(), e})
		}
	}
	for _, e := range fresh {
		edits[e.name] = append(edits[e.name], e.edit)
	}
	return true
}

type relation int

const (
	apart relation = iota
	same
	overlaps
)

// clash tells how an edit stands to those that are there. Two insertions at one place overlap: which of them is first?
func clash(list []edit, e edit) relation {
	for _, other := range list {
		switch {
		case other == e:
			return same
		case e.start < other.end && other.start < e.end, e.start == other.start && (e.start == e.end || other.start == other.end):
			return overlaps
		}
	}
	return apart
}

// apply makes the edits of one file.
func apply(name string, list []edit) (File, error) {
	old, err := os.ReadFile(name)
	if err != nil {
		return File{}, err
	}
	slices.SortFunc(list, func(a, b edit) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	var out bytes.Buffer
	at := 0
	for _, e := range list {
		if e.end > len(old) {
			return File{}, fmt.Errorf("%s has changed during the run: run jmvet again", name)
		}
		out.Write(old[at:e.start])
		out.WriteString(e.text)
		at = e.end
	}
	out.Write(old[at:])
	text, err := format.Source(out.Bytes())
	if err != nil {
		return File{}, fmt.Errorf("the fixes of %s do not fit together: %w", name, err)
	}
	return File{Name: name, Old: old, New: text}, nil
}
