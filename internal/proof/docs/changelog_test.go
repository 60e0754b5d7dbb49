package docs

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/semver"
)

// kinds are the headings that Keep a Changelog has for changes.
var kinds = []string{"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}

var release = regexp.MustCompile(`^\[(\d+\.\d+\.\d+(?:-[0-9a-z.]+)?)\] - (\d{4}-\d{2}-\d{2})$`)

// TestChangelog checks that CHANGELOG.md has the form that it says it has: what is not released yet first, then the releases, the
// newest first, each with its date; below them the kinds of changes, each once; and at the end a link for each.
func TestChangelog(t *testing.T) {
	for _, problem := range changelogProblems(readFile(t, "CHANGELOG.md")) {
		t.Errorf("CHANGELOG.md: %s", problem)
	}
	const good = "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Fixed\n\n- x\n\n## [0.1.0] - 2026-01-02\n\n### Added\n\n- x\n  y\n\n" +
		"[Unreleased]: u\n[0.2.0]: u\n[0.1.0]: u\n"
	if got := changelogProblems(good); len(got) > 0 {
		t.Errorf("wrong in a good one: %q", got)
	}
	for name, edit := range map[string][2]string{
		"no unreleased":   {"## [Unreleased]", "## [0.3.0] - 2026-03-03"},
		"order":           {"[0.2.0] - 2026-02-03", "[0.0.9] - 2026-02-03"},
		"dates":           {"2026-01-02", "2026-03-02"},
		"no such date":    {"2026-01-02", "2026-01-32"},
		"v":               {"## [0.1.0]", "## [v0.1.0]"},
		"kind":            {"### Fixed", "### Bugs"},
		"twice":           {"### Added\n", "### Added\n\n- y\n\n### Added\n"},
		"nothing in it":   {"### Added\n\n- x\n  y\n", ""},
		"text, no entry":  {"- x\n\n", "x\n\n"},
		"no link":         {"[0.1.0]: u\n", ""},
		"entry, no kind":  {"### Fixed\n\n", ""},
		"link of nothing": {"[0.1.0]: u\n", "[0.1.0]: u\n[0.0.1]: u\n"},
	} {
		text := strings.Replace(good, edit[0], edit[1], 1)
		if got := changelogProblems(text); text == good || len(got) == 0 {
			t.Errorf("%s: nothing is said of\n%s", name, text)
		}
	}
}

// changelogProblems says what is wrong with the form of a changelog.
func changelogProblems(text string) (problems []string) {
	wrong := func(line, what string) { problems = append(problems, what+": "+line) }
	var versions, linked []string
	section, kind, entries := "", "", 0
	var seen []string
	last := time.Time{}
	end := func() {
		if section != "" && section != "Unreleased" && entries == 0 {
			wrong(section, "nothing has changed")
		}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		heading, isSection := strings.CutPrefix(line, "## ")
		title, isKind := strings.CutPrefix(line, "### ")
		switch {
		case isSection:
			end()
			section, kind, seen, entries = strings.Trim(heading, "[]"), "", nil, 0
			if heading == "[Unreleased]" && len(versions) == 0 {
				versions = append(versions, section)
				continue
			}
			m := release.FindStringSubmatch(heading)
			if m == nil || len(versions) == 0 {
				wrong(line, "want ## [Unreleased] and then ## [1.2.3] - 2026-01-02")
				continue
			}
			section = m[1]
			if previous := versions[len(versions)-1]; previous != "Unreleased" && semver.Compare("v"+previous, "v"+section) <= 0 {
				wrong(line, "the newest comes first")
			}
			day, err := time.Parse(time.DateOnly, m[2])
			if err != nil || !last.IsZero() && day.After(last) {
				wrong(line, "no date, or one after that of the next release")
			}
			last = day
			versions = append(versions, section)
		case isKind:
			kind = title
			if !slices.Contains(kinds, kind) || slices.Contains(seen, kind) {
				wrong(line, "the kinds are "+strings.Join(kinds, ", ")+", each once")
			}
			seen = append(seen, kind)
		case strings.HasPrefix(line, "["):
			name, _, ok := strings.Cut(line[1:], "]: ")
			if ok {
				linked = append(linked, name)
			}
		case section == "" || line == "":
		case strings.HasPrefix(line, "- ") && kind != "":
			entries++
		case strings.HasPrefix(line, "  ") && entries > 0:
		default:
			wrong(line, "want an entry, as in - WHAT, below a kind")
		}
	}
	end()
	if !slices.Equal(linked, versions) {
		wrong(strings.Join(linked, ", "), "the links at the end are not for "+strings.Join(versions, ", "))
	}
	return problems
}
