package analyzer

import (
	_ "embed"
	"strings"
)

// docURL is where the documentation of this package is published.
const docURL = "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer"

// categoryDirective is the category of reports about directives; the checks' categories are their names.
const categoryDirective = "directive"

// docSource is the one text of jmvet's documentation: package documentation, the analyzer's help and the commands' help are
// cut from it, by its headings.
//
//go:embed doc.go
var docSource string

// topics are what help can be asked for, and the headings that have it.
var topics = [...]struct{ name, heading string }{
	{"jmvet", "Analyzer jmvet"},
	{"magic", "Check magic"},
	{"unknown", "Check unknown"},
	{"exhaustive", "Check exhaustive"},
	{"evidence", "Evidence"},
	{"directives", "Directives"},
}

// Topics returns what [Help] knows, in the order in which it is best read.
func Topics() []string {
	var names []string
	for _, t := range topics {
		names = append(names, t.name)
	}
	return names
}

// Help returns the documentation of a topic, as plain text. It reports false for a topic that is not one of [Topics].
func Help(topic string) (text string, ok bool) {
	for _, t := range topics {
		if t.name == topic {
			return section(t.heading), true
		}
	}
	return "", false
}

// HelpURL returns where the documentation of a topic is published.
func HelpURL(topic string) string {
	for _, t := range topics {
		if t.name == topic {
			return docURL + "#hdr-" + strings.ReplaceAll(t.heading, " ", "_")
		}
	}
	return docURL
}

// Doc returns the analyzer's documentation: its first line is the summary.
func Doc() string { return section("Analyzer jmvet") }

// section returns the text under a heading of the package documentation.
func section(heading string) string {
	_, rest, _ := strings.Cut(docSource, "// # "+heading+"\n")
	var text strings.Builder
	for line := range strings.Lines(rest) {
		comment, ok := strings.CutPrefix(line, "//")
		if !ok || strings.HasPrefix(comment, " # ") {
			break
		}
		text.WriteString(strings.TrimPrefix(comment, " "))
	}
	return strings.TrimSpace(text.String()) + "\n"
}

// sectionURL returns where the documentation of a diagnostic's category is.
func sectionURL(category string) string {
	if category == categoryDirective {
		return HelpURL("directives")
	}
	return HelpURL(category)
}
