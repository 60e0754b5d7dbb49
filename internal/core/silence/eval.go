package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// An evaluator tells what conditions are if the subject of a switch has a value. What it cannot tell is not known.
type evaluator struct {
	*Package
	src     *sources // nil in the body of another function
	aliases []ast.Expr
	defs    map[*types.Var][]definition
	depth   int
}

// maxDepth is how many functions and variables conditions are followed through.
const maxDepth = 4

// takes evaluates a condition, or the case of a switch.
func (ev *evaluator) takes(cond ast.Expr, of *ast.SwitchStmt, v int64) (is, known bool) {
	if of != nil && of.Tag != nil {
		return ev.equal(of.Tag, cond, v)
	}
	return ev.truth(cond, v)
}

// truth evaluates a condition.
func (ev *evaluator) truth(e ast.Expr, v int64) (is, known bool) {
	if value := ev.value(e, v); value != nil && value.Kind() == constant.Bool {
		return constant.BoolVal(value), true
	}
	return false, false
}

// equal evaluates x == y.
func (ev *evaluator) equal(x, y ast.Expr, v int64) (is, known bool) {
	return compare(ev.value(x, v), token.EQL, ev.value(y, v))
}

func compare(x constant.Value, op token.Token, y constant.Value) (is, known bool) {
	if x == nil || y == nil {
		return false, false
	}
	if isNumber(x) && isNumber(y) || x.Kind() == y.Kind() && x.Kind() == constant.String {
		return constant.Compare(x, op, y), true
	}
	if x.Kind() == constant.Bool && y.Kind() == constant.Bool && (op == token.EQL || op == token.NEQ) {
		return constant.Compare(x, op, y), true
	}
	if n, ok := number(x); ok && op == token.EQL { // "899001" and 899001: one of them was converted out of sight
		m, ok := number(y)
		return n == m, ok
	}
	return false, false
}

func isNumber(v constant.Value) bool { return v.Kind() == constant.Int || v.Kind() == constant.Float }

// number returns the integer that a constant is, or that a string of digits says.
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

// value evaluates an expression: nil where its value is not known.
func (ev *evaluator) value(e ast.Expr, v int64) constant.Value {
	if tv := ev.info.Types[e]; tv.Value != nil {
		return tv.Value
	}
	e = ev.unconverted(e)
	if value := ev.info.Types[e].Value; value != nil {
		return value
	}
	for _, a := range ev.aliases {
		if ev.same(a, e) {
			return constant.MakeInt64(v)
		}
	}
	switch e := e.(type) {
	case *ast.Ident:
		return ev.variableValue(e, v)
	case *ast.UnaryExpr:
		if x := ev.value(e.X, v); x != nil && e.Op == token.NOT && x.Kind() == constant.Bool {
			return constant.UnaryOp(token.NOT, x, 0)
		}
	case *ast.BinaryExpr:
		return ev.binary(e, v)
	case *ast.IndexExpr:
		return ev.member(e.X, e.Index, v)
	case *ast.CallExpr:
		return ev.call(e, v)
	}
	return nil
}

// variableValue follows a variable that is given one value: known := code == codes.RESTUserNotFound; _, known :=
// texts[code].
func (ev *evaluator) variableValue(id *ast.Ident, v int64) constant.Value {
	obj := ev.variable(id)
	list := ev.defs[obj]
	if obj == nil || len(list) != 1 || ev.depth > maxDepth {
		return nil
	}
	d := list[0]
	if d.value == nil || d.from || d.element || d.part || len(d.siblings) > 1 ||
		basicInfo(obj.Type())&types.IsBoolean == 0 {
		return nil
	}
	ev.depth++
	defer func() { ev.depth-- }()
	if i, ok := ast.Unparen(d.value).(*ast.IndexExpr); ok && !isBool(ev.info.TypeOf(d.value)) {
		return ev.has(i.X, i.Index, v)
	}
	return ev.value(d.value, v)
}

func isBool(t types.Type) bool { return basicInfo(t)&types.IsBoolean != 0 }

// binary evaluates an operator, of && and || one side if that decides.
func (ev *evaluator) binary(e *ast.BinaryExpr, v int64) constant.Value {
	x, y := ev.value(e.X, v), ev.value(e.Y, v)
	switch e.Op {
	case token.LAND, token.LOR:
		absorbing := e.Op == token.LOR
		for _, side := range [...]constant.Value{x, y} {
			if side != nil && side.Kind() == constant.Bool && constant.BoolVal(side) == absorbing {
				return side
			}
		}
		if x == nil || y == nil || x.Kind() != constant.Bool || y.Kind() != constant.Bool {
			return nil
		}
		return constant.BinaryOp(x, e.Op, y)
	}
	if isOrdering(e.Op) {
		if is, known := compare(x, e.Op, y); known {
			return constant.MakeBool(is)
		}
		return ev.nilness(e, v)
	}
	return arithmetic(x, e.Op, y)
}

// arithmetic evaluates code/1000 and the like.
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
			op = token.QUO_ASSIGN // of integers
		}
		return constant.BinaryOp(x, op, y)
	}
	return nil
}

// nilness: what the code was read from is there. So is the error that tells of it, unless the code is that of a
// success.
func (ev *evaluator) nilness(e *ast.BinaryExpr, v int64) constant.Value {
	x := e.X
	switch {
	case ev.info.Types[e.Y].IsNil():
	case ev.info.Types[e.X].IsNil():
		x = e.Y
	default:
		return nil
	}
	root, path := ev.chain(x)
	if ev.src == nil || root == nil {
		return nil
	}
	for _, t := range ev.src.things {
		if t.root == root && !t.made && samePath(t.path, path) {
			isNil := v == 0 && t.role == isError
			return constant.MakeBool(e.Op == token.NEQ != isNil)
		}
	}
	return nil
}

// member evaluates m[x] of a map from codes to bools, and nothing else.
func (ev *evaluator) member(set, x ast.Expr, v int64) constant.Value {
	lit := ev.literal(set)
	if lit == nil || !isBool(elementType(ev.info.TypeOf(set))) {
		return nil
	}
	key := ev.value(x, v)
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return nil
		}
		is, known := compare(ev.info.Types[kv.Key].Value, token.EQL, key)
		if !known {
			return nil
		}
		if is {
			return ev.info.Types[kv.Value].Value
		}
	}
	return constant.MakeBool(false)
}

// elementType returns the type of a map's elements, nil for all other types.
func elementType(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if m, ok := types.Unalias(t).Underlying().(*types.Map); ok {
		return m.Elem()
	}
	return nil
}

// has evaluates whether x is a key of a map or an element of a list that is written out.
func (ev *evaluator) has(set, x ast.Expr, v int64) constant.Value {
	lit := ev.literal(set)
	if lit == nil {
		return nil
	}
	isMap := elementType(ev.info.TypeOf(lit)) != nil
	var list []ast.Expr
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
			if isMap {
				elt = kv.Key
			}
		}
		list = append(list, elt)
	}
	return ev.among(list, ev.value(x, v))
}

// among evaluates whether a value is in a list.
func (ev *evaluator) among(list []ast.Expr, x constant.Value) constant.Value {
	allKnown := true
	for _, e := range list {
		is, known := compare(ev.info.Types[e].Value, token.EQL, x)
		if is {
			return constant.MakeBool(true)
		}
		allKnown = allKnown && known
	}
	if !allKnown {
		return nil
	}
	return constant.MakeBool(false)
}

// literal returns the literal that a list or a map is, or that a variable of this package, which is given nothing else,
// is declared with.
func (ev *evaluator) literal(e ast.Expr) *ast.CompositeLit {
	e = ast.Unparen(e)
	if lit, ok := e.(*ast.CompositeLit); ok {
		return lit
	}
	v := ev.variable(e)
	if v == nil {
		return nil
	}
	value := ev.values[v]
	if list := ev.defs[v]; value == nil && len(list) == 1 {
		value = list[0].value
	}
	lit, _ := value.(*ast.CompositeLit)
	return lit
}
