package findings

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/atomicfile"
)

// A Baseline is the findings that are known and accepted. Lines may move, and it keeps them; a finding whose line,
// message or file changes is a new one.
type Baseline struct {
	entries []entry
}

// entry is one finding of a baseline, as the file has it.
type entry struct {
	Package string `json:"package"`
	identity
}

type baselineFile struct {
	Version  int     `json:"version"`
	Findings []entry `json:"findings"`
}

const baselineVersion = 1

// ReadBaseline reads a baseline file. The error says what is wrong with it; it is [fs.ErrNotExist] where there is none.
func ReadBaseline(name string) (*Baseline, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var b baselineFile
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err = d.Decode(&b)
	if _, more := d.Token(); err == nil && !errors.Is(more, io.EOF) {
		err = lang.MoreText.Errorf()
	}
	if err != nil {
		return nil, lang.NoBaselineFile.Errorf(name, err)
	}
	if b.Version != baselineVersion {
		return nil, lang.BaselineVersion.Errorf(name, b.Version, baselineVersion)
	}
	return &Baseline{b.Findings}, nil
}

// A Scope is what a run has looked at.
type Scope struct {
	Root     string          // what paths are relative to
	Packages map[string]bool // by import path
	Tests    bool            // test files, too
	Off      map[string]bool // the categories that the settings turn off
}

// covers reports whether the run would have found a finding again, if it were there still.
func (s Scope) covers(e entry) bool {
	if s.Off[e.Category] || !s.Tests && strings.HasSuffix(e.File, "_test.go") {
		return false
	}
	if s.Packages[e.Package] {
		return true
	}
	name := filepath.FromSlash(e.File)
	if !filepath.IsAbs(name) {
		name = filepath.Join(s.Root, name)
	}
	_, err := os.Stat(name)
	return errors.Is(err, fs.ErrNotExist) // the package may be gone as a whole
}

// Compare returns the findings that the baseline does not have, and how many of the baseline's are gone. One that the
// run could not find is not gone.
func (b *Baseline) Compare(list []Finding, scope Scope) (fresh []Finding, gone int) {
	known := make(map[identity]int)
	for _, e := range b.entries {
		known[e.identity]++
	}
	for _, f := range list {
		if known[f.identity()] > 0 {
			known[f.identity()]--
		} else {
			fresh = append(fresh, f)
		}
	}
	for _, e := range b.entries {
		if known[e.identity] > 0 && scope.covers(e) {
			known[e.identity]--
			gone++
		}
	}
	return fresh, gone
}

// Renew returns a baseline of the findings of a run, and of those of this baseline that the run could not find; kept
// says how many. A nil baseline has none.
func (b *Baseline) Renew(list []Finding, scope Scope) (renewed *Baseline, kept int) {
	renewed = &Baseline{entries: []entry{}}
	for _, f := range list {
		renewed.entries = append(renewed.entries, entry{f.Package, f.identity()})
	}
	if b == nil {
		return renewed, 0
	}
	for _, e := range b.entries {
		found := slices.ContainsFunc(list, func(f Finding) bool { return f.identity() == e.identity })
		if !found && !scope.covers(e) {
			renewed.entries = append(renewed.entries, e)
			kept++
		}
	}
	return renewed, kept
}

// Len returns how many findings the baseline has.
func (b *Baseline) Len() int { return len(b.entries) }

// Text returns the text of the baseline's file, sorted.
func (b *Baseline) Text() ([]byte, error) {
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Category, y.Category),
			cmp.Compare(x.Message, y.Message), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Package, y.Package))
	})
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	if err := e.Encode(baselineFile{baselineVersion, b.entries}); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Write writes the baseline to a file, all of it or nothing.
func (b *Baseline) Write(name string) error {
	text, err := b.Text()
	if err != nil {
		return err
	}
	return atomicfile.Write(name, text)
}
