package main

import (
	"errors"
	"fmt"
	"go/doc/comment"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/gen/genfile"
)

// help is the documentation of package analyzer, topic by topic.
type help struct {
	lang   lang.Lang
	topics map[string][]*piece
}

// A piece is a paragraph of a topic with the list behind it. Code is left out: the pages have code of their own, which
// is run.
type piece struct {
	text string // Markdown
	used int    // how often it stands on a page
}

// readHelp cuts the topics into pieces. The first topic is left out: README.md says the same at more length.
func readHelp(l lang.Lang) (*help, error) {
	h := &help{lang: l, topics: make(map[string][]*piece)}
	for _, topic := range analyzer.Topics()[1:] {
		text, ok := analyzer.HelpIn(l, topic)
		if !ok {
			return nil, fmt.Errorf("package analyzer has no help on %s", topic)
		}
		var pieces []*piece
		for _, block := range new(comment.Parser).Parse(text).Content {
			switch block := block.(type) {
			case *comment.Paragraph:
				pieces = append(pieces, &piece{text: markdown(block.Text)})
			case *comment.List:
				if len(pieces) == 0 {
					return nil, fmt.Errorf("the help on %s begins with a list", topic)
				}
				last := pieces[len(pieces)-1]
				last.text += "\n\n" + list(block)
			case *comment.Heading:
				return nil, fmt.Errorf("the help on %s has a heading", topic)
			}
		}
		h.topics[topic] = pieces
	}
	return h, nil
}

// prose returns the piece of a topic that begins with some words.
func (h *help) prose(topic, start string) (string, error) {
	var found []*piece
	for _, p := range h.topics[topic] {
		if strings.HasPrefix(p.text, start) {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		const format = "the help on %q (%s) has %d paragraphs that begin with %q, want one"
		return "", fmt.Errorf(format, topic, h.lang, len(found), start)
	}
	found[0].used++
	return found[0].text, nil
}

// check reports the pieces that stand on no page, or on more than one.
func (h *help) check() error {
	var errs []error
	for _, topic := range slices.Sorted(maps.Keys(h.topics)) {
		for _, p := range h.topics[topic] {
			if p.used != 1 {
				const format = "the pages have this paragraph of the help on %s (%s) %d times, want once: %.60s"
				errs = append(errs, fmt.Errorf(format, topic, h.lang, p.used, p.text))
			}
		}
	}
	return errors.Join(errs...)
}

// list returns a list in Markdown, the words before the first colon of an item in bold.
func list(l *comment.List) string {
	var b strings.Builder
	for _, item := range l.Items {
		mark := "-"
		if item.Number != "" {
			mark = item.Number + "."
		}
		var text strings.Builder
		for _, block := range item.Content {
			if p, ok := block.(*comment.Paragraph); ok {
				text.WriteString(markdown(p.Text))
			}
		}
		fmt.Fprintf(&b, "%s %s\n", mark, explained.ReplaceAllString(text.String(), "**$1**$2"))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// explained is the word that an item explains, and what stands behind it.
var explained = regexp.MustCompile(`^([a-z]+)(: |：|（)`)

// code finds what is code in a sentence of the documentation: Go doc comments have no mark for it.
var code = regexp.MustCompile(strings.Join([]string{
	`//jmvet:[a-z]+( [A-Z]+| 原因)?`,    // directives
	`\B-[a-z]+(-[a-z]+)*(=[a-z]+)?\b`, // flags
	// names with their package
	`\b(assert|codes|log|os|resp|slices|sql|strconv|strings|t)(\.[A-Z]\w*)+(\([^)]*\)| == \d+)?`,
	`\bcode := e\.Code\b|\be\.Code\b|\bCode\.Category\b|\bm\["code"\]`,
	`\bcode ?/ ?1000 == 803`,
	`\bmsg := "busy"|\bretry := false|\bvar msg string|\bs := ""|\breturn (err|ErrLogin)\b`,
	`\bx == CODE\b`,
	`"\d+"`,
	`%[dv]\b`,
	`[=!]=|< <= > >=`,
	`\bjm?codes2?\b|\bdeviceErrCode\b|\bapi\.im\.jpush\.cn\b|\bgithub\.com/OWNER/\.\.\.`,
}, "|"))

// markdown returns text as one line of Markdown.
func markdown(text []comment.Text) string {
	var plain strings.Builder
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			plain.WriteString(string(t))
		case comment.Italic:
			plain.WriteString(string(t))
		case *comment.Link:
			for _, inner := range t.Text {
				if p, ok := inner.(comment.Plain); ok {
					plain.WriteString(string(p))
				}
			}
		case *comment.DocLink:
			for _, inner := range t.Text {
				if p, ok := inner.(comment.Plain); ok {
					plain.WriteString(string(p))
				}
			}
		}
	}
	s := genfile.Joined(plain.String())
	var b strings.Builder
	rest := 0
	for _, at := range code.FindAllStringIndex(s, -1) {
		b.WriteString(escape(s[rest:at[0]]) + "`" + s[at[0]:at[1]] + "`")
		rest = at[1]
	}
	b.WriteString(escape(s[rest:]))
	return b.String()
}

// escape escapes the characters that mean something in Markdown.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, "`", "\\`", `<`, `&lt;`, `[`, `\[`).Replace(s)
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
