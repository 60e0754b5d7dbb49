package report

import (
	"strings"
	"testing"
)

func TestParseLink(t *testing.T) {
	at := Location{File: "a b/c#d.go", Line: 7, Column: 3}
	tests := []struct {
		template string
		want     string // the address, or the start of the error
	}{
		{"https://example.com/shop/blob/main/{path}#L{line}", "https://example.com/shop/blob/main/a%20b/c%23d.go#L7"},
		{"http://localhost:8080/?f={path}&l={line}&c={column}", "http://localhost:8080/?f=a%20b/c%23d.go&l=7&c=3"},
		{"../blob/{path}", "../blob/a%20b/c%23d.go"},
		{"{path}", "a%20b/c%23d.go"},
		{"https://example.com/blob/{commit}/{path}", "https://example.com/blob/0123abc/a%20b/c%23d.go"},
		{
			"https://example.com/{pth}",
			"error: {pth} is not a placeholder (did you mean {path}?); write {path}, {line}, {column} or {commit}",
		},
		{"https://example.com/{path}{", "error: { is not a placeholder; write {path}, {line}, {column} or {commit}"},
		{"https://example.com/{}{path}", "error: {} is not a placeholder; "},
		{"https://example.com/#L{line}", "error: the template has no {path}; write one such as https://"},
		{"", "error: the template has no {path}; "},
		{
			"javascript:alert('{path}')",
			"error: the address must begin with https:// or http://, or be relative to the report",
		},
		{"https:/{path}", "error: the address must begin with https:// "},
		{"//example.com/{path}", "error: the address must begin with https:// "},
		{"file:///{path}", "error: the address must begin with https:// "},
		{"https://exa mple.com/{path}", "error: not an address: "},
	}
	for _, test := range tests {
		link, err := ParseLink(test.template)
		link.commit = "0123abc"
		got := link.To(at)
		if err != nil {
			got = "error: " + err.Error()
		}
		if got != test.want && (err == nil || !strings.HasPrefix(got, test.want)) {
			t.Errorf("%s: %s, want %s", test.template, got, test.want)
		}
	}
	link, _ := ParseLink("https://example.com/{path}")
	if got := link.To(Location{File: "example.com/p/x.go", Outside: true}); got != "" {
		t.Errorf("a file that is not in the repository leads to %s", got)
	}
	if got := (Link{}).To(at); got != "" {
		t.Errorf("without a template a place leads to %s", got)
	}
}
