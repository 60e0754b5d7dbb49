package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
)

// A Mutant is a change of one place of one file.
type Mutant struct {
	File      string
	Line, Col int
	Text      string // of the line
	From, To  string // what is changed, as it is shown

	number      int // from 1
	start, end  int // the bytes that the change replaces
	replacement string
	kind        kind
	inFunction  bool // not in what is done once, when a program starts
}

// kind is how a mutant can be built in beside what it changes.
type kind int

const (
	choice   kind = iota // of two conditions
	either               // of two numbers
	always               // a condition or more
	never                // a condition and nothing
	negation             // dropped
	branch               // another statement
)

func (m *Mutant) String() string {
	return fmt.Sprintf("%s:%d:%d: %s => %s\n\t%s", m.File, m.Line, m.Col, m.From, m.To, m.Text)
}

// Apply returns the file's text with the mutant's change.
func (m *Mutant) Apply(text string) string { return text[:m.start] + m.replacement + text[m.end:] }

// swaps are the operators that stand in for each other.
var swaps = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO,
}

// Mutants returns the changes that can be made to a file: operators swapped, conditions made always true or false, a negation dropped, numbers
// and truth values changed, a continue made a break.
func Mutants(name, text string) ([]*Mutant, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(text, "\n")
	var list []*Mutant
	source := func(n ast.Node) string { return text[fset.Position(n.Pos()).Offset:fset.Position(n.End()).Offset] }
	var end token.Pos // of the last function
	add := func(k kind, n ast.Node, at token.Pos, from, to, replacement string) {
		p := fset.Position(at)
		list = append(list, &Mutant{
			File: name, Line: p.Line, Col: p.Column, Text: strings.TrimSpace(lines[p.Line-1]), From: from, To: to,
			start: fset.Position(n.Pos()).Offset, end: fset.Position(n.End()).Offset, replacement: replacement, kind: k, inFunction: at < end,
		})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			end = n.End()
		case *ast.GenDecl:
			return n.Tok != token.IMPORT
		case *ast.BinaryExpr:
			if isText(n.X) || isText(n.Y) {
				break // a message put together, and the like
			}
			if to, ok := swaps[n.Op]; ok {
				k := choice
				if n.Op == token.ADD || n.Op == token.SUB || n.Op == token.MUL {
					k = either
				}
				// In parentheses, for the other operator may bind otherwise; the line breaks stay where they are.
				x, y := fset.Position(n.X.End()).Offset, fset.Position(n.Y.Pos()).Offset
				add(k, n, n.OpPos, n.Op.String(), to.String(), "("+source(n.X)+strings.Replace(text[x:y], n.Op.String(), to.String(), 1)+source(n.Y)+")")
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(negation, n, n.OpPos, "!", "", "("+source(n.X)+")")
			}
		case *ast.IfStmt:
			// The condition stays part of the text, so that what it uses is still used.
			condition := source(n.Cond)
			add(always, n.Cond, n.Cond.Pos(), condition, "true", "("+condition+") || true")
			add(never, n.Cond, n.Cond.Pos(), condition, "false", "("+condition+") && false")
		case *ast.BasicLit:
			if v, err := strconv.ParseInt(n.Value, 0, 64); err == nil && n.Kind == token.INT {
				next := strconv.FormatInt(v+1, 10)
				add(either, n, n.Pos(), n.Value, next, next)
			}
		case *ast.Ident:
			if other, ok := map[string]string{"true": "false", "false": "true"}[n.Name]; ok {
				add(either, n, n.Pos(), n.Name, other, other)
			}
		case *ast.BranchStmt:
			if n.Tok == token.CONTINUE && n.Label == nil {
				add(branch, n, n.Pos(), "continue", "break", "break")
			}
		}
		return true
	})
	return list, nil
}

func isText(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING
}
