package findings

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/jmvet/jmvet/internal/wholefile"
)

// baseline is the file of findings that are known and borne with. Lines may move, and the file keeps them; a finding whose
// line, message or file changes is a new one.
type baseline struct {
	Version  int        `json:"version"`
	Findings []identity `json:"findings"`
}

const baselineVersion = 1

// ReadBaseline returns the findings that a baseline file does not have, and how many of the file's are no more. It reports false
// where there is no such file.
func ReadBaseline(name string, list []Finding) (fresh []Finding, gone int, exists bool, err error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return list, 0, false, nil
	}
	if err != nil {
		return nil, 0, false, err
	}
	var b baseline
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&b); err != nil {
		return nil, 0, true, fmt.Errorf("%s is no baseline: %w; remove it to have it written anew", name, err)
	}
	if b.Version != baselineVersion {
		return nil, 0, true, fmt.Errorf("%s has version %d, want %d; remove it to have it written anew", name, b.Version, baselineVersion)
	}
	known := make(map[identity]int)
	for _, id := range b.Findings {
		known[id]++
	}
	for _, f := range list {
		if known[f.identity()] > 0 {
			known[f.identity()]--
		} else {
			fresh = append(fresh, f)
		}
	}
	for _, n := range known {
		gone += n
	}
	return fresh, gone, true, nil
}

// WriteBaseline writes a baseline file, all of it or nothing.
func WriteBaseline(name string, list []Finding) error {
	b := baseline{Version: baselineVersion, Findings: []identity{}}
	for _, f := range list {
		b.Findings = append(b.Findings, f.identity())
	}
	slices.SortFunc(b.Findings, func(x, y identity) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Category, y.Category), cmp.Compare(x.Message, y.Message), cmp.Compare(x.Line, y.Line))
	})
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	if err := e.Encode(b); err != nil {
		return err
	}
	return wholefile.Write(name, out.Bytes())
}
