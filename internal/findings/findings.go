// Package findings holds what jmvet has found in a program, and writes it in the forms that other programs read.
package findings

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
)

// A Position is a place in a file. Lines and columns count from 1, columns in bytes. A //line directive without a column leaves
// columns unknown: 0.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`

	char int // the column in characters, as SARIF counts
}

// A Finding is one diagnostic of a program.
type Finding struct {
	File     string   `json:"file"` // relative to the directory of the run where it lies below that, with slashes
	Start    Position `json:"start"`
	End      Position `json:"end"`
	Category string   `json:"category"`
	Message  string   `json:"message"`
	URL      string   `json:"url"` // of the documentation
	Fix      *Fix     `json:"fix,omitempty"`
	Why      *Why     `json:"why,omitempty"` // nil for a wrong directive

	// Line is the text of the line, without the white space around it. It finds the finding again when lines have moved.
	Line string `json:"text"`
	// Fingerprint is the same for the same finding in another state of the program.
	Fingerprint string `json:"fingerprint"`
}

// A Why is the evidence for a finding: why what it speaks of is taken for a JMessage code.
type Why struct {
	Rule    string `json:"rule"`    // as jmvet help evidence has it: context
	Subject string `json:"subject"` // what carries the code, by its last names: Error.Code
	Text    string `json:"text"`    // in one line, with the place
}

// A Fix is a change of the finding's file.
type Fix struct {
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// An Edit replaces the text between two positions.
type Edit struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
	Text  string   `json:"text"`
}

// Of returns what an analysis has found, each finding once though a file may be in a package and in its test variant, by file and
// place. Files are named relative to a directory. The error joins those of the analyses that failed.
func Of(graph *checker.Graph, dir string) ([]Finding, error) {
	c := &collector{dir: dir, content: make(map[string][]string), seen: make(map[string]bool)}
	var errs []error
	for act := range graph.All() {
		if act.Err != nil && act.IsRoot {
			errs = append(errs, fmt.Errorf("%s: %w", act.Package.PkgPath, act.Err))
		}
	}
	for _, act := range graph.Roots {
		why := reasonsOf(act)
		for _, d := range act.Diagnostics {
			c.add(act.Package.Fset, d, why[keyOf(d)])
		}
	}
	slices.SortFunc(c.list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Start.Line, b.Start.Line), cmp.Compare(a.Start.Column, b.Start.Column), cmp.Compare(a.Message, b.Message))
	})
	fingerprint(c.list)
	return c.list, errors.Join(errs...)
}

type collector struct {
	dir     string
	content map[string][]string // the lines of the files
	seen    map[string]bool
	list    []Finding
}

func (c *collector) add(fset *token.FileSet, d analysis.Diagnostic, why *Why) {
	start, end := fset.Position(d.Pos), fset.Position(d.End)
	if !d.End.IsValid() {
		end = start
	}
	key := start.String() + "\x00" + d.Message
	if c.seen[key] {
		return
	}
	c.seen[key] = true
	f := Finding{
		File:     c.relative(start.Filename),
		Start:    c.position(start),
		End:      c.position(end),
		Category: d.Category,
		Message:  d.Message,
		URL:      d.URL,
		Why:      why,
		Line:     strings.TrimSpace(c.line(start.Filename, start.Line)),
	}
	if len(d.SuggestedFixes) > 0 {
		f.Fix = &Fix{Message: d.SuggestedFixes[0].Message}
		for _, e := range d.SuggestedFixes[0].TextEdits {
			from, to := fset.Position(e.Pos), fset.Position(e.End)
			if !e.End.IsValid() {
				to = from
			}
			f.Fix.Edits = append(f.Fix.Edits, Edit{c.position(from), c.position(to), string(e.NewText)})
		}
	}
	c.list = append(c.list, f)
}

// relative names a file below the directory of the run, and all others by their full names.
func (c *collector) relative(name string) string {
	rel, err := filepath.Rel(c.dir, name)
	if err != nil || !filepath.IsLocal(rel) {
		return filepath.ToSlash(name)
	}
	return filepath.ToSlash(rel)
}

func (c *collector) position(p token.Position) Position {
	line := c.line(p.Filename, p.Line)
	return Position{p.Line, p.Column, 1 + utf8.RuneCountInString(line[:min(max(p.Column-1, 0), len(line))])}
}

func (c *collector) line(name string, n int) string {
	lines, ok := c.content[name]
	if !ok {
		data, err := os.ReadFile(name)
		if err == nil {
			lines = strings.Split(string(data), "\n")
		}
		c.content[name] = lines
	}
	if n < 1 || n > len(lines) {
		return ""
	}
	return lines[n-1]
}

// fingerprint tells findings apart by what they say and by the text of their lines, and those that are alike by their order in the file.
func fingerprint(list []Finding) {
	count := make(map[identity]int)
	for i := range list {
		id := list[i].identity()
		count[id]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%d", id.File, id.Category, id.Message, id.Line, count[id]))
		list[i].Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// identity is what stays the same of a finding when lines move.
type identity struct {
	File     string `json:"file"`
	Category string `json:"category"`
	Message  string `json:"message"`
	Line     string `json:"text"`
}

func (f Finding) identity() identity { return identity{f.File, f.Category, f.Message, f.Line} }
