package silence

import (
	"go/ast"
	"go/constant"
	"go/token"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// An evaluator tells what expressions are where the subject of a switch has a value v. What it cannot tell is not
// known.
type evaluator struct {
	*Package
	src     *sources   // nil in the body of another function
	aliases []ast.Expr // that have the value of the subject
	defs    definitions
	depth   int // how many functions and variables were followed
}

// maxDepth is how many functions and variables are followed.
const maxDepth = 4

// aliases returns subject and what else has its value, without conversions: if subject is a variable that is given one
// value, which is read from somewhere, then that value, and so on.
func (f *function) aliases(subject ast.Expr) []ast.Expr {
	list := []ast.Expr{syntax.Unconverted(f.info, subject)}
	for {
		v := f.variable(list[len(list)-1])
		if v == nil || !f.isLocal(v) {
			return list
		}
		value := f.defs.only(v)
		if value == nil || !f.isRead(value) || len(list) > len(f.defs) { // a parameter may be given itself
			return list
		}
		list = append(list, syntax.Unconverted(f.info, value))
	}
}

// isRead reports whether e reads the code from what it names, again and again: it is a variable, a part of one, or the
// call of a function whose name says code.
func (p *Package) isRead(e ast.Expr) bool {
	e = syntax.Unconverted(p.info, e)
	if p.placeOf(e).root != nil {
		return true
	}
	call, ok := e.(*ast.CallExpr)
	return ok && (saysFailure(lastName(call.Fun)) || saysReader(lastName(call.Fun)))
}

// takes reports whether v meets cond, a condition, or a case of the switch of; of is nil for other conditions.
func (ev *evaluator) takes(cond ast.Expr, of *ast.SwitchStmt, v int64) (is, known bool) {
	if of != nil && of.Tag != nil {
		return compare(ev.value(of.Tag, v), token.EQL, ev.value(cond, v))
	}
	return ev.truth(cond, v)
}

// truth reports whether e, a condition, is true for v.
func (ev *evaluator) truth(e ast.Expr, v int64) (is, known bool) {
	if value := ev.value(e, v); isTruth(value) {
		return constant.BoolVal(value), true
	}
	return false, false
}

// value returns the value of e for v: nil where that is not known.
func (ev *evaluator) value(e ast.Expr, v int64) constant.Value {
	if value := ev.info.Types[e].Value; value != nil {
		return value
	}
	e = syntax.Unconverted(ev.info, e)
	if value := ev.info.Types[e].Value; value != nil {
		return value
	}
	// It is the subject itself, or made of it.
	for _, alias := range ev.aliases {
		if ev.same(alias, e) {
			return constant.MakeInt64(v)
		}
	}
	switch e := e.(type) {
	case *ast.Ident:
		return ev.variableValue(e, v)
	case *ast.UnaryExpr:
		if x := ev.value(e.X, v); isTruth(x) && e.Op == token.NOT {
			return constant.UnaryOp(token.NOT, x, 0)
		}
	case *ast.BinaryExpr:
		return ev.binary(e, v)
	case *ast.IndexExpr:
		return ev.element(e, v)
	case *ast.CallExpr:
		return ev.call(e, v)
	}
	return nil
}

// variableValue returns the value for v of id, a variable that is given one value: known := code ==
// codes.RESTUserNotFound; _, known := texts[code].
func (ev *evaluator) variableValue(id *ast.Ident, v int64) constant.Value {
	obj := ev.variable(id)
	if obj == nil || !isBool(obj.Type()) || ev.depth > maxDepth {
		return nil
	}
	value := ev.defs.only(obj)
	if value == nil {
		return nil
	}
	ev.depth++
	defer func() { ev.depth-- }()
	if i, ok := ast.Unparen(value).(*ast.IndexExpr); ok && !isBool(ev.info.TypeOf(value)) {
		return ev.contains(i, v)
	}
	return ev.value(value, v)
}

// binary returns the value of e for v; of && and || one side if that decides.
func (ev *evaluator) binary(e *ast.BinaryExpr, v int64) constant.Value {
	x, y := ev.value(e.X, v), ev.value(e.Y, v)
	switch {
	case e.Op == token.LAND || e.Op == token.LOR:
		for _, side := range [...]constant.Value{x, y} {
			if isTruth(side) && constant.BoolVal(side) == (e.Op == token.LOR) {
				return side
			}
		}
		if isTruth(x) && isTruth(y) {
			return constant.BinaryOp(x, e.Op, y)
		}
		return nil
	case isComparison(e.Op):
		if is, known := compare(x, e.Op, y); known {
			return constant.MakeBool(is)
		}
		return ev.nilness(e, v)
	}
	return arithmetic(x, e.Op, y)
}

// nilness returns the value for v of e, the comparison of what the subject was read from with nil: that is there. So is
// the error that tells of the code, unless v is the code of a success.
func (ev *evaluator) nilness(e *ast.BinaryExpr, v int64) constant.Value {
	x := e.X
	switch {
	case ev.info.Types[e.Y].IsNil():
	case ev.info.Types[e.X].IsNil():
		x = e.Y
	default:
		return nil
	}
	h, ok := ev.readFrom(x)
	if !ok {
		return nil
	}
	isNil := v == 0 && h.role == roleError
	return constant.MakeBool(e.Op == token.NEQ != isNil)
}

// readFrom returns the holder that e is, if the subject was read from it.
func (ev *evaluator) readFrom(e ast.Expr) (holder, bool) {
	if ev.src == nil {
		return holder{}, false
	}
	h, ok := ev.src.find(ev.placeOf(e))
	return h, ok && !h.made
}

// compare evaluates x op y, a comparison of values that may be nil.
func compare(x constant.Value, op token.Token, y constant.Value) (is, known bool) {
	if x == nil || y == nil {
		return false, false
	}
	isEquality := op == token.EQL || op == token.NEQ
	switch {
	case isNumber(x) && isNumber(y),
		x.Kind() == constant.String && y.Kind() == constant.String,
		isTruth(x) && isTruth(y) && isEquality:
		return constant.Compare(x, op, y), true
	}
	if n, ok := number(x); ok && op == token.EQL { // "899001" and 899001: one of them was converted out of sight
		m, ok := number(y)
		return n == m, ok
	}
	return false, false
}

// arithmetic evaluates x op y, as in code/1000, for values that may be nil.
func arithmetic(x constant.Value, op token.Token, y constant.Value) constant.Value {
	if x == nil || y == nil || x.Kind() != constant.Int || y.Kind() != constant.Int {
		return nil
	}
	switch op {
	case token.ADD, token.SUB, token.MUL, token.AND, token.OR, token.XOR, token.AND_NOT:
		return constant.BinaryOp(x, op, y)
	case token.QUO, token.REM:
		if constant.Sign(y) == 0 {
			return nil
		}
		if op == token.QUO {
			op = token.QUO_ASSIGN // the division of integers, to package constant
		}
		return constant.BinaryOp(x, op, y)
	}
	return nil
}

// isTruth reports whether v is a bool; it may be nil.
func isTruth(v constant.Value) bool { return v != nil && v.Kind() == constant.Bool }

// isNumber reports whether v is a number.
func isNumber(v constant.Value) bool { return v.Kind() == constant.Int || v.Kind() == constant.Float }

// number returns the integer that v is, or that it says as a string of digits. It reports false for all else, and for
// nil.
func number(v constant.Value) (int64, bool) {
	if v == nil {
		return 0, false
	}
	if v.Kind() == constant.String {
		text := constant.StringVal(v)
		if len(text) == 0 || len(text) > 9 || text[0] == '0' {
			return 0, false
		}
		v = constant.MakeFromLiteral(text, token.INT, 0)
		if v.Kind() != constant.Int {
			return 0, false
		}
	}
	if !isNumber(v) {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(v))
}

// isComparison reports whether op compares.
func isComparison(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}
