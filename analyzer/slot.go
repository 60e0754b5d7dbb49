package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// A slot is a place for a constant.
type slot struct {
	typ          types.Type // that the constant must have there
	takesUntyped bool       // an untyped constant fits: it gets the type of the place
	takesAny     bool       // a constant of any type fits: the place is the operand of a conversion
	text         bool       // it holds digits
	at           token.Pos
	file         *evidence.File
}

// slotOf returns the place of the literal c in file. What the literal is there, the constant must be: in an interface
// 899001 is an int, 899001.0 a float64.
func (k *checker) slotOf(file *evidence.File, c evidence.Constant) slot {
	s := slot{typ: k.pass.TypesInfo.TypeOf(c.Expr), text: c.Text, at: c.Expr.Pos(), file: file}
	place, conversion := k.placeType(file, c.Expr)
	if place != nil {
		s.takesUntyped = !types.IsInterface(place) || isTypeParam(place)
		s.takesAny = s.takesUntyped && conversion
	}
	if untypedKind(c.Expr) == token.INT {
		s.takesUntyped = true // a literal of that kind is what the constants are
	}
	return s
}

// placeType returns the type that the place of e in file has by itself, and whether e is the operand of a conversion to
// that type. The type is nil where the place has none, or none that is seen.
func (k *checker) placeType(file *evidence.File, e ast.Expr) (t types.Type, conversion bool) {
	// Find the node around e, and the parentheses around it.
	path, _ := astutil.PathEnclosingInterval(file.Syntax, e.Pos(), e.End())
	i := slices.Index(path, ast.Node(e))
	if i < 0 {
		return nil, false
	}
	for i++; i < len(path); i++ {
		if _, ok := path[i].(*ast.ParenExpr); !ok {
			break
		}
		e = path[i].(ast.Expr)
	}
	// The type is that of the other operand, the tag, the literal's elements or the conversion.
	info := k.pass.TypesInfo
	switch n := path[i].(type) {
	case *ast.BinaryExpr:
		other := n.X
		if n.X == e {
			other = n.Y
		}
		if info.Types[other].Value == nil {
			return info.TypeOf(other), false
		}
	case *ast.CaseClause:
		if s, ok := path[i+2].(*ast.SwitchStmt); ok && s.Tag != nil { // its body is between
			return info.TypeOf(s.Tag), false
		}
	case *ast.CompositeLit:
		return memberType(info.TypeOf(n), false), false
	case *ast.KeyValueExpr:
		return memberType(info.TypeOf(path[i+1].(ast.Expr)), n.Key == e), false
	case *ast.CallExpr:
		if info.Types[n.Fun].IsType() {
			return info.TypeOf(n.Fun), true
		}
	}
	return nil, false
}

// memberType returns the type of the keys, if key is true, or of the elements of a literal of type t; nil for a
// struct's.
func memberType(t types.Type, key bool) types.Type {
	if t == nil {
		return nil
	}
	switch t := t.Underlying().(type) {
	case *types.Map:
		if key {
			return t.Key()
		}
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	}
	return nil
}

// untypedKind returns the kind of e if it is an untyped constant made of literals only; 0 for all else.
func untypedKind(e ast.Expr) token.Token {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind
	case *ast.ParenExpr:
		return untypedKind(e.X)
	case *ast.UnaryExpr:
		return untypedKind(e.X)
	case *ast.BinaryExpr:
		x, y := untypedKind(e.X), untypedKind(e.Y)
		switch {
		case x == 0 || e.Op != token.SHL && e.Op != token.SHR && y == 0:
			return 0
		case e.Op == token.SHL || e.Op == token.SHR:
			if x == token.FLOAT { // 1.0 << 3 is an integer
				return token.INT
			}
			return x
		}
		order := []token.Token{token.INT, token.CHAR, token.FLOAT, token.STRING}
		return order[max(slices.Index(order, x), slices.Index(order, y), 0)]
	}
	return 0
}

// caseSlot returns the place of new cases of s, which are to stand at the position at. In an interface they have the
// type of the other cases; the slot has no type where these have several.
func (k *checker) caseSlot(s *evidence.Switch, at token.Pos) slot {
	typ := k.pass.TypesInfo.TypeOf(s.Subject)
	place := slot{typ: typ, takesUntyped: true, at: at, file: s.File}
	if typ != nil && types.IsInterface(typ) && !isTypeParam(typ) {
		place.typ, place.takesUntyped = k.caseType(s), false
	}
	if place.typ != nil {
		b, ok := place.typ.Underlying().(*types.Basic)
		place.text = ok && b.Info()&types.IsString != 0
	}
	return place
}

// caseType returns the one type that all cases of s but nil have; nil where they have several.
func (k *checker) caseType(s *evidence.Switch) types.Type {
	var typ types.Type
	for _, stmt := range s.Stmt.Body.List {
		for _, e := range stmt.(*ast.CaseClause).List {
			for _, e := range k.caseValues(s, e) {
				t := k.pass.TypesInfo.TypeOf(e)
				if t == types.Typ[types.UntypedNil] {
					continue
				}
				if t == nil || typ != nil && !types.Identical(t, typ) {
					return nil
				}
				typ = t
			}
		}
	}
	return typ
}

// caseValues returns what the case e of s compares the subject with: itself, or in a tagless switch the operands that
// are not the subject.
func (k *checker) caseValues(s *evidence.Switch, e ast.Expr) []ast.Expr {
	if !s.Tagless {
		return []ast.Expr{e}
	}
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	switch {
	case !ok:
		return nil
	case b.Op == token.LOR || b.Op == token.LAND:
		return append(k.caseValues(s, b.X), k.caseValues(s, b.Y)...)
	case types.ExprString(ast.Unparen(b.X)) == types.ExprString(ast.Unparen(s.Subject)):
		return []ast.Expr{b.Y}
	case types.ExprString(ast.Unparen(b.Y)) == types.ExprString(ast.Unparen(s.Subject)):
		return []ast.Expr{b.X}
	}
	return nil
}

// isTypeParam reports whether t is a type parameter.
func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}
