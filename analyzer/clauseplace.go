package analyzer

import (
	"bytes"
	"go/ast"
	"go/token"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// A clausePlace is where a new clause of a switch begins.
type clausePlace struct {
	pos    token.Pos
	indent string // of its line
	shares bool   // the line has other code before it
	behind bool   // a comment stands before it on the line, which goes with the new clause
}

// placeOf returns where a clause goes that is to stand before a default or the end of a switch: at the beginning of
// that line, comments on it included. The comment right above a default goes with it. A comment on the line of the
// first clause stays at the head of the switch: elsewhere gofmt has no room for it.
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
		return clausePlace{pos: at, shares: true}
	}
	if first < at && s.Default != nil && s.Stmt.Body.List[0] == ast.Stmt(s.Default) {
		return clausePlace{pos: at, indent: indent, behind: true}
	}
	if s.Default != nil {
		if doc := docAbove(s, first); doc != nil {
			first = doc.Pos()
		}
	}
	return clausePlace{pos: first - token.Pos(len(indent)), indent: indent}
}

// commentBefore returns the comment that ends before a position on its line, with only blanks between.
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

// indentOf returns the white space before a position on its line. It reports false where more stands there.
func indentOf(file *evidence.File, pos token.Pos) (string, bool) {
	before := file.Content[file.Token.Offset(file.Token.LineStart(file.Line(pos))):file.Token.Offset(pos)]
	return string(before), isBlank(before)
}

func isBlank(text []byte) bool { return len(bytes.Trim(text, " \t")) == 0 }

// docAbove returns the comment that stands on lines of its own right above the line of a default clause, as far to the
// left: it speaks of the default. The line begins at a position.
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
