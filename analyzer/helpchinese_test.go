package analyzer_test

import (
	"fmt"
	"go/doc/comment"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// TestHelpInChinese holds the Chinese documentation against the English one, topic by topic: the same paragraphs, lists
// and blocks of code in the same order, which speak of the same rules, settings, directives, names and numbers.
func TestHelpInChinese(t *testing.T) {
	for _, topic := range analyzer.Topics() {
		english, _ := analyzer.HelpIn(lang.English, topic)
		chinese, ok := analyzer.HelpIn(lang.Chinese, topic)
		if text, _ := analyzer.Help(topic); text != english {
			t.Errorf("help on %s is not in English", topic)
		}
		if !ok || strings.Contains(chinese, "\n# ") || !strings.HasSuffix(chinese, "\n") {
			t.Errorf("Chinese help on %s is %t, %q", topic, ok, chinese)
		}
		got, want := units(chinese), units(english)
		if len(got) != len(want) {
			t.Errorf("help on %s has %d units in Chinese, %d in English", topic, len(got), len(want))
			continue
		}
		for i := range got {
			if got[i].kind != want[i].kind || !slices.Equal(got[i].terms, want[i].terms) {
				t.Errorf("help on %s: in Chinese %s speaks of\n%q\nin English %s speaks of\n%q\n%s",
					topic, got[i].kind, got[i].terms, want[i].kind, want[i].terms, got[i].text)
			}
			if got[i].kind != "code" && !strings.ContainsFunc(got[i].text, isHan) {
				t.Errorf("help on %s: this is no Chinese: %s", topic, got[i].text)
			}
		}
	}
	if text, ok := analyzer.HelpIn(lang.Chinese, "magik"); ok || text != "" {
		t.Errorf("Chinese help on magik is %t, %q: want none", ok, text)
	}
}

// TestChineseTopics checks that the Chinese documentation has no heading but those of the topics.
func TestChineseTopics(t *testing.T) {
	data, err := os.ReadFile("doc.zh-CN.md")
	if err != nil {
		t.Fatal(err)
	}
	headings := regexp.MustCompile(`(?m)^#.*$`).FindAllString(string(data), -1)
	if len(headings) != len(analyzer.Topics()) {
		t.Errorf("the headings are %q, the topics %q", headings, analyzer.Topics())
	}
	rest := string(data)
	for _, topic := range analyzer.Topics() {
		text, _ := analyzer.HelpIn(lang.Chinese, topic)
		_, after, ok := strings.Cut(rest, "\n\n"+text)
		if !ok {
			t.Errorf("%s does not come after the topics that are read before it", topic)
		}
		rest = after
	}
}

// A unit is a paragraph, an item of a list or a block of code.
type unit struct {
	kind, text string
	terms      []string // what is the same in every language, in order
}

var (
	// terms are flags, directives, numbers, names of Go, operators and verbs.
	terms = regexp.MustCompile(`//jmvet:\w+|\B-[a-z]+(-[a-z]+)*(=\w+)?|\d{3,}|` +
		`\w+(\.\w+)+|\w*[a-z][A-Z]\w*|[<>=!]=|%\w|:=`)
	// itemName is what an item explains: a rule, a check, a level.
	itemName     = regexp.MustCompile(`^([a-z]+)(：|（|: )`)
	codeComment  = regexp.MustCompile(`(//|jmvet:ignore) .*`)
	translations = []string{"WeCom", "WeChat", "DingTalk"} // have names in Chinese
)

// units returns the units of a text.
func units(text string) []unit {
	var list []unit
	add := func(kind, text string) {
		u := unit{kind: kind, text: text}
		if kind == "code" {
			u.terms = []string{codeComment.ReplaceAllString(text, "$1")}
			list = append(list, u)
			return
		}
		u.terms = slices.DeleteFunc(terms.FindAllString(text, -1), func(term string) bool {
			return slices.Contains(translations, term)
		})
		slices.Sort(u.terms)
		u.terms = slices.Compact(u.terms)
		if m := itemName.FindStringSubmatch(text); m != nil && kind == "item" {
			u.terms = append(u.terms, m[1])
		}
		list = append(list, u)
	}
	for _, block := range new(comment.Parser).Parse(text).Content {
		switch block := block.(type) {
		case *comment.Paragraph:
			add("paragraph", plain(block.Text))
		case *comment.List:
			for _, item := range block.Items {
				for _, content := range item.Content {
					if p, ok := content.(*comment.Paragraph); ok {
						add("item", plain(p.Text))
					}
				}
			}
		case *comment.Code:
			add("code", block.Text)
		default:
			add(fmt.Sprintf("%T", block), "")
		}
	}
	return list
}

func plain(text []comment.Text) string {
	var b strings.Builder
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			b.WriteString(string(t))
		case *comment.Link:
			b.WriteString(plain(t.Text))
		case *comment.DocLink:
			b.WriteString(plain(t.Text))
		}
	}
	return b.String()
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
