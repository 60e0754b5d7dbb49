package report

import (
	"fmt"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
)

// scopeText returns in the language l what was looked at for r.
func scopeText(l lang.Lang, r *Report) string {
	parts := []string{
		lang.Plural(r.Packages, lang.ReportPackage, lang.ReportPackages).In(l, r.Packages),
		testsText(r).In(l),
	}
	return strings.Join(append(parts, r.Settings...), lang.ReportComma.In(l))
}

// testsText returns whether r includes test files.
func testsText(r *Report) lang.Text {
	if r.Tests {
		return lang.ReportWithTests
	}
	return lang.ReportWithoutTests
}

// countedText returns in the language l which codes count in r, and what is left out.
func countedText(l lang.Lang, r *Report) string {
	c := r.Counted
	text := lang.ReportTouched.In(l, len(c.Categories))
	if c.ByCategory {
		text = lang.ReportChosen.In(l, len(c.Categories))
	}
	if c.BySource {
		text += lang.ReportSources.In(l, strings.Join(namesOf(c.Sources), lang.ReportOr.In(l)))
	} else {
		text += lang.ReportSent.In(l)
	}
	categories, rows := 0, 0
	for _, category := range r.Categories {
		if !category.Counts {
			categories++
			rows += len(category.Codes)
		}
	}
	if l == lang.English {
		text += " "
	}
	return text + lang.ReportLeftOut.In(l, categories, rows, c.LeftOut)
}

// namesOf returns the names of what is in list.
func namesOf[T fmt.Stringer](list []T) []string {
	var names []string
	for _, c := range list {
		names = append(names, c.String())
	}
	return names
}

// formText returns how a place of the form f handles a code, "" if there is no such form.
func formText(f result.Form) lang.Text {
	switch f {
	case result.Case:
		return lang.ReportCase
	case result.Comparison:
		return lang.ReportComparison
	case result.List:
		return lang.ReportList
	case result.MapKey:
		return lang.ReportMapKey
	case result.Default:
		return lang.ReportDefault
	case result.AfterSwitch:
		return lang.ReportAfterSwitch
	case result.BeforeSwitch:
		return lang.ReportBeforeSwitch
	case result.OfCategory:
		return lang.ReportOfCategory
	}
	return ""
}

// placeText returns in the language l how p handles a code, and whether with a magic number.
func placeText(l lang.Lang, p Place) string {
	if p.Magic {
		return lang.ReportMagicPlace.In(l, formText(p.Form))
	}
	return formText(p.Form).In(l)
}

// sentence returns in the language l what b has, lacks, and does with what it lacks.
func sentence(l lang.Lang, b Branch) string {
	categories := strings.Join(namesOf(b.Categories), lang.ReportListSeparator.In(l))
	switch {
	case b.OverCategory:
		return lang.ReportHasCategories.In(l, categories, restText(b))
	case b.Documented == 0:
		return lang.ReportHasOther.In(l, b.Kind, len(b.Cases), categories, restText(b))
	}
	return lang.ReportHasSome.In(l, b.Kind, b.Named(), b.Documented, categories, restText(b))
}

// restText returns what happens in b to the codes that it has no case for.
func restText(b Branch) lang.Text {
	switch {
	case b.Partial && b.Rest == result.ByNothing:
		return lang.ReportPartial
	case len(b.Missing)+len(b.MissingCategories) == 0:
		return lang.ReportComplete
	case b.Gap && b.Rest == result.ByCodeAfter:
		return lang.ReportAfterSwitchDemanded
	case b.Gap && b.Rest == result.ByValueBefore:
		return lang.ReportBeforeSwitchDemanded
	case b.Gap && b.Rest == result.ByDefault:
		return lang.ReportDefaultDemanded
	case b.Gap && b.Kind == "map":
		return lang.ReportNotInMap
	case b.Rest == result.ByDefault:
		return lang.ReportToDefault
	case b.Rest == result.ByCodeAfter:
		return lang.ReportToCodeAfter
	case b.Rest == result.ByValueBefore:
		return lang.ReportKeepValueBefore
	}
	return lang.ReportUnhandled
}

// stateText returns how a code in the state s is handled.
func stateText(s State) lang.Text {
	switch s {
	case Own:
		return lang.ReportOwn
	case ViaDefault:
		return lang.ReportViaDefault
	}
	return lang.ReportNowhere
}

// commitLength is how many characters of a commit's hash are shown, as in the go command's own versions.
const commitLength = 12

// ShortCommit returns the start of the hash commit, by which people know it.
func ShortCommit(commit string) string { return commit[:min(commitLength, len(commit))] }

// shortDate returns date, as the JSON has it, for people: to the minute in UTC. It is "" if there is no date.
func shortDate(date string) string {
	t, err := time.Parse(time.RFC3339, date)
	if err != nil {
		return ""
	}
	return t.UTC().Format("2006-01-02 15:04")
}
