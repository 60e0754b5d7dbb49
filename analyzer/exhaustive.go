package analyzer

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/evidence"
)

// shown is how many of the missing names a message tells; what is left is counted.
const shown = 5

// checkExhaustive reports the switches, and on demand the maps, that forget documented codes of a category they touch.
func (k *checker) checkExhaustive() {
	for _, s := range k.evidence.Switches {
		if !k.mustBeComplete(s) {
			continue
		}
		if evidence.IsCategory(k.pass.TypesInfo.TypeOf(s.Subject)) {
			k.checkCategories(s)
			continue
		}
		gap := gapOf(s.Cases)
		if len(gap.missing) == 0 {
			continue
		}
		d := analysis.Diagnostic{
			Pos:      s.Stmt.Switch,
			End:      s.Stmt.Switch + token.Pos(len("switch")),
			Category: "exhaustive",
			Message:  "switch " + gap.String(),
		}
		if k.add(s.File, s, d) && k.config.missingCasesFix {
			k.wantMissingCases(s, k.caseNames(gap.missing))
		}
	}
	if k.config.checkMaps {
		for _, s := range k.evidence.Sets {
			gap := gapOf(s.Members)
			if s.Map && !s.Partial && len(gap.missing) > 0 {
				k.add(s.File, s, analysis.Diagnostic{Pos: s.Lit.Pos(), End: s.Lit.Lbrace + 1, Category: "exhaustive", Message: "map " + gap.String()})
			}
		}
	}
}

// mustBeComplete reports whether a switch has to have all codes of its categories: it has no default, and something behind it
// that the forgotten codes would reach; or a directive demands it.
func (k *checker) mustBeComplete(s *evidence.Switch) bool {
	if s.Partial {
		return false
	}
	if s.Demand {
		return true
	}
	if s.Default != nil {
		return !k.config.defaultSignifiesExhaustive
	}
	return !everyClauseLeaves(s, k.pass.TypesInfo)
}

// gap is what a list of codes lacks.
type gap struct {
	categories []codes.Category // that it touches, and of which it lacks some
	missing    []codes.Code     // ascending by category, then by code
	total      int              // documented codes of the categories
}

// touchedBy returns the categories that constants are codes of, ascending. Values count, not names.
func touchedBy(constants []evidence.Constant) []codes.Category {
	var touched []codes.Category
	for _, c := range constants {
		if code := codes.Code(c.Value); code.Known() && !slices.Contains(touched, code.Category()) {
			touched = append(touched, code.Category())
		}
	}
	slices.Sort(touched)
	return touched
}

// gapOf returns the documented codes that are missing in the categories which the constants touch.
func gapOf(constants []evidence.Constant) gap {
	var g gap
	for _, category := range touchedBy(constants) {
		before := len(g.missing)
		documented := documentedCodes(category)
		for _, code := range documented {
			if !slices.ContainsFunc(constants, func(c evidence.Constant) bool { return c.Value == int64(code) }) {
				g.missing = append(g.missing, code)
			}
		}
		if len(g.missing) > before {
			g.categories = append(g.categories, category)
			g.total += len(documented)
		}
	}
	return g
}

func documentedCodes(category codes.Category) []codes.Code {
	return slices.DeleteFunc(category.Codes(), func(c codes.Code) bool {
		e, _ := codes.Lookup(c)
		return e.Source != codes.SourceDocumented
	})
}

// String says "misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError".
func (g gap) String() string {
	var categories []string
	for _, c := range g.categories {
		categories = append(categories, c.String())
	}
	var names []string
	for _, c := range g.missing {
		names = append(names, c.String())
	}
	return fmt.Sprintf("misses %d of %d JMessage %s codes: %s", len(names), g.total, list(categories), firstOf(names))
}

// firstOf lists the first names, and counts the others.
func firstOf(names []string) string {
	if len(names) <= shown {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:shown], ", "), len(names)-shown)
}

// missingCategories returns the categories with documented codes that are not among the constants, and how many there are.
func missingCategories(constants []evidence.Constant) (missing []codes.Category, total int) {
	for _, category := range codes.Categories() {
		if len(documentedCodes(category)) == 0 {
			continue
		}
		total++
		if !slices.ContainsFunc(constants, func(c evidence.Constant) bool { return c.Value == int64(category) }) {
			missing = append(missing, category)
		}
	}
	return missing, total
}

// checkCategories reports a switch over c.Category() that forgets categories with documented codes.
func (k *checker) checkCategories(s *evidence.Switch) {
	lacks, total := missingCategories(s.Cases)
	if len(lacks) == 0 {
		return
	}
	var missing, constants []string
	for _, category := range lacks {
		missing = append(missing, category.String())
		constants = append(constants, "Category"+category.String())
	}
	d := analysis.Diagnostic{
		Pos:      s.Stmt.Switch,
		End:      s.Stmt.Switch + token.Pos(len("switch")),
		Category: "exhaustive",
		Message:  fmt.Sprintf("switch misses %d of %d JMessage categories: %s", len(missing), total, firstOf(missing)),
	}
	if k.add(s.File, s, d) && k.config.missingCasesFix && k.evidence.House == nil {
		k.wantMissingCases(s, constants)
	}
}
