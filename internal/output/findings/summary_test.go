package findings

import (
	"go/token"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/patch"
	"github.com/jmvet/jmvet/internal/output/term"
)

func TestSummary(t *testing.T) {
	fix := new(Fix)
	tests := []struct {
		name   string
		list   []Finding
		en, zh string
	}{
		{"nothing", nil, "", ""},
		{"one without a fix", []Finding{{File: "a.go"}}, "1 finding in 1 file", "1 个文件中有 1 处问题"},
		{
			"one", []Finding{{File: "a.go", Fix: fix}},
			"1 finding in 1 file, 1 can be fixed with -fix", "1 个文件中有 1 处问题，其中 1 处可用 -fix 修复",
		},
		{
			"several", []Finding{{File: "a.go", Fix: fix}, {File: "a.go"}, {File: "b.go", Fix: fix}},
			"3 findings in 2 files, 2 can be fixed with -fix", "2 个文件中有 3 处问题，其中 2 处可用 -fix 修复",
		},
	}
	for _, test := range tests {
		if got := Summary(test.list, lang.English); got != test.en {
			t.Errorf("%s: %q, want %q", test.name, got, test.en)
		}
		if got := Summary(test.list, lang.Chinese); got != test.zh {
			t.Errorf("%s: %q, want %q", test.name, got, test.zh)
		}
	}
}

func TestFixSummary(t *testing.T) {
	files := func(n int) []patch.File { return make([]patch.File, n) }
	tests := []struct {
		fixes, files, left int
		en, zh             string
	}{
		{0, 0, 0, "", ""},
		{0, 0, 2, "nothing fixed, 2 left", "没有修复任何问题，剩余 2 处"},
		{1, 1, 0, "fixed 1 finding in 1 file", "已修复 1 个文件中的 1 处问题"},
		{3, 2, 0, "fixed 3 findings in 2 files", "已修复 2 个文件中的 3 处问题"},
		{3, 2, 1, "fixed 3 findings in 2 files, 1 left", "已修复 2 个文件中的 3 处问题，剩余 1 处"},
	}
	for _, test := range tests {
		p := &patch.Patch{Files: files(test.files), Fixes: test.fixes}
		if got := FixSummary(p, test.left, lang.English); got != test.en {
			t.Errorf("%+v: %q", test, got)
		}
		if got := FixSummary(p, test.left, lang.Chinese); got != test.zh {
			t.Errorf("%+v: %q", test, got)
		}
	}
}

// TestWriteLeft: what was fixed is left out, and each other finding has its reason.
func TestWriteLeft(t *testing.T) {
	at := func(line int) token.Position { return token.Position{Filename: "/shop/a.go", Line: line} }
	finding := func(line int, category, noFix string) Finding {
		return Finding{
			name: "/shop/a.go", at: at(line), Start: Position{Line: line}, Category: category,
			Message: category + " message", noFix: noFix,
		}
	}
	list := []Finding{
		finding(1, "magic", ""), finding(2, "magic", "the file is generated"), finding(3, "unknown", ""),
		finding(4, "exhaustive", ""), finding(5, "directive", ""), finding(6, "magic", ""), finding(7, "magic", ""),
	}
	p := &patch.Patch{
		Made:    map[token.Position]bool{at(1): true},
		Skipped: map[token.Position]lang.Text{at(6): lang.LeftForeign},
	}
	left := Left(list, p)
	var out strings.Builder
	if err := WriteLeft(&out, left, p, Options{Dir: "/shop"}); err != nil {
		t.Fatal(err)
	}
	const want = `a.go:2: magic message
	not fixed: the file is generated
a.go:3: unknown message
	not fixed: which code is meant is for you to decide
a.go:4: exhaustive message
	not fixed: what to do for the missing codes is for you to decide
a.go:5: directive message
	not fixed: directives are not changed
a.go:6: magic message
	not fixed: the file does not belong to this program
a.go:7: magic message
	not fixed: there is no fix for it
`
	if len(left) != len(list)-1 || out.String() != want {
		t.Errorf("it writes\n%s\nwant\n%s", out.String(), want)
	}
	out.Reset()
	o := Options{Dir: "/shop", Terminal: term.Terminal{Color: true}, Lang: lang.Chinese}
	if err := WriteLeft(&out, left[:1], p, o); err != nil {
		t.Fatal(err)
	}
	const colored = "\x1b[1ma.go:2:\x1b[0m \x1b[33mmagic\x1b[0m message\n\t\x1b[2m未修复：the file is generated\x1b[0m\n"
	if out.String() != colored {
		t.Errorf("with colors it writes\n%q\nwant\n%q", out.String(), colored)
	}
}
