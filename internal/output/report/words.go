package report

import (
	"fmt"
	"strings"

	"github.com/jmvet/jmvet/internal/core/result"
)

// scope says what was looked at.
func scope(r *result.Report) string {
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
func formText(f result.Form) string {
	switch f {
	case result.Case:
		return "case"
	case result.Comparison:
		return "comparison"
	case result.List:
		return "in a list"
	case result.MapKey:
		return "key of a map"
	case result.Default:
		return "default of a switch"
	case result.Behind:
		return "code behind a switch"
	case result.Before:
		return "value from before a switch"
	case result.OfCategory:
		return "case for the category"
	}
	return string(f)
}

// sentence says what a switch has, lacks, and does with what it lacks.
func sentence(b result.Branch) string {
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
func restText(b result.Branch) string {
	lacks := len(b.Missing) + len(b.MissingCategories)
	switch {
	case b.Partial && b.Rest == result.ByNothing:
		return "it does not type-check"
	case lacks == 0:
		return "complete"
	case b.Gap && b.Rest == result.ByBehind:
		return "the others go to the code behind it, but all are demanded"
	case b.Gap && b.Rest == result.ByBefore:
		return "the others keep what was set before it, but all are demanded"
	case b.Gap && b.Rest == result.ByDefault:
		return "the others go to its default, but all are demanded"
	case b.Gap && b.Kind == "map":
		return "the others are not in it"
	case b.Gap:
		return "the others run through it unhandled"
	case b.Rest == result.ByDefault:
		return "the others go to its default"
	case b.Rest == result.ByBehind:
		return "the others go to the code behind it"
	case b.Rest == result.ByBefore:
		return "the others keep what was set before it"
	}
	return "the others run through it unhandled"
}

// stateText says how a code is handled.
func stateText(s result.State) string {
	switch s {
	case result.Own:
		return "own case or comparison"
	case result.Rested:
		return "only by a default"
	}
	return "not at all"
}
