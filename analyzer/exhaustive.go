package analyzer

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// shown is how many of the missing names a message tells; what is left is counted.
const shown = 5

// checkExhaustive reports the switches, and on demand the maps, that forget documented codes of a category they touch.
func (k *checker) checkExhaustive() {
	for _, s := range k.evidence.Switches {
		v := k.verdictOn(s)
		if !v.reported {
			continue
		}
		d := analysis.Diagnostic{
			Pos:      s.Stmt.Switch,
			End:      s.Stmt.Switch + token.Pos(len("switch")),
			Category: categoryExhaustive,
		}
		if k.add(s.File, s, d, v.message()) && k.config.missingCasesFix {
			k.wantCases(s, v)
		}
	}
	for _, s := range k.completeMaps() {
		if gap := gapOf(s.Members); len(gap.missing) > 0 {
			d := analysis.Diagnostic{Pos: s.Lit.Pos(), End: s.Lit.Lbrace + 1, Category: categoryExhaustive}
			k.add(s.File, s, d, gap.message("map"))
		}
	}
}

// completeMaps returns the maps that are to have all codes of the categories they touch.
func (k *checker) completeMaps() []*evidence.Set {
	maps := k.evidence.Demanded
	if k.config.checkMaps {
		for _, s := range k.evidence.Sets {
			if s.Map && !s.Partial && !s.Demand {
				maps = append(slices.Clip(maps), s)
			}
		}
	}
	return maps
}

// wantCases asks for the fix of s, a switch with the verdict v: a default where nobody lists all codes, else the
// missing cases.
func (k *checker) wantCases(s *evidence.Switch, v *verdict) {
	switch {
	case v.wantsDefault():
		k.wantDefault(s)
	case !v.overCategory:
		k.wantMissingCases(s, k.caseNames(v.gap.missing))
	case k.evidence.ConstantsPackage == nil:
		var constants []string
		for _, category := range v.categories {
			constants = append(constants, "Category"+category.String())
		}
		k.wantMissingCases(s, constants)
	}
}

// A gap is what a list of codes lacks.
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
	return gapIn(touchedBy(constants), func(code codes.Code) bool {
		return !slices.ContainsFunc(constants, func(c evidence.Constant) bool { return c.Value == int64(code) })
	})
}

// gapIn returns the documented codes of the categories for which isMissing is true.
func gapIn(categories []codes.Category, isMissing func(codes.Code) bool) gap {
	var g gap
	for _, category := range categories {
		before := len(g.missing)
		documented := documentedCodes(category)
		for _, code := range documented {
			if isMissing(code) {
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

// documentedCodes returns the codes of category that the vendor documents today, ascending.
func documentedCodes(category codes.Category) []codes.Code {
	return slices.DeleteFunc(category.Codes(), func(c codes.Code) bool {
		e, _ := codes.Lookup(c)
		return e.Source != codes.SourceDocumented
	})
}

// message returns what a switch or a map, which kind says, lacks: "switch misses 3 of 5 JMessage Login codes:
// LoginDeviceInvalid, LoginUserDisabled, LoginMultiChannelError".
func (g gap) message(kind string) message {
	return message{lang.Misses.With(kind, len(g.missing), g.total, categoryNames(g.categories),
		firstOf(namedCodes(g.missing))), g.missing}
}

// categoryNames returns the names of the categories as text: "Login and Logout".
func categoryNames(categories []codes.Category) lang.Phrase {
	var names lang.List
	for _, c := range categories {
		names = append(names, lang.Phrase(c.String()))
	}
	return names.And()
}

// firstOf returns the first of the names as text, and how many more there are.
func firstOf(names lang.List) lang.Phrase {
	if len(names) <= shown {
		return names.Commas()
	}
	return lang.AndMore.With(names[:shown].Commas(), len(names)-shown)
}

// missingCategories returns the categories with documented codes that are not among the constants, and the total of
// those with documented codes.
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
