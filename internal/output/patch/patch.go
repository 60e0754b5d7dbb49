// Package patch puts the fixes of many diagnostics together into new texts of the files.
package patch

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"go/token"
	"iter"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/edit"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A File is a file that fixes change.
type File struct {
	Name     string
	Old, New []byte
	Fixes    int // that were made in it
}

// Sums are the hashes of the files of a program as they were parsed, by name.
type Sums map[string][sha256.Size]byte

// A Patch is what fixes make of the files of a program.
type Patch struct {
	Files []File
	// Fixes are the diagnostics whose fixes are in Files.
	Fixes int
	// Left is how many fixes touch others that were made. A second run can make them.
	Left int
	// Made are the places of the diagnostics whose fixes are in Files, as in the files that were parsed.
	Made map[token.Position]bool
	// Skipped has the places of those whose fixes are not, and why.
	Skipped map[token.Position]lang.Text
}

// Apply applies the first fix of each diagnostic in graph, as x/tools' driver does: edits that two fixes share are made
// once, a fix that overlaps another is left out as a whole, and the files are formatted. Nothing is written.
//
// Only files of the program's own modules are changed, none of dependencies or where symbolic links lead outside; files
// without a module must lie below dir, the directory of the run. A package with a file that does not parse keeps its
// fixes for later: nobody knows what stands in that file.
//
// The error joins those of the files that cannot be fixed, such as one whose text has changed since sums were taken.
// The patch has the others.
func Apply(graph *checker.Graph, dir string, sums Sums) (*Patch, error) {
	p := &Patch{Made: make(map[token.Position]bool), Skipped: unparsed(graph)}
	own := owner{dir: dir, real: make(map[string]string)}
	// Of each file, by its name without symbolic links: the edits, the name that the program has for it, and how many
	// fixes it gets.
	edits := make(map[string][]edit.Edit)
	names := make(map[string]string)
	made := make(map[string]int)
	for d, act := range fixes(graph) {
		at := act.Package.Fset.PositionFor(d.Pos, false)
		real, ok := own.file(act.Package, at.Filename)
		if !ok {
			p.Skipped[at] = lang.LeftForeign
			continue
		}
		merged, ok := edit.Merge(edits[real], edit.Of(d.SuggestedFixes[0], act.Package.Fset.File(d.Pos)))
		if !ok {
			p.Skipped[at] = lang.LeftOverlap
			p.Left++
			continue
		}
		edits[real] = merged
		names[real] = at.Filename
		made[real]++
		p.Made[at] = true
		p.Fixes++
	}
	// Make the edits, each file for itself.
	var errs []error
	for real, list := range edits {
		sum, known := sums[names[real]]
		file, err := apply(own.target(names[real]), list, func(text []byte) bool {
			return known && sha256.Sum256(text) == sum
		})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		file.Fixes = made[real]
		p.Files = append(p.Files, file)
	}
	slices.SortFunc(p.Files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	slices.SortFunc(errs, func(a, b error) int { return cmp.Compare(a.Error(), b.Error()) })
	return p, errors.Join(errs...)
}

// fixes iterates over the diagnostics in graph that have a fix. A file may be in a package and in its test variant:
// what both report counts once, and the variant's fix is taken, as go fix does.
func fixes(graph *checker.Graph) iter.Seq2[analysis.Diagnostic, *checker.Action] {
	roots := slices.Clone(graph.Roots)
	slices.SortStableFunc(roots, func(a, b *checker.Action) int {
		return cmp.Or(cmp.Compare(a.Package.PkgPath, b.Package.PkgPath),
			cmp.Compare(len(b.Package.Syntax), len(a.Package.Syntax)))
	})
	return func(yield func(analysis.Diagnostic, *checker.Action) bool) {
		seen := make(map[string]bool)
		for _, act := range roots {
			if !parses(act.Package) {
				continue
			}
			for _, d := range act.Diagnostics {
				place := act.Package.Fset.PositionFor(d.Pos, false).String() + "\x00" + d.Category
				if len(d.SuggestedFixes) == 0 || len(d.SuggestedFixes[0].TextEdits) == 0 || seen[place] {
					continue
				}
				seen[place] = true
				if !yield(d, act) {
					return
				}
			}
		}
	}
}

// unparsed returns the places of the fixes in those packages of graph that have files that do not parse.
func unparsed(graph *checker.Graph) map[token.Position]lang.Text {
	skipped := make(map[token.Position]lang.Text)
	for _, act := range graph.Roots {
		if parses(act.Package) {
			continue
		}
		for _, d := range act.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				skipped[act.Package.Fset.PositionFor(d.Pos, false)] = lang.LeftBroken
			}
		}
	}
	return skipped
}

// parses reports whether all files of pkg do.
func parses(pkg *packages.Package) bool {
	return !slices.ContainsFunc(pkg.Errors, func(e packages.Error) bool { return e.Kind == packages.ParseError })
}
