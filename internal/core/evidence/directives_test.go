package evidence

import (
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/directive"
)

// TestTargetLine checks that the directive of each text has its effect on the line with the word target.
func TestTargetLine(t *testing.T) {
	for name, text := range map[string]string{
		"beside":                      "var target int //jmvet:code\nvar b int",
		"beside, behind a comment":    "var target int /* a */ //jmvet:code\nvar b int",
		"alone":                       "//jmvet:code\nvar target int\nvar b int",
		"first of its comment":        "//jmvet:code\n// a\n//\n// b\nvar target int\nvar b int",
		"last of its comment":         "// a\n//jmvet:code\nvar target int\nvar b int",
		"within a block":              "func f() {\n\t//jmvet:code\n\ttarget := 3\n\t_ = target\n}",
		"at the end of a block":       "func f() {\n\t//jmvet:code\n} // target",
		"above a comment":             "//jmvet:code\n/* a */ var target int\nvar b int",
		"above a comment, two lines":  "//jmvet:code\n/* a\n b */ var target int\nvar b int",
		"above two comments":          "//jmvet:code\n/* a */ /* b */ var target int\nvar b int",
		"above a comment's own lines": "//jmvet:code\n/* a\n b\n c */\nvar target int\nvar b int",
		"above a comment and a blank": "//jmvet:code\n/* a */ \t\nvar target int\nvar b int",
		"above a comment and a brace": "func f() {\n\t//jmvet:code\n\t/* a target */ }\nvar b int",
		"above a comment of stars":    "//jmvet:code\n/**/ var target int\nvar b int",
		"behind a comment":            "/* a target */ //jmvet:code\nvar b int",
	} {
		for _, newline := range []string{"\n", "\r\n"} {
			text := strings.ReplaceAll("package p\n\n"+text+"\n", "\n", newline)
			fset := token.NewFileSet()
			syntax, err := parser.ParseFile(fset, "p.go", text, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			list, wrong := directive.Of(syntax)
			if len(list) != 1 || len(wrong) > 0 {
				t.Fatalf("%s: %d directives, and wrong ones: %v", name, len(list), wrong)
			}
			file := &File{Syntax: syntax, Token: fset.File(syntax.FileStart), Content: []byte(text)}
			before, _, _ := strings.Cut(text, "target")
			if got, want := file.TargetLine(list[0]), 1+strings.Count(before, "\n"); got != want {
				t.Errorf("%s: line %d, want %d of\n%q", name, got, want, text)
			}
		}
	}
}
