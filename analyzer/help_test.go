package analyzer_test

import (
	"go/doc/comment"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
)

func TestHelp(t *testing.T) {
	want := []string{"jmvet", "magic", "unknown", "exhaustive", "evidence", "directives"}
	if got := analyzer.Topics(); !slices.Equal(got, want) {
		t.Fatalf("topics %q, want %q", got, want)
	}
	seen := make(map[string]string)
	for _, topic := range analyzer.Topics() {
		text, ok := analyzer.Help(topic)
		if !ok || len(strings.Fields(text)) < 30 {
			t.Errorf("help on %s is %t, %q: want a text", topic, ok, text)
		}
		if strings.Contains(text, "\n# ") || strings.HasPrefix(text, "# ") || !strings.HasSuffix(text, "\n") ||
			strings.HasSuffix(text, "\n\n") {
			t.Errorf("help on %s is not cut at its headings:\n%s", topic, text)
		}
		if other, ok := seen[text]; ok {
			t.Errorf("help on %s is that on %s", topic, other)
		}
		seen[text] = topic
	}
	for _, topic := range []string{"", "Magic", "nothing", "Check magic"} {
		if text, ok := analyzer.Help(topic); ok || text != "" {
			t.Errorf("help on %q is %t, %q: want none", topic, ok, text)
		}
	}
}

// TestDoc checks what drivers ask of an analyzer's documentation: a summary in its first line, and a text.
func TestDoc(t *testing.T) {
	a := analyzer.Analyzer
	if a.Name != "jmvet" || analyzer.Name != "jmvet" {
		t.Errorf("the analyzer is called %q", a.Name)
	}
	summary, rest, _ := strings.Cut(a.Doc, "\n")
	if !strings.HasPrefix(summary, "jmvet: ") || len(summary) > 100 || !strings.HasPrefix(rest, "\n") ||
		len(strings.Fields(rest)) < 30 {
		t.Errorf("documentation of the analyzer:\n%s", a.Doc)
	}
	if help, _ := analyzer.Help("jmvet"); help != a.Doc {
		t.Error("help on jmvet is not the analyzer's documentation")
	}
	if a.URL == "" || !a.RunDespiteErrors {
		t.Errorf("URL %q, RunDespiteErrors %t", a.URL, a.RunDespiteErrors)
	}
}

// TestSections checks that the URLs of diagnostics lead somewhere: pkg.go.dev makes the anchors from the headings.
func TestSections(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var anchors []string
	for _, block := range new(comment.Parser).Parse(file.Doc.Text()).Content {
		if h, ok := block.(*comment.Heading); ok {
			anchors = append(anchors, h.DefaultID())
		}
	}
	for _, category := range categories {
		_, anchor, _ := strings.Cut(url(category), "#")
		if !slices.Contains(anchors, anchor) {
			t.Errorf("the documentation has no #%s; it has %q", anchor, anchors)
		}
	}
}
