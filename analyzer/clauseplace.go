package analyzer

import (
	"bytes"
	"go/ast"
	"go/token"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// A clausePlace is where a new clause of a switch begins.
type clausePlace struct {
	pos            token.Pos
	indent         string // of its line
	followsCode    bool   // other code stands before it on the line
	followsComment bool   // a comment stands before it on the line, and goes with the new clause
}

// placeOf returns where a new clause of s goes that is to stand before at, a default or the closing brace: at the
// beginning of that line, comments on it included. The comment right above a default goes with the default. A comment
// on the line of the first clause stays at the head of the switch: elsewhere gofmt has no room for it.
func placeOf(s *evidence.Switch, at token.Pos) clausePlace {
	first := at
	for {
		c := commentBefore(s.File, first)
		if c == nil {
			break
		}
		first = c.Pos()
	}
	indent, ok := indentOf(s.File, first)
	if !ok {
		return clausePlace{pos: at, followsCode: true}
	}
	if first < at && s.Default != nil && s.Stmt.Body.List[0] == ast.Stmt(s.Default) {
		return clausePlace{pos: at, indent: indent, followsComment: true}
	}
	if s.Default != nil {
		if doc := docAbove(s, first); doc != nil {
			first = doc.Pos()
		}
	}
	return clausePlace{pos: first - token.Pos(len(indent)), indent: indent}
}

// commentBefore returns the comment in file that ends before pos on its line, with only blanks between; nil if there is
// none.
func commentBefore(file *evidence.File, pos token.Pos) *ast.Comment {
	for _, g := range file.Syntax.Comments {
		for _, c := range g.List {
			if c.End() <= pos && file.Line(c.End()) == file.Line(pos) &&
				isBlank(file.Content[file.Token.Offset(c.End()):file.Token.Offset(pos)]) {
				return c
			}
		}
	}
	return nil
}

// indentOf returns the white space before pos on its line of file. It reports false if more than that stands there.
func indentOf(file *evidence.File, pos token.Pos) (string, bool) {
	before := file.Content[file.Token.Offset(file.Token.LineStart(file.Line(pos))):file.Token.Offset(pos)]
	return string(before), isBlank(before)
}

// isBlank reports whether text has only spaces and tabs.
func isBlank(text []byte) bool { return len(bytes.Trim(text, " \t")) == 0 }

// docAbove returns the comment that speaks of the default of s: it stands right above the line that begins at first, on
// lines of its own, and as far to the left. It is nil if there is none.
func docAbove(s *evidence.Switch, first token.Pos) *ast.CommentGroup {
	below, tok := s.File.Line(first), s.File.Token
	indent, _ := indentOf(s.File, first)
	for _, g := range s.File.Syntax.Comments {
		own, alone := indentOf(s.File, g.Pos())
		if s.File.Line(g.End()) == below-1 && alone && own == indent && g.Pos() > s.Stmt.Body.Lbrace &&
			isBlank(bytes.TrimRight(s.File.Content[tok.Offset(g.End()):tok.Offset(tok.LineStart(below))], "\r\n")) {
			return g
		}
	}
	return nil
}
