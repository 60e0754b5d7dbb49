package analyzer

import (
	_ "embed"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// docURL is where the documentation of this package is published.
const docURL = "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer"

// docSource is the one text of jmvet's documentation: package documentation, the analyzer's help and the commands' help
// are cut from it, by its headings.
//
//go:embed doc.go
var docSource string

// docChinese is the same in Chinese.
//
//go:embed doc.zh-CN.md
var docChinese string

// topics are what help can be asked for, and the headings that have it.
var topics = [...]struct{ name, heading, chinese string }{
	{"jmvet", "Analyzer jmvet", "分析器 jmvet"},
	{"magic", "Check magic", "检查 magic"},
	{"unknown", "Check unknown", "检查 unknown"},
	{"exhaustive", "Check exhaustive", "检查 exhaustive"},
	{"evidence", "Evidence", "证据"},
	{"directives", "Directives", "指令"},
}

// Topics returns what [Help] knows, in the order in which it is best read.
func Topics() []string {
	var names []string
	for _, t := range topics {
		names = append(names, t.name)
	}
	return names
}

// Help is [HelpIn] for topic in English.
func Help(topic string) (text string, ok bool) { return HelpIn(lang.English, topic) }

// HelpIn returns the documentation of topic in the language l, as plain text. It reports false for a topic that is not
// one of [Topics].
func HelpIn(l lang.Lang, topic string) (text string, ok bool) {
	for _, t := range topics {
		if t.name != topic {
			continue
		}
		if l == lang.Chinese {
			return section(docChinese, "", t.chinese), true
		}
		return section(docSource, "//", t.heading), true
	}
	return "", false
}

// HelpURL returns where the documentation of topic is published.
func HelpURL(topic string) string {
	for _, t := range topics {
		if t.name == topic {
			return docURL + "#hdr-" + strings.ReplaceAll(t.heading, " ", "_")
		}
	}
	return docURL
}

// Doc returns the analyzer's documentation: its first line is the summary.
func Doc() string {
	text, _ := Help("jmvet")
	return text
}

// section returns the text under heading of source. Each line of the source that belongs to the text begins with mark.
func section(source, mark, heading string) string {
	start := "# " + heading + "\n"
	if mark != "" {
		start = mark + " " + start
	}
	_, rest, _ := strings.Cut(source, "\n"+start)
	var text strings.Builder
	for line := range strings.Lines(rest) {
		line, ok := strings.CutPrefix(line, mark)
		if !ok {
			break
		}
		if mark != "" {
			line = strings.TrimPrefix(line, " ")
		}
		if strings.HasPrefix(line, "# ") {
			break
		}
		text.WriteString(line)
	}
	return strings.TrimSpace(text.String()) + "\n"
}

// sectionURL returns where the documentation of diagnostics of category is published.
func sectionURL(category string) string {
	check, _ := checkNamed(category)
	return HelpURL(check.Topic)
}
