package result

import (
	"github.com/jmvet/jmvet/codes"
)

// A Report tells which codes of the table a program handles. Its JSON is the format of jmvet report -format=json.
//
// Lists are never null in it, and are in a fixed order: codes as in the table, places by file, line and column.
type Report struct {
	Program    string     `json:"program"`  // the paths of the modules, or of the packages where there is no module
	Packages   int        `json:"packages"` // how many were looked at
	Tests      bool       `json:"tests"`    // test files count, too
	Settings   []string   `json:"settings"` // that are not the default, as flags
	Totals     []Total    `json:"totals"`   // by source, the most authoritative first
	Categories []Category `json:"categories"`
	House      []House    `json:"house"` // what the setting -known adds, where it is handled
	Switches   []Branch   `json:"switches"`
	Unknown    []Stray    `json:"unknown"`
}

// A State says how a program handles a code.
type State string

const (
	Own     State = "own"     // by a case, a comparison, or a list or map that has the code
	Rested  State = "default" // only by a default, or by a case for the whole category
	Nowhere State = "none"    // not at all
)

// A Total counts the rows of the table that have one source.
type Total struct {
	Source codes.Source `json:"source"`
	Count
}

// A Count counts rows of the table by their state.
type Count struct {
	Own     int `json:"own"`
	Default int `json:"default"`
	None    int `json:"none"`
}

// Sum is the number of rows.
func (c Count) Sum() int { return c.Own + c.Default + c.None }

// Add counts one row.
func (c *Count) Add(s State) {
	switch s {
	case Own:
		c.Own++
	case Rested:
		c.Default++
	case Nowhere:
		c.None++
	}
}

// A Category is a category of the table with its codes.
type Category struct {
	Number      int    `json:"number"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Count
	Codes []Code `json:"codes"` // the rows of the table; a code of two rows stands here twice
}

// Touched reports whether the program handles any code of the category.
func (c Category) Touched() bool { return c.Own+c.Default > 0 }

// A Code is a row of the table.
type Code struct {
	codes.Entry
	State    State   `json:"state"`
	Places   []Place `json:"places"`   // that handle the code itself
	Defaults []Place `json:"defaults"` // that handle it with others: of the form Default, Behind, Before or OfCategory
}

// Server reports whether the vendor's servers send the code today. The others are removed ones and those that a client SDK makes itself.
func (c Code) Server() bool {
	return c.Source == codes.SourceDocumented || c.Source == codes.SourceCurrent
}

// A House is a code that is not in the table, but that the setting -known adds.
type House struct {
	Value  int64   `json:"code"`
	Places []Place `json:"places"`
}

// A Location is a place in a file. Lines and columns count from 1, columns in bytes.
type Location struct {
	// File is relative to the directory of the run, with slashes, where it lies below that. Otherwise it is the package's import
	// path and the file's name, and Outside is true.
	File    string `json:"file"`
	Outside bool   `json:"outside,omitempty"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Func    string `json:"func,omitempty"` // the function around it
}

// A Place is where a code is handled.
type Place struct {
	Location
	Form  Form `json:"form"`
	Magic bool `json:"magic,omitempty"` // it is reported as a number without a name
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

	// A switch over codes.Category has cases for categories, no codes, and lacks other categories with documented codes.
	OverCategory      bool             `json:"over_category,omitempty"`
	MissingCategories []codes.Category `json:"missing_categories,omitempty"`

	Rest    Rest `json:"rest"`
	Partial bool `json:"partial,omitempty"` // it does not type-check: what it lacks is not known
	Gap     bool `json:"gap"`               // jmvet reports it: codes run through it unhandled, or a directive demands all of them
}

// Named is how many of the documented codes it has.
func (b Branch) Named() int { return b.Documented - len(b.Missing) }

// A Stray is a number that is compared with a code and is none.
type Stray struct {
	Value   int64      `json:"code"`
	Message string     `json:"message"`         // of jmvet's report
	Meant   codes.Code `json:"meant,omitempty"` // the code that was likely meant
	Places  []Location `json:"places"`
}
