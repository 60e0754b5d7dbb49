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

// A Baseline is a list of known and accepted findings. It survives moved lines; a finding whose line, message or file
// changes is a new one.
type Baseline struct {
	entries []entry
}

// An entry is one finding of a baseline, as the file has it.
type entry struct {
	Package string `json:"package"`
	identity
}

// A baselineFile is a baseline as JSON.
type baselineFile struct {
	Version  int     `json:"version"`
	Findings []entry `json:"findings"`
}

// baselineVersion is the version of the file. It changes when older versions of jmvet cannot read the file.
const baselineVersion = 1

// ReadBaseline reads the baseline file name. The error says what is wrong with it; it is [fs.ErrNotExist] if there is
// no such file.
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
	Packages map[string]bool // import paths
	Tests    bool            // test files were analysed, too
	Off      map[string]bool // the categories that the settings turn off
}

// covers reports whether the run would have found the finding e again if it were still there.
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

// Compare returns as fresh the findings in list that the baseline does not have, and as gone the number of the
// baseline's that are no longer there. A finding outside of scope, which the run could not find, is not gone.
func (b *Baseline) Compare(list []Finding, scope Scope) (fresh []Finding, gone int) {
	// Each entry of the baseline stands for one finding.
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

// Renew returns a baseline of the findings in list, and of those of this baseline that are outside of scope; kept is
// the number of these. A nil baseline has none.
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

// Len returns the number of findings in the baseline.
func (b *Baseline) Len() int { return len(b.entries) }

// Text sorts the baseline and returns the text of its file. The error is that of the encoding.
func (b *Baseline) Text() ([]byte, error) {
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Category, y.Category),
			cmp.Compare(x.Message, y.Message), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Package, y.Package))
	})
	var out bytes.Buffer
	err := encode(&out, "\t", baselineFile{baselineVersion, b.entries})
	return out.Bytes(), err
}

// Write writes the baseline to the file name, all of it or nothing.
func (b *Baseline) Write(name string) error {
	text, err := b.Text()
	if err != nil {
		return err
	}
	return atomicfile.Write(name, text)
}
