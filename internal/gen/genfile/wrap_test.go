package genfile

import (
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	word := strings.Repeat("w", 58)
	han := strings.Repeat("字", 29)
	tests := []struct{ name, text, want string }{
		{"short", "a b\nc", "a b\nc\n"},
		{"long", word + " " + word + " " + word, word + " " + word + "\n" + word + "\n"},
		{"an item", "- " + word + " " + word + " a", "- " + word + " " + word + "\n  a\n"},
		{"a numbered item", "12. " + word + " " + word + " a", "12. " + word + "\n    " + word + " a\n"},
		{"a table", "| " + word + " | " + word + " | a |", "| " + word + " | " + word + " | a |\n"},
		{"a quote", "> " + word + " " + word + " a", "> " + word + " " + word + " a\n"},
		{"a heading", "# " + word + " " + word + " a", "# " + word + " " + word + " a\n"},
		{"code", "```go\n" + word + " " + word + " a b\n```", "```go\n" + word + " " + word + " a b\n```\n"},
		{"no quote", word + " " + word + " > a", word + " " + word + " >\na\n"},
		{"no item", word + " " + word + " - a", word + " " + word + " -\na\n"},
		{"a code span", word + " `" + word + " x` a", word + "\n`" + word + " x` a\n"},
		{"a link", word + " [" + word + " x](y) a", word + "\n[" + word + " x](y) a\n"},
		{"Chinese", han + "，" + han + "，" + han + "。", han + "，" + han + "，\n" + han + "。\n"},
		{"Chinese without a mark", han + han + han, han + han + han + "\n"},
		{"several marks", han + han + "”。（" + han + "）", han + han + "”。\n（" + han + "）\n"},
		{"Chinese and English", han + han + " codes 包", han + han + "\ncodes 包\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Wrap(test.text + "\n"); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestJoined(t *testing.T) {
	for text, want := range map[string]string{
		"a\nb":     "a b",
		"字，\n字":    "字，字",
		"字 a\nb 字": "字 a b 字",
		"字\n字":     "字 字",
	} {
		if got := Joined(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
