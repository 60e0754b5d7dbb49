package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/jmvet/jmvet/codes"
)

// A change is what happened to a code between the table and a page.
type change string

const (
	added    change = "added"
	removed  change = "removed"
	reworded change = "reworded"
)

// A difference is a change of one code.
type difference struct {
	change   change
	code     codes.Code
	line     int    // in the page; 0 if the page has not got the code
	old, new string // messages: in the table, on the page
}

// String returns the difference as it is printed.
func (d difference) String() string {
	switch d.change {
	case added:
		return fmt.Sprintf("%s %d %q", d.change, int(d.code), d.new)
	case removed:
		return fmt.Sprintf("%s %d %q", d.change, int(d.code), d.old)
	default:
		return fmt.Sprintf("%s %d %q -> %q", d.change, int(d.code), d.old, d.new)
	}
}

// compare returns the differences between the table and the rows of a page, in the order of the codes.
func compare(rows []row) []difference {
	var list []difference
	onPage := make(map[codes.Code]bool)
	for _, r := range rows {
		code := codes.Code(r.code)
		onPage[code] = true
		e, ok := serverEntry(code)
		switch {
		case !ok:
			list = append(list, difference{change: added, code: code, line: r.line, new: r.message})
		case e.Message != r.message:
			list = append(list, difference{change: reworded, code: code, line: r.line, old: e.Message, new: r.message})
		}
	}
	for _, e := range codes.All() {
		if e.Source == codes.SourceDocumented && !onPage[e.Code] {
			list = append(list, difference{change: removed, code: e.Code, old: e.Message})
		}
	}
	slices.SortFunc(list, func(a, b difference) int {
		return cmp.Compare(a.code, b.code)
	})
	return list
}

// serverEntry returns the table's row for the code c, if a page of server codes may have it.
func serverEntry(c codes.Code) (codes.Entry, bool) {
	e, ok := codes.Lookup(c)
	if !ok || e.Source != codes.SourceDocumented && e.Source != codes.SourceCurrent {
		return codes.Entry{}, false
	}
	return e, true
}
