// Package directive reads the //jmvet: comments of a Go file.
package directive

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// A Kind is a directive's word.
type Kind string

const (
	// Code declares that a field, variable, parameter, result, type or constant holds a JMessage code.
	Code Kind = "code"
	// Exhaustive demands that a switch, or a map, has all codes of its categories, whatever stands around it.
	Exhaustive Kind = "exhaustive"
	// Ignore drops the reports of its line, or of the next line where it stands alone: of all of a function, a type or
	// the file if that begins there. It asks for a reason.
	Ignore Kind = "ignore"
)

// kinds are the words that Parse knows.
var kinds = []string{string(Code), string(Exhaustive), string(Ignore)}

// prefix is what a directive begins with.
const prefix = "//jmvet:"

// A Directive is a //jmvet: comment that parsed.
type Directive struct {
	Kind   Kind
	Reason string // of Ignore
	Pos    token.Pos
	End    token.Pos
}

// An Error is what is wrong with a //jmvet: comment.
type Error struct {
	Pos, End token.Pos
	Message  lang.Phrase

	// Needless: it is right in itself, but nothing that one pass has seen needs it. Another pass over the file may.
	Needless bool
}

// Parse reads text, a comment as go/ast has it. It reports false for a comment that is no directive of jmvet. For a
// directive that is wrong, message says why; else it is empty.
func Parse(text string) (d Directive, message lang.Phrase, ok bool) {
	text = strings.TrimRight(text, " \t\r")
	rest, ok := strings.CutPrefix(text, prefix)
	if !ok {
		return Directive{}, spaced(text), spaced(text) != ""
	}
	word, arg := cut(rest)
	d = Directive{Kind: Kind(word), Reason: arg}
	switch d.Kind {
	case Ignore:
		if arg == "" {
			return d, lang.IgnoreNeedsReason.With(), true
		}
	case Code, Exhaustive:
		// A comment may follow, as after any directive of Go: //jmvet:code // set by the server
		if arg != "" && !strings.HasPrefix(arg, "//") {
			return d, lang.TakesNoArgument.With(word, arg), true
		}
		d.Reason = ""
	default:
		var meant lang.Phrase
		if near, found := nearest.Word(word, kinds); found {
			meant = lang.MeantDirective.With(near)
		}
		return d, lang.UnknownDirective.With(word, meant), true
	}
	return d, "", true
}

// spaced returns the message for text, a comment that would be a directive but for a space before it, so that Go takes
// it for a plain comment. It returns "" for any other comment.
func spaced(text string) lang.Phrase {
	body := strings.TrimPrefix(text, "//")
	trimmed := strings.TrimLeft(body, " \t")
	rest, ok := strings.CutPrefix(trimmed, "jmvet:")
	if !ok || trimmed == body {
		return ""
	}
	word, arg := cut(rest)
	switch Kind(word) {
	case Code, Exhaustive:
		if arg != "" {
			return "" // a sentence about the directive
		}
	case Ignore:
	default:
		return ""
	}
	return lang.SpacedDirective.With(word)
}

// cut returns the first word of s, and what follows it without the spaces around it.
func cut(s string) (word, rest string) {
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimSpace(s[i:])
}

// Of returns the directives of file in list, and in wrong the comments that are meant for one and are not right.
func Of(file *ast.File) (list []Directive, wrong []Error) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if !strings.Contains(c.Text, "jmvet:") {
				continue
			}
			d, message, ok := Parse(c.Text)
			switch {
			case !ok && endsAsDirective(c.Text):
				at := c.Pos() + token.Pos(strings.LastIndex(c.Text, prefix))
				word := strings.TrimPrefix(lastWord(c.Text), prefix)
				wrong = append(wrong, Error{Pos: at, End: c.End(), Message: lang.DirectiveInComment.With(word)})
			case !ok:
			case message != "":
				wrong = append(wrong, Error{Pos: c.Pos(), End: c.End(), Message: message})
			default:
				d.Pos, d.End = c.Pos(), c.End()
				list = append(list, d)
			}
		}
	}
	return list, wrong
}

// endsAsDirective reports whether text, a comment, ends in //jmvet:code or //jmvet:exhaustive after other words: Go
// and jmvet take it for a plain comment. Code in documentation, which is indented, is an example.
func endsAsDirective(text string) bool {
	if strings.HasPrefix(text, "//\t") || strings.HasPrefix(text, "//  ") {
		return false
	}
	word, ok := strings.CutPrefix(lastWord(text), prefix)
	return ok && strings.HasPrefix(text, "//") && (Kind(word) == Code || Kind(word) == Exhaustive)
}

// lastWord returns the last word of text, which has one.
func lastWord(text string) string {
	fields := strings.Fields(text)
	return fields[len(fields)-1]
}

// IgnoresInComments returns an error for each //jmvet:ignore in file that stands after other words of a comment, which
// Go and jmvet take for a plain comment. Most of them are in sentences about the directive, so the caller must find out
// whether there is anything to drop. The positions are those of the word.
func IgnoresInComments(file *ast.File) []Error {
	const word = prefix + string(Ignore)
	var list []Error
	for _, group := range file.Comments {
		for _, c := range group.List {
			i := strings.Index(c.Text, " "+word)
			if i < 0 || !strings.HasPrefix(c.Text, "//") || strings.HasPrefix(c.Text, prefix) {
				continue
			}
			at := c.Pos() + token.Pos(i+1)
			list = append(list,
				Error{Pos: at, End: at + token.Pos(len(word)), Message: lang.DirectiveInComment.With(string(Ignore))})
		}
	}
	return list
}
