package docs

import (
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// outside are where links may lead out of the repository. Nobody asks the network in a test, so there are few.
var outside = []string{
	"https://github.com/jmvet/jmvet",
	"https://keepachangelog.com/en/1.1.0/",
	"https://pkg.go.dev/github.com/jmvet/jmvet/",
	"https://semver.org/spec/v2.0.0.html",
}

// link is a link of a page.
type link struct {
	target string
	line   int
}

var (
	linkForm    = regexp.MustCompile(`\[[^\]]*\]\(([^)\s]*)\)`)
	codeSpan    = regexp.MustCompile("`[^`]*`")
	linkText    = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	headingForm = regexp.MustCompile(`^#{1,6} +(.+)$`)
)

// outsideCode yields the lines of a page that are in no fenced block, with their numbers.
func outsideCode(text string, yield func(n int, line string)) {
	fenced := false
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		} else if !fenced {
			yield(i+1, line)
		}
	}
}

// linksOf returns the links of a page. What stands in code is none.
func linksOf(text string) []link {
	var list []link
	outsideCode(text, func(n int, line string) {
		// A code span may be the text of a link, but not hold one.
		line = codeSpan.ReplaceAllString(line, "code")
		for _, m := range linkForm.FindAllStringSubmatch(line, -1) {
			list = append(list, link{m[1], n})
		}
	})
	return list
}

// anchorsOf returns the anchors that GitHub gives to a page's headings: lower case, letters, digits, hyphens and
// underscores alone, hyphens for spaces, and a number for a heading that there was before.
func anchorsOf(text string) []string {
	var list []string
	seen := make(map[string]int)
	outsideCode(text, func(_ int, line string) {
		m := headingForm.FindStringSubmatch(line)
		if m == nil {
			return
		}
		title := strings.ReplaceAll(linkText.ReplaceAllString(m[1], "$1"), "`", "")
		anchor := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
				return unicode.ToLower(r)
			}
			return -1
		}, strings.TrimSpace(title))
		n := seen[anchor]
		seen[anchor]++
		if n > 0 {
			anchor = fmt.Sprintf("%s-%d", anchor, n)
		}
		list = append(list, anchor)
	})
	return list
}

// wrong returns what is wrong with a link of a page, or "".
func wrong(page, target string) string {
	u, err := url.Parse(target)
	switch {
	case err != nil:
		return err.Error()
	case target == "":
		return "it leads nowhere"
	case u.Scheme != "" || u.Host != "":
		return wrongOutside(target)
	}
	name := page
	if u.Path != "" {
		if strings.HasPrefix(u.Path, "/") {
			return "it begins at the root"
		}
		name = path.Join(path.Dir(page), u.Path)
	}
	info, err := os.Stat(filepath.Join(root, filepath.FromSlash(name)))
	switch {
	case err != nil || strings.HasPrefix(name, "../"):
		return "there is no " + name
	case u.Fragment == "":
		return ""
	case info.IsDir() || path.Ext(name) != ".md":
		return name + " has no headings"
	}
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		return err.Error()
	}
	if anchors := anchorsOf(string(data)); !slices.Contains(anchors, u.Fragment) {
		return fmt.Sprintf("%s has no #%s; it has #%s", name, u.Fragment, strings.Join(anchors, " #"))
	}
	return ""
}

// wrongOutside returns what is wrong with a link out of the repository, or "".
func wrongOutside(target string) string {
	if !slices.ContainsFunc(outside, func(prefix string) bool { return strings.HasPrefix(target, prefix) }) {
		return "it is none of the links that may lead out of the repository"
	}
	name, ok := strings.CutPrefix(target, "https://pkg.go.dev/github.com/jmvet/jmvet/")
	if !ok {
		return ""
	}
	folder, anchor, _ := strings.Cut(name, "#")
	if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(folder))); err != nil {
		return "there is no package " + folder
	}
	if anchor != "" && !slices.Contains(documented(folder), anchor) {
		return fmt.Sprintf("the documentation of %s has no #%s", folder, anchor)
	}
	return ""
}

// documented returns the anchors of the headings in a package's documentation.
func documented(folder string) []string {
	var list []string
	name := filepath.Join(root, filepath.FromSlash(folder), "doc.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		return nil
	}
	for _, block := range new(comment.Parser).Parse(file.Doc.Text()).Content {
		if h, ok := block.(*comment.Heading); ok {
			list = append(list, h.DefaultID())
		}
	}
	return list
}

// TestLinks follows every link of every page.
func TestLinks(t *testing.T) {
	found := 0
	for _, page := range markdownFiles(t) {
		for _, l := range linksOf(readFile(t, page)) {
			found++
			if reason := wrong(page, l.target); reason != "" {
				t.Errorf("%s:%d: the link to %s: %s", page, l.line, l.target, reason)
			}
		}
	}
	if found < 200 {
		t.Errorf("only %d links were found", found)
	}
}

// TestPagesLinked checks that each page of docs/ can be reached from README.md.
func TestPagesLinked(t *testing.T) {
	reached := map[string]bool{"README.md": true}
	for todo := []string{"README.md"}; len(todo) > 0; todo = todo[1:] {
		for _, l := range linksOf(readFile(t, todo[0])) {
			name, _, _ := strings.Cut(l.target, "#")
			name = path.Join(path.Dir(todo[0]), name)
			if _, err := os.Stat(filepath.Join(root, name)); err == nil && strings.HasSuffix(name, ".md") && !reached[name] {
				reached[name] = true
				todo = append(todo, name)
			}
		}
	}
	for _, page := range markdownFiles(t) {
		if !reached[page] {
			t.Errorf("no link leads from README.md to %s", page)
		}
	}
}

// TestMentions checks the pages that source files send their readers to. The anchors on pkg.go.dev are put together
// from the documentation, and tested in package analyzer.
func TestMentions(t *testing.T) {
	mention := regexp.MustCompile(`\bdocs/[\w.-]+\.md(#[\w-]+)?|https://pkg\.go\.dev/github\.com/jmvet/jmvet/[\w/]+`)
	found := 0
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == ".git" || name == "testdata" || name == "docs" {
				return fs.SkipDir
			}
			return nil
		}
		if !slices.Contains([]string{".go", ".yml", ".yaml", ".sh", ".json", ""}, filepath.Ext(file)) ||
			strings.HasSuffix(file, "links_test.go") {
			return nil
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for _, target := range mention.FindAllString(string(data), -1) {
			found++
			if reason := wrong(".", target); reason != "" {
				t.Errorf("%s mentions %s: %s", file, target, reason)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 10 {
		t.Errorf("only %d pages are mentioned", found)
	}
}

func TestWrong(t *testing.T) {
	tests := []struct{ page, target, want string }{
		{"README.md", "docs/magic.md", ""},
		{"README.md", "docs/magic.md#why", ""},
		{"README.md", "docs", ""},
		{"README.md", "#install-and-run", ""},
		{"README.zh-CN.md", "#安装与运行", ""},
		{"docs/magic.md", "../README.md", ""},
		{"docs/directives.md", "#jmvetcode", ""},
		{"docs/codes.md", "#803-sendmessage", ""},
		{"README.md", "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer#hdr-Check_magic", ""},

		{"README.md", "", "nowhere"},
		{"README.md", "docs/magik.md", "there is no docs/magik.md"},
		{"README.md", "docs/magic.md#wy", "has no #wy"},
		{"README.md", "docs#x", "has no headings"},
		{"README.md", "LICENSE#x", "has no headings"},
		{"README.md", "../main/README.md", "there is no"},
		{"README.md", "/docs/magic.md", "begins at the root"},
		{"docs/magic.md", "README.md", "there is no docs/README.md"},
		{"README.md", "https://example.com/", "none of the links"},
		{"README.md", "http://github.com/jmvet/jmvet", "none of the links"},
		{"README.md", "//github.com/jmvet/jmvet", "none of the links"},
		{"README.md", "https://pkg.go.dev/github.com/jmvet/jmvet/analyser", "there is no package analyser"},
		{"README.md", "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer#hdr-Check_magik", "no #hdr-Check_magik"},
		{"README.md", "a%zz", "invalid URL escape"},
	}
	for _, test := range tests {
		if got := wrong(test.page, test.target); got != test.want && (test.want == "" || !strings.Contains(got, test.want)) {
			t.Errorf("the link to %s on %s: %q, want %q", test.target, test.page, got, test.want)
		}
	}
}

func TestLinksOf(t *testing.T) {
	const text = "# A `b` [c](d)!\n[x](y) and [`z`](w#v)\n```\n[no](no)\n# no\n```\n`[no](no)` ![i](p.png)\n## A_b-c 2\n## A_b-c 2\n## 中文 标题\n"
	if got, want := linksOf(text), []link{{"d", 1}, {"y", 2}, {"w#v", 2}, {"p.png", 7}}; !slices.Equal(got, want) {
		t.Errorf("links are %v, want %v", got, want)
	}
	if got, want := anchorsOf(text), []string{"a-b-c", "a_b-c-2", "a_b-c-2-1", "中文-标题"}; !slices.Equal(got, want) {
		t.Errorf("anchors are %q, want %q", got, want)
	}
}
