package report

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// TestPageWords: each word of the pages is there in both languages with the same operands, and is used.
func TestPageWords(t *testing.T) {
	used := make(map[string]bool)
	quoted := regexp.MustCompile(`"([^"{}]*)"`)
	for _, text := range []string{partsHTML, pageHTML, mergedHTML} {
		for _, action := range regexp.MustCompile(`{{[^{}]*}}`).FindAllString(text, -1) {
			for _, m := range quoted.FindAllStringSubmatch(action, -1) {
				used[m[1]] = true
			}
		}
	}
	// These have their names from Go code: of kinds of numbers and of switches, of facts, of the title of a merged
	// page.
	for _, name := range []string{
		"magic", "unknown", "switch", "map", "commit", "modified", "made", "merged title", "merged title 1",
	} {
		used[name] = true
	}
	words := lang.ReportPage()
	if len(words) < 80 {
		t.Errorf("only %d words", len(words))
	}
	// Without operands, package fmt says of which form each would have to be.
	verbs := regexp.MustCompile(`%![a-z]\((MISSING|BADINDEX)\)|{\w+}`)
	for name, text := range words {
		english, chinese := text.In(lang.English), text.In(lang.Chinese)
		if english == "" || chinese == "" {
			t.Errorf("%s: %q in English, %q in Chinese", name, english, chinese)
		}
		in, out := verbs.FindAllString(english, -1), verbs.FindAllString(chinese, -1)
		slices.Sort(in)
		slices.Sort(out)
		if !slices.Equal(in, out) {
			t.Errorf("%s has the operands %v in English, %v in Chinese", name, in, out)
		}
		if !used[name] {
			t.Errorf("%s is not used", name)
		}
	}
}

// TestPlaceWords: each form, state and rest has words in both languages.
func TestPlaceWords(t *testing.T) {
	for _, text := range []lang.Text{
		lang.ReportCase, lang.ReportComparison, lang.ReportList, lang.ReportMapKey, lang.ReportDefault,
		lang.ReportAfterSwitch, lang.ReportBeforeSwitch, lang.ReportOfCategory, lang.ReportOwn,
		lang.ReportViaDefault, lang.ReportNowhere, lang.ReportUnhandled,
	} {
		chinese := text.In(lang.Chinese)
		if !strings.ContainsFunc(chinese, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%q is %q in Chinese", text.In(lang.English), chinese)
		}
	}
}
