package main

import (
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

// help is the documentation of package analyzer: of each topic the paragraphs in Markdown, with the list behind each.
// Code is left out: the pages have code of their own, which is run.
type help map[string][]string

// readHelp reads the topics in the language l. The first one is left out: README.md says the same at more length.
func readHelp(l lang.Lang) (help, error) {
	h := make(help)
	for _, topic := range analyzer.Topics()[1:] {
		text, ok := analyzer.HelpIn(l, topic)
		if !ok {
			return nil, fmt.Errorf("package analyzer has no help on %s", topic)
		}
		var paragraphs []string
		for _, block := range new(comment.Parser).Parse(text).Content {
			switch block := block.(type) {
			case *comment.Paragraph:
				paragraphs = append(paragraphs, markdown(block.Text))
			case *comment.List:
				if len(paragraphs) == 0 {
					return nil, fmt.Errorf("the help on %s begins with a list", topic)
				}
				paragraphs[len(paragraphs)-1] += "\n\n" + list(block)
			case *comment.Heading:
				return nil, fmt.Errorf("the help on %s has a heading", topic)
			}
		}
		h[topic] = paragraphs
	}
	return h, nil
}

// prose has the paragraphs of a topic that its page has not shown yet.
type prose struct {
	topic string
	left  []string
}

// take returns the paragraph that begins with start, which is not left then.
func (p *prose) take(start string) (string, error) {
	i := slices.IndexFunc(p.left, func(text string) bool { return strings.HasPrefix(text, start) })
	if i < 0 {
		return "", fmt.Errorf("the help on %s has no paragraph, or no other one, that begins with %q", p.topic, start)
	}
	text := p.left[i]
	p.left = slices.Delete(p.left, i, i+1)
	return text, nil
}

// check reports paragraphs that are left.
func (p *prose) check() error {
	if len(p.left) == 0 {
		return nil
	}
	const format = "the page on %s leaves out %d paragraphs of the help, as this: %.60s"
	return fmt.Errorf(format, p.topic, len(p.left), p.left[0])
}

// list returns l in Markdown, the words before the first colon of an item in bold.
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
	s := genfile.Joined(plain(text))
	var b strings.Builder
	rest := 0
	for _, at := range code.FindAllStringIndex(s, -1) {
		b.WriteString(escape(s[rest:at[0]]) + "`" + s[at[0]:at[1]] + "`")
		rest = at[1]
	}
	b.WriteString(escape(s[rest:]))
	return b.String()
}

// plain returns text without its links and emphasis.
func plain(text []comment.Text) string {
	var b strings.Builder
	for _, t := range text {
		switch t := t.(type) {
		case comment.Plain:
			b.WriteString(string(t))
		case comment.Italic:
			b.WriteString(string(t))
		case *comment.Link:
			b.WriteString(plain(t.Text))
		case *comment.DocLink:
			b.WriteString(plain(t.Text))
		}
	}
	return b.String()
}

// escape returns s with the characters escaped that mean something in Markdown.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, "`", "\\`", `<`, `&lt;`, `[`, `\[`).Replace(s)
}

// sortedKeys returns the keys of m in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
