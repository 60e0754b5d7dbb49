package main

import (
	_ "embed"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// phrasesText has what comments and strings of the examples say, in English and in Chinese.
//
//go:embed pages/zh-CN/phrases.tsv
var phrasesText string

// phrases are translations. Where one holds another, the longer one comes first.
type phrases struct {
	pairs [][2]string
	used  map[string]bool
}

// readPhrases reads the translations of phrases.tsv.
func readPhrases() (*phrases, error) {
	p := &phrases{used: make(map[string]bool)}
	for line := range strings.Lines(phrasesText) {
		english, chinese, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || english == "" || chinese == "" {
			return nil, fmt.Errorf("phrases.tsv: want English, a tab and Chinese, got %q", line)
		}
		p.pairs = append(p.pairs, [2]string{english, chinese})
	}
	return p, nil
}

var (
	// fencedBlock matches a block of a template, the comments before it that say how it is run included.
	fencedBlock = regexp.MustCompile("(?m)^(?:<!-- .* -->\n)*```\\w+\n(?s:.*?)\n```$")
	// readable matches what people read in code: comments, but no directives, and strings of several words.
	readable = regexp.MustCompile(`(?m)// .*$|//jmvet:ignore .*$|"[^"\n]* [^"\n]*"`)
	// inEveryLanguage matches comments that tools read or write.
	inEveryLanguage = regexp.MustCompile(`DO NOT EDIT|TODO: handle these codes`)
)

// example returns block n of the template english, counted from 1, with what people read in it in Chinese.
func (p *phrases) example(english string, n int) (string, error) {
	blocks := fencedBlock.FindAllString(english, -1)
	if n < 1 || n > len(blocks) {
		return "", fmt.Errorf("the English page has %d examples, and no number %d", len(blocks), n)
	}
	block := blocks[n-1]
	for _, pair := range p.pairs {
		if strings.Contains(block, pair[0]) {
			p.used[pair[0]] = true
			block = strings.ReplaceAll(block, pair[0], pair[1])
		}
	}
	if !strings.Contains(block, "```go\n") {
		return block, nil
	}
	for _, text := range readable.FindAllString(block, -1) {
		if !strings.ContainsFunc(text, isHan) && !inEveryLanguage.MatchString(text) {
			return "", fmt.Errorf("phrases.tsv has nothing for %s", text)
		}
	}
	return block, nil
}

// check reports the phrases that no example has.
func (p *phrases) check() error {
	var errs []error
	for _, pair := range p.pairs {
		if !p.used[pair[0]] {
			errs = append(errs, fmt.Errorf("phrases.tsv: no example says %q", pair[0]))
		}
	}
	return errors.Join(errs...)
}

// isHan reports whether r is a Chinese character.
func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
