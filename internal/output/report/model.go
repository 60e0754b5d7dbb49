package report

import (
	"path"
	"slices"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// Version is that of the JSON. It changes when a field that was there means something else or is no longer there.
const Version = 1

// A Report says which codes of the table a program handles. Its JSON is the format of jmvet report -format=json.
//
// Lists in it are never null, and have a fixed order: codes as in the table, places by file, line and column.
type Report struct {
	Version    int           `json:"version"`
	Jmvet      string        `json:"jmvet"`              // the version of jmvet that made it
	Date       string        `json:"date,omitempty"`     // when it was made, in UTC, as RFC 3339 has it
	Program    string        `json:"program"`            // its name, or the paths of the modules, or of the packages
	Commit     string        `json:"commit,omitempty"`   // what git has checked out
	Modified   bool          `json:"modified,omitempty"` // files with source code differ from the commit
	Link       string        `json:"link,omitempty"`     // template for the addresses of places
	Packages   int           `json:"packages"`           // the number of packages covered, including those without codes
	Tests      bool          `json:"tests"`              // test files count, too
	Settings   []string      `json:"settings"`           // the settings that are not the default, as flags
	Counted    Counted       `json:"counted"`
	Totals     []Total       `json:"totals"` // sums of the categories that count, by source, the most authoritative first
	Categories []Category    `json:"categories"`
	Added      []AddedCode   `json:"house"` // codes that the -known setting adds, where they are handled
	Switches   []Branch      `json:"switches"`
	Unknown    []UnknownCode `json:"unknown"`
}

// A Counted says which rows of the table the sums of a report count.
type Counted struct {
	Categories []codes.Category `json:"categories"`            // those that count
	Sources    []codes.Source   `json:"sources"`               // those that count
	ByCategory bool             `json:"by_category,omitempty"` // the user has chosen the categories
	BySource   bool             `json:"by_source,omitempty"`   // the user has chosen the sources
	Count
	LeftOut int `json:"left_out"` // rows of these categories that have other sources
}

// A State says how a program handles a code.
type State string

const (
	Own        State = "own"     // by a case, a comparison, or a list or map that has the code
	ViaDefault State = "default" // only by a default, or by a case for the whole category
	Nowhere    State = "none"    // not at all
)

// A Total counts the rows of the table that have one source.
type Total struct {
	Source codes.Source `json:"source"`
	Count
	LeftOut int `json:"left_out"` // rows that do not count
}

// A Count counts rows of the table by their state.
type Count struct {
	Own     int `json:"own"`
	Default int `json:"default"`
	None    int `json:"none"`
}

// Sum returns the number of rows.
func (c Count) Sum() int { return c.Own + c.Default + c.None }

// Handled returns how many of the rows are handled, in one way or the other.
func (c Count) Handled() int { return c.Own + c.Default }

// Add counts one row in the state s.
func (c *Count) Add(s State) {
	switch s {
	case Own:
		c.Own++
	case ViaDefault:
		c.Default++
	case Nowhere:
		c.None++
	}
}

// plus adds the rows of other.
func (c *Count) plus(other Count) {
	c.Own += other.Own
	c.Default += other.Default
	c.None += other.None
}

// A Category is a category of the table with its codes.
type Category struct {
	Number      int    `json:"number"`
	Name        string `json:"name"`
	Description string `json:"description"`
	MeaningZH   string `json:"meaning_zh"`
	Counts      bool   `json:"counts"` // the sums of the report include it
	Count              // only the codes that count
	Codes       []Code `json:"codes"` // the rows of the table: two for a code that has two
}

// touched reports whether the program handles any code of the category.
func (c Category) touched() bool {
	return slices.ContainsFunc(c.Codes, func(row Code) bool { return row.State != Nowhere })
}

// A Code is a row of the table.
type Code struct {
	codes.Entry
	State    State   `json:"state"`
	Counts   bool    `json:"counts"`   // the sums of its category include it
	Places   []Place `json:"places"`   // places that handle the code itself
	Defaults []Place `json:"defaults"` // places that handle it with others, by a Form from Default to OfCategory
}

// Server reports whether the vendor's servers send the code today. The others are removed codes, and those that a
// client SDK makes itself.
func (c Code) Server() bool {
	return c.Source == codes.SourceDocumented || c.Source == codes.SourceCurrent
}

// An AddedCode is a code that is not in the table, but that the setting -known adds.
type AddedCode struct {
	Value  int64   `json:"code"`
	Places []Place `json:"places"`
}

// A Location is a place in a file. Lines and columns count from 1, columns in bytes.
type Location struct {
	// File is relative to the directory of the run, with slashes, where it lies below that. Otherwise it is the
	// package's import path and the file's name, and Outside is true.
	File    string `json:"file"`
	Outside bool   `json:"outside,omitempty"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Func    string `json:"func,omitempty"` // the function around it
}

// Folder returns the directory of the file, or its package if the file lies outside of the directory of the run.
func (l Location) Folder() string { return path.Dir(l.File) }

// A Place is where a code is handled.
type Place struct {
	Location
	Form  result.Form `json:"form"`
	Magic bool        `json:"magic,omitempty"` // it is reported as a number without a name
}

// A Branch is a switch over codes, or a map that is to be complete.
type Branch struct {
	Location
	Kind       string           `json:"kind"`    // switch or map
	Subject    string           `json:"subject"` // what it is over, as the source has it; "" for a map
	Categories []codes.Category `json:"categories"`
	Cases      []codes.Code     `json:"cases"`      // the codes that it has a case for
	Documented int              `json:"documented"` // how many documented codes its categories have
	Missing    []codes.Code     `json:"missing"`    // those of them that it has no case for

	// A switch over codes.Category has cases for categories, no codes, and lacks other categories with documented
	// codes.
	OverCategory      bool             `json:"over_category,omitempty"`
	MissingCategories []codes.Category `json:"missing_categories,omitempty"`

	Rest    result.Rest `json:"rest"`
	Partial bool        `json:"partial,omitempty"` // it does not type-check: what it lacks is not known
	Gap     bool        `json:"gap"`               // jmvet reports it: codes pass unhandled, or all are demanded
}

// Named returns how many of the documented codes it has a case for.
func (b Branch) Named() int { return b.Documented - len(b.Missing) }

// An UnknownCode is a number that is compared with a code and is none.
type UnknownCode struct {
	Value   int64      `json:"code"`
	Message string     `json:"message"`         // the message of the finding
	Meant   codes.Code `json:"meant,omitempty"` // the code that was likely meant
	Places  []Location `json:"places"`
}
