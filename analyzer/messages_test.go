package analyzer_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// chineseRuns are the parts of the corpus whose messages are pinned in both languages: all that the checks, directives
// and fixes can say.
var chineseRuns = []struct {
	patterns string
	set      func(*analyzer.Settings)
}{
	{"./magic/doubled ./magic/strings ./magic/literals", nil},
	{"./house ./smallhouse", func(s *analyzer.Settings) { s.Constants = "example.com/shop/house/errs" }},
	{"./unknown/...", nil},
	{"./evidence/type", nil},
	{"./exhaustive/counts ./exhaustive/twocategories ./exhaustive/categories ./exhaustive/missingcases",
		func(s *analyzer.Settings) { s.MissingCasesFix = true }},
	{"./exhaustive/silence/umbrella", func(s *analyzer.Settings) { s.MissingCasesFix = true }},
	{"./exhaustive/maps", func(s *analyzer.Settings) { s.CheckMaps = true }},
	{"./directives/...", nil},
}

// TestChinese pins what the analyzer says in Chinese, beside the English of the same report. What is found does not
// depend on the language.
func TestChinese(t *testing.T) {
	if flag.Lookup("update-golden").Value.String() != "true" {
		long.Skip(t, "it loads much of the corpus anew")
	}
	var got strings.Builder
	for _, run := range chineseRuns {
		fmt.Fprintf(&got, "# %s\n", run.patterns)
		reports := make(map[string][]string)
		for _, language := range []string{"en", "zh"} {
			s := settings()
			if run.set != nil {
				run.set(&s)
			}
			s.Lang = language
			for _, act := range analyse(t, s, strings.Fields(run.patterns)...).Roots {
				reasons := reasonsOf(t, act)
				for _, d := range act.Diagnostics {
					report := reportIn(act.Package, d)
					reports[reasons[whyKey(d)].English] = append(reports[reasons[whyKey(d)].English], report)
					if han := strings.ContainsFunc(d.Message, isHan); han != (language == "zh") || !han &&
						d.Message != reasons[whyKey(d)].English {
						t.Errorf("in %s: %s", language, report)
					}
				}
			}
		}
		pinned := make(map[string]bool)
		for english, pair := range reports {
			if half := len(pair) / 2; len(pair)%2 != 0 || !slices.Equal(places(pair[:half]), places(pair[half:])) {
				t.Errorf("the reports that say %q are\n%s", english, strings.Join(pair, "\n"))
			}
			pinned[english+"\n\t"+texts(pair[len(pair)/2])] = true
		}
		for _, line := range slices.Sorted(maps.Keys(pinned)) {
			got.WriteString(line + "\n")
		}
	}
	checkGolden(t, "chinese.txt", got.String())
}

// reportIn writes a report with its fix: the place, and behind a tab the texts.
func reportIn(pkg *packages.Package, d analysis.Diagnostic) string {
	text := pkg.Fset.Position(d.Pos).String() + "\t" + d.Message
	for _, fix := range d.SuggestedFixes {
		text += " [" + fix.Message + "]"
	}
	return text
}

func places(reports []string) []string {
	var list []string
	for _, r := range reports {
		place, _, _ := strings.Cut(r, "\t")
		list = append(list, place)
	}
	slices.Sort(list)
	return list
}

func texts(report string) string {
	_, text, _ := strings.Cut(report, "\t")
	return text
}

// checkGolden compares a text with a file in testdata.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if flag.Lookup("update-golden").Value.String() == "true" { // of package harness
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(want) || line != want[i] {
			t.Fatalf("line %d is\n%s\nbut not in %s; go test -update-golden writes it", i+1, line, golden)
		}
	}
	if n := strings.Count(got, "\n") + 1; n != len(want) {
		t.Fatalf("%s has %d lines, want %d", golden, len(want), n)
	}
}

// TestChineseWhy pins what is said of evidence in Chinese.
func TestChineseWhy(t *testing.T) {
	s := settings()
	s.Lang, s.CheckMaps = "zh", true
	const patterns = "./evidence/type ./evidence/declared ./evidence/vendorpath ./evidence/fact/... " +
		"./evidence/constant " +
		"./evidence/context/... " +
		"./evidence/name/... ./evidence/flow ./exhaustive/directive ./exhaustive/categories"
	said := make(map[string]bool)
	for _, act := range analyse(t, s, strings.Fields(patterns)...).Roots {
		for _, r := range reasonsOf(t, act) {
			if r.Category == "directive" {
				continue
			}
			if !strings.Contains(r.Text, " 存放错误码") || !strings.HasPrefix(r.Text, r.Subject) ||
				!strings.Contains(r.Text, "（规则 "+r.Rule) {
				t.Errorf("subject %q, rule %q, text %q", r.Subject, r.Rule, r.Text)
			}
			said[r.Text] = true
		}
	}
	checkGolden(t, "chinesewhy.txt", strings.Join(slices.Sorted(maps.Keys(said)), "\n")+"\n")
}
