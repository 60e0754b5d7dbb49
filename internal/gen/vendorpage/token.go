package main

import (
	"html"
	"strings"
)

// A token is a tag, or the text between two.
type token struct {
	line int // of its start, from 1
	kind kind
	name string // of a tag, in lower case
	text string // of a text, unescaped; of a tag, what follows its name
}

// A kind is a kind of token.
type kind int

const (
	text kind = iota
	startTag
	endTag
)

// A scanner splits HTML into tokens, much as a browser does: a "<" that starts
// no tag is text. Package encoding/xml takes far less than vendors write, such
// as width=100% without quotes.
type scanner struct {
	html string // what is left
	line int    // where it starts
}

// next returns the next token. It returns false at the end, or an error for a tag or a comment without end.
func (s *scanner) next() (token, bool, error) {
	for s.html != "" {
		switch {
		case strings.HasPrefix(s.html, "<!--"):
			n := strings.Index(s.html, "-->")
			if n < 0 {
				return token{}, false, &pageError{s.line, "comment has no end"}
			}
			s.take(n + len("-->"))
		case isTag(s.html):
			return s.tag()
		default:
			n := 1
			for n < len(s.html) && !isTag(s.html[n:]) && !strings.HasPrefix(s.html[n:], "<!--") {
				n++
			}
			t := token{line: s.line, kind: text}
			t.text = html.UnescapeString(s.take(n))
			return t, true, nil
		}
	}
	return token{}, false, nil
}

// tag returns the tag that s is at.
func (s *scanner) tag() (token, bool, error) {
	n := tagEnd(s.html)
	if n < 0 {
		return token{}, false, &pageError{s.line, "tag has no end"}
	}
	t := token{line: s.line, kind: startTag}
	body := strings.TrimPrefix(strings.TrimSuffix(s.take(n), ">"), "<")
	if rest, ok := strings.CutPrefix(body, "/"); ok {
		t.kind, body = endTag, rest
	}
	i := strings.IndexFunc(body, func(c rune) bool { return !isLetter(c) && (c < '0' || c > '9') })
	if i < 0 {
		i = len(body)
	}
	t.name, t.text = strings.ToLower(body[:i]), body[i:]
	return t, true, nil
}

// take returns the next n bytes and moves behind them.
func (s *scanner) take(n int) string {
	text := s.html[:n]
	s.html = s.html[n:]
	s.line += strings.Count(text, "\n")
	return text
}

// isTag reports whether html starts with a start or end tag.
func isTag(html string) bool {
	rest, ok := strings.CutPrefix(html, "<")
	rest = strings.TrimPrefix(rest, "/")
	return ok && rest != "" && isLetter(rune(rest[0]))
}

// tagEnd returns the length of the tag at the start of html, or -1. A ">" in an attribute's quoted value does not end
// the tag.
func tagEnd(html string) int {
	quote := byte(0)
	for i := 1; i < len(html); i++ {
		switch c := html[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i + 1
		case (c == '"' || c == '\'') && strings.HasSuffix(strings.TrimRight(html[:i], " \t\r\n"), "="):
			quote = c
		}
	}
	return -1
}

// isLetter reports whether c is an ASCII letter.
func isLetter(c rune) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
