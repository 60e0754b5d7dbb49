// Package result says which codes of the table a program handles, where and how.
//
// A [Package] holds what the checks in package analyzer saw in one package: what is compared with a code, which switch
// has a default, what a switch lacks, which number is no code. Package report joins packages to the report of a
// program.
package result

import (
	"go/token"

	"github.com/jmvet/jmvet/codes"
)

// A Package is what the checks saw in one package of a program.
type Package struct {
	Path     string // the import path
	Uses     []Use
	Switches []Switch
	Unknown  []Unknown
	Reasons  []Reason // for the reports

	Needed   []token.Pos // directives that do something
	Needless []token.Pos // directives that are reported for doing nothing
}

// A Reason says what a report is about, and why that is taken for a code. Its texts are in the language of the
// settings.
type Reason struct {
	Pos      token.Pos    // of the diagnostic
	Category string       // of the diagnostic
	English  string       // the message in English, which names the finding in every language
	Codes    []codes.Code // what the message speaks of: the code, the one that was meant, or those that are missing

	// Rule is that of the documentation's list, such as context. It is empty for what is wrong with a directive, and so
	// are Subject and Text.
	Rule    string
	Subject string // what carries the code, by its last names: Error.Code
	Text    string // all of it in one line

	NoFix string // why a magic number has no fix; "" if it has one
}

// A Site is a place in the source of a package.
type Site struct {
	Position token.Position // with the full name of the file
	Func     string         // the function around it, as in (*Desk).Answer; "" at package level
}

// A Form is how source code handles a code.
type Form string

// The forms. The last four are not for the code alone: they are the default of a switch, written or not.
const (
	Case         Form = "case"       // a case of a switch
	Comparison   Form = "comparison" // == or !=
	List         Form = "list"       // an element of a slice or an array that is searched
	MapKey       Form = "map"        // a key of a map
	Default      Form = "default"    // the default of a switch that has cases of the category
	AfterSwitch  Form = "behind"     // the code after such a switch: all clauses leave, or it uses the code
	BeforeSwitch Form = "before"     // the value from before such a switch, whose clauses set another
	OfCategory   Form = "category"   // a case for the whole category, in a switch over codes.Category
)

// A Use is a code that is compared with.
type Use struct {
	Site
	Code  int64 // of the table, or added by the -known setting
	Form  Form  // Case, Comparison, List or MapKey
	Magic bool  // it is reported as a number without a name
}

// A Rest says what becomes of the codes that a switch has no case for.
type Rest string

const (
	ByDefault     Rest = "default" // its default takes them
	ByCodeAfter   Rest = "behind"  // every clause leaves, or the code after the switch uses the code: it takes them
	ByValueBefore Rest = "before"  // every clause that goes on sets something, and they keep what was set before
	ByNothing     Rest = "nothing" // they run through it unhandled
)

// A Switch is a switch, or a map that is to be complete, with known codes as cases; or a switch over codes.Category.
type Switch struct {
	Site
	Subject    string           // what it is over, as the source has it; "" for a map
	Map        bool             // it is a map literal
	Categories []codes.Category // that its cases are of, ascending
	Cases      []codes.Code     // the known codes it has, ascending, each once; none in a switch over codes.Category
	Missing    []codes.Code     // the documented codes of its categories that it has no case for
	Documented int              // how many documented codes its categories have

	// OverCategory is true for a switch over codes.Category. MissingCategories are those with documented codes that it
	// has no case for.
	OverCategory      bool
	MissingCategories []codes.Category

	Rest     Rest
	RestSite Site // of the default; of the switch where there is none
	Partial  bool // it does not type-check: what it lacks is not known
	Reported bool // the check exhaustive reports it
}

// An Unknown is a number that the check unknown reports.
type Unknown struct {
	Site
	Value   int64
	Meant   codes.Code // the code that was likely meant; 0 if none stands out
	Message string     // of the report
}
