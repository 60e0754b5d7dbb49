package report

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
)

// A Merged is a report of many programs. Its JSON is the format of jmvet report -merge -format=json.
type Merged struct {
	Version int       `json:"version"`
	Jmvet   string    `json:"jmvet"`          // the version of jmvet that merged them
	Date    string    `json:"date,omitempty"` // when they were merged
	Reports []*Report `json:"reports"`        // sorted by their programs
}

// A File is a report as jmvet report -format=json writes it: of one program, or of many.
type File struct {
	Name string
	Data []byte
}

// Merge reads the reports in files and makes one of them, with the version jmvet and date in it. If choice has
// anything, it says for all of them what counts; otherwise each counts what it did. The error has a line for each file
// that is not a report, is damaged, has another version, or is of the same program as another one.
func Merge(files []File, choice Choice, jmvet string, date time.Time) (*Merged, error) {
	m := &Merged{Version: Version, Jmvet: jmvet, Date: dateText(date)}
	from := make(map[string]string) // program to file
	var errs []error
	for _, f := range files {
		reports, err := read(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, r := range reports {
			if other, twice := from[r.Program]; twice {
				errs = append(errs, lang.ReportTwice.Errorf(other, f.Name, r.Program))
				continue
			}
			from[r.Program] = f.Name
			if len(choice.Categories)+len(choice.Sources) > 0 {
				r.count(choice)
			}
			m.Reports = append(m.Reports, r)
		}
	}
	slices.SortFunc(m.Reports, func(a, b *Report) int { return cmp.Compare(a.Program, b.Program) })
	return m, errors.Join(errs...)
}

// read returns the reports in f: that of one program, or those of many.
func read(f File) ([]*Report, error) {
	// The version says whether it is a report that can be read.
	var head struct {
		Version *int   `json:"version"`
		Program string `json:"program"`
		Reports *[]json.RawMessage
	}
	if err := json.Unmarshal(f.Data, &head); err != nil {
		if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			return nil, lang.ReportNoVersion.Errorf(f.Name) // another kind of JSON
		}
		return nil, lang.ReportNotJSON.Errorf(f.Name, err)
	}
	switch {
	case head.Version == nil:
		return nil, lang.ReportNoVersion.Errorf(f.Name)
	case *head.Version != Version:
		return nil, lang.ReportOtherVersion.Errorf(f.Name, *head.Version, Version)
	}
	// A merged report has many.
	reports := []*Report{new(Report)}
	var err error
	if head.Reports == nil {
		err = json.Unmarshal(f.Data, reports[0])
	} else {
		var m Merged
		err = json.Unmarshal(f.Data, &m)
		reports = m.Reports
	}
	switch {
	case err != nil:
		return nil, lang.ReportDamaged.Errorf(f.Name, err)
	case len(reports) == 0:
		return nil, lang.ReportDamaged.Errorf(f.Name, lang.ReportMergedWithoutIt)
	}
	// Each must have what pages show.
	for _, r := range reports {
		if err := r.check(); err != nil {
			return nil, lang.ReportDamaged.Errorf(f.Name, err)
		}
	}
	return reports, nil
}

// check returns an error if the report has something that no jmvet wrote. A page made of it must not lack a thing, or
// show another.
func (r *Report) check() error {
	// The program, and the rows of the table.
	if r == nil || r.Program == "" {
		return lang.ReportWithoutProgram.Errorf()
	}
	rows := 0
	for _, c := range r.Categories {
		rows += len(c.Codes)
		for _, row := range c.Codes {
			if err := row.check(); err != nil {
				return err
			}
		}
	}
	if rows == 0 {
		return lang.ReportWithoutRows.Errorf()
	}
	// Words that are shown as texts.
	for _, b := range r.Switches {
		if b.Kind != "switch" && b.Kind != "map" {
			return lang.ReportUnknownWord.Errorf(b.Kind)
		}
		if !slices.Contains([]result.Rest{result.ByDefault, result.ByCodeAfter, result.ByValueBefore, result.ByNothing},
			b.Rest) {
			return lang.ReportUnknownWord.Errorf(string(b.Rest))
		}
	}
	if r.Link != "" {
		if _, err := ParseLink(r.Link); err != nil {
			return lang.ReportBadLink.Errorf(err)
		}
	}
	return nil
}

// check returns an error if the row has a word that no jmvet wrote.
func (c Code) check() error {
	if !slices.Contains([]State{Own, ViaDefault, Nowhere}, c.State) {
		return lang.ReportUnknownWord.Errorf(string(c.State))
	}
	if !slices.Contains(codes.Sources(), c.Source) {
		return lang.ReportUnknownWord.Errorf(c.Source.String())
	}
	for _, p := range slices.Concat(c.Places, c.Defaults) {
		if formText(p.Form) == "" {
			return lang.ReportUnknownWord.Errorf(string(p.Form))
		}
	}
	return nil
}
