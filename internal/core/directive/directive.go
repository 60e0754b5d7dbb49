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

var kinds = []string{string(Code), string(Exhaustive), string(Ignore)}

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

// Parse reads one comment's text, as go/ast has it. It reports false for a comment that is no directive of jmvet. A
// directive that is wrong gives its message.
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
		// A comment may follow, as behind any directive of Go: //jmvet:code // set by the server
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

// spaced returns the message for a directive that Go takes for a plain comment, since a space stands before it: "" for
// all else.
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

func cut(s string) (word, rest string) {
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimSpace(s[i:])
}

// Of returns the directives of a file, and the comments that are meant for one and are wrong.
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
				wrong = append(wrong,
					Error{Pos: at, End: c.End(), Message: buriedMessage(strings.TrimPrefix(lastWord(c.Text), prefix))})
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

// endsAsDirective reports whether a comment ends in //jmvet:code or //jmvet:exhaustive, behind other words: Go and
// jmvet take it for a plain comment. Code in documentation, which is indented, is an example.
func endsAsDirective(text string) bool {
	if strings.HasPrefix(text, "//\t") || strings.HasPrefix(text, "//  ") {
		return false
	}
	word, ok := strings.CutPrefix(lastWord(text), prefix)
	return ok && strings.HasPrefix(text, "//") && (Kind(word) == Code || Kind(word) == Exhaustive)
}

func lastWord(text string) string {
	fields := strings.Fields(text)
	return fields[len(fields)-1]
}

func buriedMessage(word string) lang.Phrase {
	return lang.BuriedDirective.With(word)
}

// Buried returns the //jmvet:ignore behind other words of a comment, which Go and jmvet take for a plain comment. Most
// of them are in sentences about the directive: who calls this looks whether there is anything to drop. The positions
// are those of the word.
func Buried(file *ast.File) []Error {
	var list []Error
	for _, group := range file.Comments {
		for _, c := range group.List {
			i := strings.Index(c.Text, " "+prefix+string(Ignore))
			if i < 0 || !strings.HasPrefix(c.Text, "//") || strings.HasPrefix(c.Text, prefix) {
				continue
			}
			at := c.Pos() + token.Pos(i+1)
			list = append(list,
				Error{Pos: at, End: at + token.Pos(len(prefix+string(Ignore))), Message: buriedMessage(string(Ignore))})
		}
	}
	return list
}
