package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// A Mutant is a change of one place of one file.
type Mutant struct {
	File       string
	Line, Col  int
	start, end int // bytes
	From, To   string
}

func (m Mutant) String() string {
	return fmt.Sprintf("%s:%d:%d: %s => %s", m.File, m.Line, m.Col, m.From, m.To)
}

// Apply returns the file's text with the mutant's change.
func (m Mutant) Apply(text string) string { return text[:m.start] + m.To + text[m.end:] }

// swaps are the operators that stand in for each other.
var swaps = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO,
}

// Mutants returns the changes that can be made to a file: operators swapped, conditions made always true or false, a negation dropped, numbers
// and truth values changed, a continue made a break.
func Mutants(name, text string) ([]Mutant, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var list []Mutant
	add := func(pos, end token.Pos, to string) {
		p := fset.Position(pos)
		start, stop := p.Offset, fset.Position(end).Offset
		list = append(list, Mutant{File: name, Line: p.Line, Col: p.Column, start: start, end: stop, From: text[start:stop], To: to})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.IMPORT
		case *ast.BinaryExpr:
			if isText(n.X) || isText(n.Y) {
				break // a message put together, and the like
			}
			if to, ok := swaps[n.Op]; ok {
				add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), to.String())
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(n.OpPos, n.OpPos+1, "")
			}
		case *ast.IfStmt:
			condition := text[fset.Position(n.Cond.Pos()).Offset:fset.Position(n.Cond.End()).Offset]
			// The condition stays part of the text, so that what it uses is still used.
			add(n.Cond.Pos(), n.Cond.End(), "("+condition+") || true")
			add(n.Cond.Pos(), n.Cond.End(), "("+condition+") && false")
		case *ast.BasicLit:
			if v, err := strconv.ParseInt(n.Value, 0, 64); err == nil && n.Kind == token.INT {
				add(n.Pos(), n.End(), strconv.FormatInt(v+1, 10))
			}
		case *ast.Ident:
			switch n.Name {
			case "true":
				add(n.Pos(), n.End(), "false")
			case "false":
				add(n.Pos(), n.End(), "true")
			}
		case *ast.BranchStmt:
			if n.Tok == token.CONTINUE && n.Label == nil {
				add(n.Pos(), n.End(), "break")
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
