package docs

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// chineseOf returns the Chinese page of a page.
func chineseOf(name string) string {
	if name == "README.md" {
		return "README.zh-CN.md"
	}
	return "docs/zh-CN/" + strings.TrimPrefix(name, "docs/")
}

// isChinese reports whether a page is in Chinese.
func isChinese(name string) bool {
	return strings.HasPrefix(name, "docs/zh-CN/") || strings.HasSuffix(name, ".zh-CN.md")
}

// pairs returns the English pages that have a Chinese one, with its name.
func pairs(t *testing.T) map[string]string {
	t.Helper()
	all := markdownFiles(t)
	found := make(map[string]string)
	for _, name := range all {
		if chinese := chineseOf(name); !isChinese(name) && slices.Contains(all, chinese) {
			found[name] = chinese
		}
	}
	if len(found) < 2 {
		t.Errorf("only %d pages have a Chinese one", len(found))
	}
	return found
}

// TestChinesePages checks that each page of a pair leads to the other above its first heading, and that the two have
// the same chapters, and the same commands and files in their blocks. So what a test says of one of them holds for the
// other.
func TestChinesePages(t *testing.T) {
	for english, chinese := range pairs(t) {
		texts := map[string]string{english: readFile(t, english), chinese: readFile(t, chinese)}
		for page, label := range map[string]string{english: "中文", chinese: "English"} {
			other := english
			if page == english {
				other = chinese
			}
			if want := "[" + label + "](" + relative(page, other) + ")"; !strings.Contains(head(texts[page]), want) {
				t.Errorf("%s has no %s at its top", page, want)
			}
		}
		if got, want := levels(texts[chinese]), levels(texts[english]); !slices.Equal(got, want) {
			t.Errorf("%s has headings of the levels %v, %s has %v", chinese, got, english, want)
		}
		got, want := fixed(t, texts[chinese]), fixed(t, texts[english])
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s and %s differ in block %d:\n%s\n-- and --\n%s", chinese, english, i,
					at(got, i), at(want, i))
				break
			}
		}
	}
}

// TestChineseLinks checks that a Chinese page leads to Chinese pages, where there are some, and to an English one only
// at its top.
func TestChineseLinks(t *testing.T) {
	translated := pairs(t)
	for english, chinese := range translated {
		for _, l := range linksOf(readFile(t, chinese)) {
			name, _, _ := strings.Cut(l.target, "#")
			target := path.Join(path.Dir(chinese), name)
			if other, ok := translated[target]; ok && target != english && target != "docs/codes.md" {
				t.Errorf("%s:%d: the link to %s should lead to %s", chinese, l.line, target, other)
			}
		}
	}
}

// relative returns the address of a page on another one.
func relative(from, to string) string {
	up := strings.Repeat("../", strings.Count(from, "/"))
	dir := path.Dir(from) + "/"
	if rest, ok := strings.CutPrefix(to, dir); ok {
		return rest
	}
	if dir == "docs/zh-CN/" && strings.HasPrefix(to, "docs/") {
		return "../" + strings.TrimPrefix(to, "docs/")
	}
	return up + to
}

// head returns what stands above the first paragraph of a page: its title and the link to its other language.
func head(text string) string {
	parts := strings.SplitN(text, "\n\n", 4)
	return strings.Join(parts[:min(len(parts), 3)], "\n\n")
}

// levels returns the levels of a page's headings.
func levels(text string) []int {
	var list []int
	outsideCode(text, func(_ int, line string) {
		if headingForm.MatchString(line) {
			list = append(list, len(line)-len(strings.TrimLeft(line, "#")))
		}
	})
	return list
}

// inLanguage matches what only one of the two pages says in a command.
var inLanguage = regexp.MustCompile(` -lang[= ]zh`)

// fixed returns what does not depend on the language in the blocks of a page: the commands of consoles, and files as a
// whole but for the words that Go code shows to its users.
func fixed(t *testing.T, text string) []string {
	t.Helper()
	var list []string
	for _, b := range blocks(t, text) {
		switch b.language {
		case "console":
			for _, e := range examplesOf(b.text) {
				list = append(list, inLanguage.ReplaceAllString(e.command, ""))
			}
		case "go", "text":
			list = append(list, b.language)
		default:
			list = append(list, b.language+"\n"+b.text)
		}
	}
	return list
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "(none)"
}

func TestRelative(t *testing.T) {
	for _, test := range [][3]string{
		{"README.md", "README.zh-CN.md", "README.zh-CN.md"},
		{"docs/ci.md", "docs/zh-CN/ci.md", "zh-CN/ci.md"},
		{"docs/zh-CN/ci.md", "docs/ci.md", "../ci.md"},
	} {
		if got := relative(test[0], test[1]); got != test[2] {
			t.Errorf("on %s, %s is %s, want %s", test[0], test[1], got, test[2])
		}
	}
}
