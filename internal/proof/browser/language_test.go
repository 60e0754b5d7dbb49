package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp/kb"
)

// TestLanguage switches the language of each page to and fro, by the mouse and by the keyboard.
func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		name, file     string
		english, zhong []string
	}{
		{"of one program", reports.examples,
			[]string{"own case or comparison", "Magic numbers and unknown codes", "Logging in", "2 with gaps"},
			[]string{"单独处理", "魔法数字与不存在的错误码", "长连接上的任何请求", "2 个有遗漏", "已知"}},
		{"of many", reports.merged,
			[]string{"JMessage codes in 3 programs", "all programs", "Only with"},
			[]string{"JMessage 错误码：3 个代码库", "全部代码库", "只显示有"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := open(t, test.file, settings{})
			b.wantLanguage("at first", "en", test.english, test.zhong)
			b.click(`label:has(#lang-zh)`)
			b.wantLanguage("in Chinese", "zh-CN", test.zhong[:3], test.english)
			if got := eval[string](b, `document.getElementById("search").placeholder`); !hasHan(got) {
				t.Errorf("the field says %q", got)
			}
			if got := eval[string](b, `document.title`); !strings.HasPrefix(got, "JMessage 错误码：") {
				t.Errorf("the title is %s", got)
			}
			if got := eval[string](b, `document.querySelector("nav").ariaLabel`); got != "报告的各部分" {
				t.Errorf("the parts are called %s", got)
			}
			b.run(focus("#lang-zh"))
			b.press(kb.ArrowLeft)
			b.wantLanguage("by the arrow key", "en", test.english, test.zhong)
		})
	}
	b := open(t, reports.chinese, settings{})
	b.wantLanguage("made in Chinese", "zh-CN",
		[]string{"单独处理", "所有目录"}, []string{"own case or comparison", "all folders"})
}

// wantLanguage checks the language of a page: what is to be seen of it, and what is not.
func (b *tab) wantLanguage(what, lang string, seen, not []string) {
	b.Helper()
	if got := eval[string](b, "document.documentElement.lang"); got != lang {
		b.Errorf("%s: the page says that it is in %s, want %s", what, got, lang)
	}
	text := eval[string](b, "document.body.innerText")
	for _, s := range seen {
		if !strings.Contains(text, s) {
			b.Errorf("%s: the page does not say %q", what, s)
		}
	}
	for _, s := range not {
		if strings.Contains(text, s) {
			b.Errorf("%s: the page says %q", what, s)
		}
	}
}

func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// TestLanguageWithoutScript: the switch does its work where no script runs, and the page is all there.
func TestLanguageWithoutScript(t *testing.T) {
	b := open(t, reports.examples, settings{noScript: true})
	b.click(`label:has(#lang-zh)`)
	text := eval[string](b, "document.body.innerText")
	if !strings.Contains(text, "单独处理") || strings.Contains(text, "own case or comparison") {
		t.Errorf("the page is not in Chinese: %.300s", text)
	}
}

// TestChinese: what stands on the page in Chinese is all that stands there in English: no text is left behind.
func TestChinese(t *testing.T) {
	for _, file := range []string{reports.examples, reports.merged} {
		b := open(t, file, settings{})
		b.unfoldAll()
		english := eval[[]string](b, "bilingual()")
		b.click(`label:has(#lang-zh)`)
		chinese := eval[[]string](b, "bilingual()")
		if len(english) != len(chinese) || len(english) < 40 {
			t.Fatalf("%d texts in English, %d in Chinese", len(english), len(chinese))
		}
		for i, text := range chinese {
			if !hasHan(text) && text != english[i] || text == "" && english[i] != "" {
				t.Errorf("%q is %q in Chinese", english[i], text)
			}
		}
	}
}

// TestSearchInChinese finds codes by what they mean, whatever language is shown.
func TestSearchInChinese(t *testing.T) {
	for _, file := range []string{reports.examples, reports.chinese} {
		b := open(t, file, settings{})
		b.search("黑名单")
		got := b.codesShown()
		for _, want := range []string{"803008", "818001"} {
			if !slices.Contains(got, want) {
				t.Errorf("for 黑名单 there is no %s among %v", want, got)
			}
		}
		found := eval[string](b, `$("#found").innerText`)
		if !strings.Contains(found, fmt.Sprint(len(got))) {
			t.Errorf("it says %s of %d", found, len(got))
		}
	}
}
