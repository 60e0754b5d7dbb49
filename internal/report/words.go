package report

import (
	"fmt"
	"strings"

	"github.com/jmvet/jmvet/internal/coverage"
)

// scope says what was looked at.
func scope(r *coverage.Report) string {
	parts := []string{plural(r.Packages, "package", "packages"), "without test files"}
	if r.Tests {
		parts[1] = "with test files"
	}
	return strings.Join(append(parts, r.Settings...), ", ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// formText says how a place handles a code.
func formText(f coverage.Form) string {
	switch f {
	case coverage.Case:
		return "case"
	case coverage.Comparison:
		return "comparison"
	case coverage.List:
		return "in a list"
	case coverage.MapKey:
		return "key of a map"
	case coverage.Default:
		return "default of a switch"
	case coverage.Behind:
		return "code behind a switch"
	case coverage.Before:
		return "value from before a switch"
	case coverage.OfCategory:
		return "case for the category"
	}
	return string(f)
}

// sentence says what a switch has, lacks, and does with what it lacks.
func sentence(b coverage.Branch) string {
	var names []string
	for _, c := range b.Categories {
		names = append(names, c.String())
	}
	categories := strings.Join(names, ", ")
	switch {
	case b.OverCategory:
		return fmt.Sprintf("switch has a case for %s; %s", categories, restText(b))
	case b.Documented == 0:
		return fmt.Sprintf("%s has %d %s codes, none of which is documented; %s", b.Kind, len(b.Cases), categories, restText(b))
	}
	return fmt.Sprintf("%s has %d of %d documented %s codes; %s", b.Kind, b.Named(), b.Documented, categories, restText(b))
}

// restText says what becomes of the codes that a switch has no case for.
func restText(b coverage.Branch) string {
	lacks := len(b.Missing) + len(b.MissingCategories)
	switch {
	case b.Partial && b.Rest == coverage.ByNothing:
		return "it does not type-check"
	case lacks == 0:
		return "complete"
	case b.Gap && b.Rest == coverage.ByBehind:
		return "the others go to the code behind it, but all are demanded"
	case b.Gap && b.Rest == coverage.ByBefore:
		return "the others keep what was set before it, but all are demanded"
	case b.Gap && b.Rest == coverage.ByDefault:
		return "the others go to its default, but all are demanded"
	case b.Gap && b.Kind == "map":
		return "the others are not in it"
	case b.Gap:
		return "the others run through it unhandled"
	case b.Rest == coverage.ByDefault:
		return "the others go to its default"
	case b.Rest == coverage.ByBehind:
		return "the others go to the code behind it"
	case b.Rest == coverage.ByBefore:
		return "the others keep what was set before it"
	}
	return "the others run through it unhandled"
}

// stateText says how a code is handled.
func stateText(s coverage.State) string {
	switch s {
	case coverage.Own:
		return "own case or comparison"
	case coverage.Rested:
		return "only by a default"
	}
	return "not at all"
}
