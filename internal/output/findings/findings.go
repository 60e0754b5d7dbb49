// Package findings collects what jmvet has found in a program, and writes it in the formats that people and other
// programs read.
package findings

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"go/token"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
)

// A Position is a place in a file. Lines and columns count from 1, columns in bytes. A //line directive without a
// column leaves columns unknown: 0.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`

	char int // the column in characters, as SARIF counts
}

// A Finding is one diagnostic of a program.
type Finding struct {
	File     string   `json:"file"`    // with slashes, relative to the root if it is below that
	Package  string   `json:"package"` // its import path
	Start    Position `json:"start"`
	End      Position `json:"end"`
	Category string   `json:"category"`
	Message  string   `json:"message"`
	URL      string   `json:"url"` // documentation of the check
	Fix      *Fix     `json:"fix,omitempty"`
	// Codes are those that the message is about: the code, the one that was meant, or the missing ones.
	Codes []Code `json:"codes,omitempty"`
	Why   *Why   `json:"why,omitempty"` // nil for a wrong directive

	// Line is the text of the line, without the white space around it. It finds the finding again when lines have
	// moved.
	Line string `json:"text"`
	// Fingerprint is the same for the same finding in another state of the program.
	Fingerprint string `json:"fingerprint"`

	name    string         // the absolute path
	at      token.Position // the place in the file that was parsed, without line directives
	noFix   string         // why a magic number has no fix, "" for other findings
	english string         // the message in English, which names the finding in every language
}

// A Why is the evidence for a finding: why what it speaks of is taken for a JMessage code.
type Why struct {
	Rule    string `json:"rule"`    // its name in jmvet help evidence, such as context
	Subject string `json:"subject"` // what carries the code, by its last names: Error.Code
	Text    string `json:"text"`    // in one line, with the place
}

// A Fix is a change of a file: the finding's, or the one from which a line directive leads to the finding's.
type Fix struct {
	File    string `json:"file"`
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// An Edit replaces the text between two positions.
type Edit struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
	Text  string   `json:"text"`
}

// Collect returns the findings of graph, sorted by file and place. Each is there once though its file may belong to a
// package and to its test variant. Files are named relative to the directory root. The error joins those of the
// analyses that failed, each text once.
func Collect(graph *checker.Graph, root string) ([]Finding, error) {
	c := newCollector(root)
	for _, act := range graph.Roots {
		reasons := reasonsOf(act)
		for _, d := range act.Diagnostics {
			c.add(act.Package, d, reasons[diagnosticKey{d.Pos, d.Category}])
		}
	}
	slices.SortStableFunc(c.list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Start.Line, b.Start.Line),
			cmp.Compare(a.Start.Column, b.Start.Column), cmp.Compare(a.english, b.english))
	})
	fingerprint(c.list)
	return c.list, failures(graph)
}

// failures returns why packages in graph could not be analysed. What failed because a dependency did is left out.
func failures(graph *checker.Graph) error {
	var errs []error
	seen := make(map[string]bool)
	for act := range graph.All() {
		follows := slices.ContainsFunc(act.Deps, func(dep *checker.Action) bool { return dep.Err != nil })
		if act.Err == nil || follows || seen[act.Err.Error()] {
			continue
		}
		seen[act.Err.Error()] = true
		errs = append(errs, lang.Of.Errorf(act.Package.PkgPath, act.Err))
	}
	slices.SortFunc(errs, func(a, b error) int { return cmp.Compare(a.Error(), b.Error()) })
	return errors.Join(errs...)
}

// A collector turns diagnostics into findings.
type collector struct {
	root    root
	content map[string][]string // the lines of the files, by their names
	seen    map[string]bool     // places and messages of the findings so far
	list    []Finding
}

// newCollector returns a collector that names files relative to dir.
func newCollector(dir string) *collector {
	return &collector{root: newRoot(dir), content: make(map[string][]string), seen: make(map[string]bool)}
}

// add adds the finding of the diagnostic d in pkg, unless it is there already. r says more of it; it is zero if there
// is none.
func (c *collector) add(pkg *packages.Package, d analysis.Diagnostic, r result.Reason) {
	start, end := pkg.Fset.Position(d.Pos), pkg.Fset.Position(d.End)
	if !d.End.IsValid() {
		end = start
	}
	// The same place may be in two variants of a package. Line directives may give two lines one name.
	key := pkg.Fset.PositionFor(d.Pos, false).String() + "\x00" + d.Message
	if c.seen[key] {
		return
	}
	c.seen[key] = true
	// What the diagnostic says, and what is known of it besides.
	f := Finding{
		File:     c.root.relative(start.Filename),
		Package:  packagePath(pkg),
		Start:    c.position(start),
		End:      c.position(end),
		Category: d.Category,
		Message:  d.Message,
		URL:      d.URL,
		Codes:    rowsOf(r.Codes),
		Line:     strings.TrimSpace(c.line(start.Filename, start.Line)),
		name:     start.Filename,
		at:       pkg.Fset.PositionFor(d.Pos, false),
		noFix:    r.NoFix,
		english:  cmp.Or(r.English, d.Message),
	}
	if r.Rule != "" {
		f.Why = &Why{Rule: r.Rule, Subject: r.Subject, Text: r.Text}
	}
	if len(d.SuggestedFixes) > 0 {
		f.Fix = c.fix(pkg.Fset, d.SuggestedFixes[0])
	}
	c.list = append(c.list, f)
}

// fix returns the change that fix makes to a file in fset. It is one of the file that was read: line directives say
// nothing about its text.
func (c *collector) fix(fset *token.FileSet, fix analysis.SuggestedFix) *Fix {
	f := &Fix{Message: fix.Message}
	for _, e := range fix.TextEdits {
		from := fset.PositionFor(e.Pos, false)
		to := from
		if e.End.IsValid() {
			to = fset.PositionFor(e.End, false)
		}
		f.File = c.root.relative(from.Filename)
		f.Edits = append(f.Edits, Edit{c.position(from), c.position(to), string(e.NewText)})
	}
	return f
}

// packagePath returns the import path of pkg, or of the package under test if pkg has external tests.
func packagePath(pkg *packages.Package) string {
	if strings.HasSuffix(pkg.Name, "_test") {
		return strings.TrimSuffix(pkg.PkgPath, "_test")
	}
	return pkg.PkgPath
}

// position returns p with its column in characters too, where the text of the line can be read.
func (c *collector) position(p token.Position) Position {
	line := c.line(p.Filename, p.Line)
	if before := p.Column - 1; before >= 0 && before <= len(line) {
		return Position{p.Line, p.Column, 1 + utf8.RuneCountInString(line[:before])}
	}
	return Position{p.Line, p.Column, p.Column}
}

// line returns the text of line n of the file name, "" if it cannot be read.
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

// fingerprint gives each finding in list its fingerprint: from what it says and the text of its line, and where several
// are alike, from their order in the file.
func fingerprint(list []Finding) {
	count := make(map[identity]int)
	for i := range list {
		id := list[i].identity()
		count[id]++
		text := fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%d", id.File, id.Category, id.Message, id.Line, count[id])
		sum := sha256.Sum256(text)
		list[i].Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// An identity is what stays the same of a finding when lines move.
type identity struct {
	File     string `json:"file"`
	Category string `json:"category"`
	Message  string `json:"message"`
	Line     string `json:"text"`
}

// identity returns the identity of the finding.
func (f Finding) identity() identity { return identity{f.File, f.Category, f.english, f.Line} }
