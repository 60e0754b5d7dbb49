package report

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// A Run is what a report says of the run that made it.
type Run struct {
	Dir      string // files below it are named relative to it
	Program  string
	Packages int // the number of packages covered, including those without codes
	Tests    bool
	Settings []string
	Choice   Choice
	Link     Link

	Jmvet    string    // the version of jmvet
	Date     time.Time // the zero value is none
	Commit   string    // what git has checked out, "" where there is no git
	Modified bool      // files with source code differ from the commit
}

// Join returns what was seen in the packages in list, by the given run. A package and its test variant have files in
// common: a place counts once.
func Join(run Run, list []*result.Package) *Report {
	// Gather the places by codes. What one pass reports counts, whatever another one says of the same place.
	j := &joiner{
		dir:     run.Dir,
		own:     make(map[int64][]Place),
		rest:    make(map[codes.Code][]Place),
		unknown: make(map[int64]*UnknownCode),
	}
	for _, p := range list {
		j.add(p)
	}
	slices.SortStableFunc(j.branches, func(a, b Branch) int { return reportedFirst(a.Gap, b.Gap) })
	for _, places := range j.own {
		slices.SortStableFunc(places, func(a, b Place) int { return reportedFirst(a.Magic, b.Magic) })
	}
	// What the report says of the run.
	r := &Report{
		Version:  Version,
		Jmvet:    run.Jmvet,
		Date:     dateText(run.Date),
		Program:  run.Program,
		Commit:   run.Commit,
		Modified: run.Modified,
		Link:     run.Link.template,
		Packages: run.Packages,
		Tests:    run.Tests,
		Settings: append([]string{}, run.Settings...),
		Added:    []AddedCode{},
		Switches: unique(j.branches, byBranch),
		Unknown:  []UnknownCode{},
	}
	// The rows of the table, and the sums.
	j.fillCategories(r)
	r.count(run.Choice)
	// Codes that are not in the table: those of the -known setting, and unknown ones.
	for value, places := range j.own {
		if code := codes.Code(value); int64(code) != value || !code.Known() {
			r.Added = append(r.Added, AddedCode{value, unique(places, byPlace)})
		}
	}
	slices.SortFunc(r.Added, func(a, b AddedCode) int { return cmp.Compare(a.Value, b.Value) })
	for _, s := range j.unknown {
		s.Places = unique(s.Places, byLocation)
		r.Unknown = append(r.Unknown, *s)
	}
	slices.SortFunc(r.Unknown, func(a, b UnknownCode) int { return cmp.Compare(a.Value, b.Value) })
	return r
}

// A joiner gathers places by codes.
type joiner struct {
	dir      string                 // of the run
	own      map[int64][]Place      // places that handle a code itself, by its value
	rest     map[codes.Code][]Place // defaults, and what else handles a code with others
	branches []Branch
	unknown  map[int64]*UnknownCode // by their values
}

// add gathers what was seen in p.
func (j *joiner) add(p *result.Package) {
	for _, u := range p.Uses {
		j.own[u.Code] = append(j.own[u.Code], Place{j.locate(p, u.Site), u.Form, u.Magic})
	}
	for _, s := range p.Switches {
		j.addSwitch(p, s)
	}
	for _, u := range p.Unknown {
		s := j.unknown[u.Value]
		if s == nil {
			s = &UnknownCode{Value: u.Value, Message: u.Message, Meant: u.Meant}
			j.unknown[u.Value] = s
		}
		s.Places = append(s.Places, j.locate(p, u.Site))
	}
}

// addSwitch notes the switch s in p, and for which codes it is a default: those of the categories that it has cases of.
// It takes others, too, but nothing in it says that anybody thought of them.
func (j *joiner) addSwitch(p *result.Package, s result.Switch) {
	// The switch itself.
	b := Branch{
		Location:          j.locate(p, s.Site),
		Kind:              "switch",
		Subject:           s.Subject,
		Categories:        append([]codes.Category{}, s.Categories...),
		Cases:             append([]codes.Code{}, s.Cases...),
		Documented:        s.Documented,
		Missing:           append([]codes.Code{}, s.Missing...),
		OverCategory:      s.OverCategory,
		MissingCategories: s.MissingCategories,
		Rest:              s.Rest,
		Partial:           s.Partial,
		Gap:               s.Reported,
	}
	if s.Map {
		b.Kind = "map"
	}
	j.branches = append(j.branches, b)

	// The form says how the switch handles codes without a case; it does not handle them if there is none.
	form, site := result.OfCategory, s.Site
	switch {
	case s.OverCategory:
	case s.Rest == result.ByDefault:
		form, site = result.Default, s.RestSite
	case s.Rest == result.ByCodeAfter:
		form, site = result.AfterSwitch, s.RestSite
	case s.Rest == result.ByValueBefore:
		form, site = result.BeforeSwitch, s.RestSite
	default:
		return
	}
	// All other codes of its categories are left to it.
	place := Place{Location: j.locate(p, site), Form: form}
	for _, category := range s.Categories {
		for _, code := range category.Codes() {
			if !slices.Contains(s.Cases, code) {
				j.rest[code] = append(j.rest[code], place)
			}
		}
	}
}

// locate returns the location of s in p. A file below the directory of the run is named relative to that, any other by
// its package: a report must not tell where on a machine it was made.
func (j *joiner) locate(p *result.Package, s result.Site) Location {
	l := Location{Line: s.Position.Line, Column: s.Position.Column, Func: s.Func}
	rel, err := filepath.Rel(j.dir, s.Position.Filename)
	if err == nil && filepath.IsLocal(rel) {
		l.File = filepath.ToSlash(rel)
	} else {
		l.File, l.Outside = path.Join(p.Path, filepath.Base(s.Position.Filename)), true
	}
	return l
}

// fillCategories adds all categories of the table to r.
func (j *joiner) fillCategories(r *Report) {
	for _, category := range codes.Categories() {
		c := Category{
			Number:      int(category),
			Name:        category.String(),
			Description: category.Description(),
			MeaningZH:   category.MeaningZH(),
		}
		for _, value := range category.Codes() {
			// The places of the code, and the state that follows from them.
			code := Code{
				State:    Nowhere,
				Places:   unique(j.own[int64(value)], byPlace),
				Defaults: unique(j.rest[value], byPlace),
			}
			switch {
			case len(code.Places) > 0:
				code.State = Own
			case len(code.Defaults) > 0:
				code.State = ViaDefault
			}
			// The rows of the code, of which there may be two.
			for _, code.Entry = range codes.LookupAll(value) {
				c.Codes = append(c.Codes, code)
			}
		}
		r.Categories = append(r.Categories, c)
	}
}

// dateText returns t as the JSON has it, to the second in UTC; "" for the zero time.
func dateText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// unique returns a sorted copy of list without duplicates, as compare tells. It is never nil.
func unique[T any](list []T, compare func(a, b T) int) []T {
	list = append([]T{}, list...)
	slices.SortStableFunc(list, compare)
	return slices.CompactFunc(list, func(a, b T) bool { return compare(a, b) == 0 })
}

// byLocation compares the locations a and b.
func byLocation(a, b Location) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// byPlace compares the places a and b.
func byPlace(a, b Place) int {
	return cmp.Or(byLocation(a.Location, b.Location), cmp.Compare(a.Form, b.Form))
}

// byBranch compares the branches a and b by their locations.
func byBranch(a, b Branch) int { return byLocation(a.Location, b.Location) }

// reportedFirst compares a and b so that true, which stands for what is reported, comes first.
func reportedFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
