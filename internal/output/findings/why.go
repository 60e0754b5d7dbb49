package findings

import (
	"go/token"
	"strconv"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
)

// A diagnosticKey identifies a diagnostic of a package: no two diagnostics of one check begin at one place.
type diagnosticKey struct {
	pos      token.Pos
	category string
}

// reasonsOf returns what the analysis act says of its diagnostics besides, nil if it failed.
func reasonsOf(act *checker.Action) map[diagnosticKey]result.Reason {
	of, ok := act.Result.(*result.Package)
	if !ok {
		return nil // it failed
	}
	reasons := make(map[diagnosticKey]result.Reason)
	for _, r := range of.Reasons {
		reasons[diagnosticKey{r.Pos, r.Category}] = r
	}
	return reasons
}

// A Code is a row of the table that a finding speaks of, with what its category is about.
type Code struct {
	codes.Entry
	CategoryDescription string `json:"category_description"`
	CategoryMeaningZH   string `json:"category_meaning_zh"`
}

// rowsOf returns the rows of the codes in list: two for a code that means one thing on iOS and another on Android, none
// for a number that is not a code.
func rowsOf(list []codes.Code) []Code {
	var rows []Code
	for _, c := range list {
		for _, e := range codes.LookupAll(c) {
			rows = append(rows, Code{e, e.Category.Description(), e.Category.MeaningZH()})
		}
	}
	return rows
}

// notes returns what -why says of the finding in the language l, line by line: what the codes that it is about mean,
// category by category, and the evidence.
func (f Finding) notes(l lang.Lang) []string {
	var lines []string
	for i, c := range f.Codes {
		name := c.Name
		if c.Message != "" {
			name += " " + strconv.Quote(c.Message)
		}
		lines = append(lines, lang.CodeRow.In(l, int(c.Code), name, c.Description, c.MeaningZH))
		if i == len(f.Codes)-1 || f.Codes[i+1].Category != c.Category {
			lines = append(lines,
				lang.CategoryRow.In(l, c.Category, int(c.Category), c.CategoryDescription, c.CategoryMeaningZH))
		}
	}
	if f.Why != nil {
		lines = append(lines, f.Why.Text)
	}
	return lines
}
