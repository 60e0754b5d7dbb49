package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// A Constant is a constant expression whose value may be a code.
type Constant struct {
	Expr     ast.Expr // the literal or the name, without parentheses and conversions
	Value    int64    // the code
	Text     bool     // it is a string
	Embedded bool     // it is a string with other characters besides the digits
	Named    bool     // it is a named constant, or an expression with one
	Written  bool     // it is a literal that has the number written out

	node *node // of the named constant; nil if it is none
}

// How is the way in which a constant meets a node.
type How uint8

const (
	// Compared: by == or !=, as a case of a switch, or as the key by which a map is indexed.
	Compared How = iota
	// Given: by an assignment or a return, as an argument, or as a field or an element of a literal.
	Given
	// Beside: as another argument of a call of a function whose body is not known.
	Beside
	// BesideCompared: as another argument of a call of a function that is known to compare its arguments.
	BesideCompared
)

// A Meeting is a constant that is compared with a node or given to it, or stands beside it in a call. The members of a
// [Set] have no meetings.
type Meeting struct {
	Constant
	How     How
	With    types.Type // the type that it has there
	File    *File
	Initial bool // it is the initial value of a package variable, or the value of a constant
	Mixed   bool // the node also holds numbers that are no JMessage codes

	node   *node
	broken bool // it stands in a declaration that does not type-check
}

// addMeeting records m. It sets the fields that say where m is: in the declaration that is being walked over.
func (c *collector) addMeeting(m *Meeting) {
	m.File, m.broken = c.file, c.fn.broken
	c.meetings = append(c.meetings, m)
}

// constantOf returns the constant that e is. It reports false if e is no constant, or none whose value may be a code.
func (c *collector) constantOf(e ast.Expr) (Constant, bool) {
	info := c.pass.TypesInfo
	if arg := c.itoaOf(e); arg != nil {
		return c.constantOf(arg)
	}
	v, form, ok := codeValue(info.Types[e].Value)
	if !ok {
		return Constant{}, false
	}
	// A conversion may change the value: one to float32 rounds it.
	e = syntax.Unconverted(c.pass.TypesInfo, e)
	if innerValue, innerForm, ok := codeValue(info.Types[e].Value); !ok || innerValue != v || innerForm != form {
		return Constant{}, false
	}
	return Constant{
		Expr: e, Value: v, Text: form != number, Embedded: form == embedded, Named: c.isNamed(e),
		Written: c.isWritten(e), node: c.constantNode(e),
	}, true
}

// isWritten reports whether e is a literal that has its number written out.
func (c *collector) isWritten(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return false
	}
	return lit.Kind == token.INT || lit.Kind == token.FLOAT || lit.Kind == token.STRING && c.cfg.KnownText(lit.Value)
}

// isNamed reports whether the constant expression e has a named constant in it.
func (c *collector) isNamed(e ast.Expr) bool {
	return containsFunc(ast.Preorder(e), func(n ast.Node) bool {
		id, _ := n.(*ast.Ident)
		_, isConst := c.pass.TypesInfo.Uses[id].(*types.Const)
		return isConst
	})
}

// constantNode returns the node of the named constant that e is, without parentheses and conversions. It is nil for all
// other expressions, and for boolean constants.
func (c *collector) constantNode(e ast.Expr) *node {
	e = syntax.Unconverted(c.pass.TypesInfo, e)
	var id *ast.Ident
	switch e := e.(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	con, ok := c.pass.TypesInfo.ObjectOf(id).(*types.Const)
	if !ok || con.Val().Kind() == constant.Bool {
		return nil
	}
	return c.object(con)
}

// binaryExpr records the comparison n: x == y or x != y.
func (c *collector) binaryExpr(n *ast.BinaryExpr) {
	if n.Op == token.EQL || n.Op == token.NEQ {
		c.compareExprs(n.X, n.Y)
	}
}

// compareExprs records that x and y are compared with each other. Two constants are of no interest.
func (c *collector) compareExprs(x, y ast.Expr) {
	if c.isConstant(x) { // CODE == y
		x, y = y, x
	}
	switch {
	case c.isConstant(x):
	case c.isConstant(y):
		c.compare(x, y)
	case canHold(c.pass.TypesInfo.TypeOf(x)) && canHold(c.pass.TypesInfo.TypeOf(y)):
		a, b := c.origin(x), c.origin(y)
		if !a.computed && !b.computed && !a.constant && !b.constant {
			addComparison(a.node, b.node)
		}
	}
}

// isConstant reports whether e is a constant, or strconv.Itoa of one, which is how a string is compared with a code.
func (c *collector) isConstant(e ast.Expr) bool {
	return c.pass.TypesInfo.Types[e].Value != nil || c.itoaOf(e) != nil
}

// itoaOf returns the argument of e, a call strconv.Itoa(CONSTANT): nil for all other expressions.
func (c *collector) itoaOf(e ast.Expr) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || c.pass.TypesInfo.Types[call.Args[0]].Value == nil {
		return nil
	}
	fn := typeutil.StaticCallee(c.pass.TypesInfo, call)
	if fn == nil || fn.Name() != "Itoa" || fn.Pkg() == nil || fn.Pkg().Path() != "strconv" {
		return nil
	}
	return call.Args[0]
}

// compare records that subject is compared with the constant e. A string with other characters besides the digits
// counts if it begins with the code: "899001 - user exists".
func (c *collector) compare(subject, e ast.Expr) {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded && !beginsWithCode(c.pass.TypesInfo.Types[e].Value) {
		return
	}
	c.compareConstant(subject, con)
}

// compareText records that the string subject is searched for the constant e.
func (c *collector) compareText(subject, e ast.Expr) {
	if con, ok := c.constantOf(e); ok {
		c.compareConstant(subject, con)
	}
}

// compareConstant records that subject is compared with con, if that can be evidence or can be reported.
func (c *collector) compareConstant(subject ast.Expr, con Constant) {
	// What does not type-check may be declared, under another name or with another type, as something else than a code.
	t := c.pass.TypesInfo.TypeOf(subject)
	if t == nil || t == types.Typ[types.Invalid] || !c.matters(con, t) {
		return
	}
	o := c.origin(subject)
	if o.constant || o.computed {
		return
	}
	if o.node == nil {
		o.node = c.expression(ast.Unparen(subject), &c.fn, 0)
	}
	c.addMeeting(&Meeting{Constant: con, How: Compared, With: contentType(t), node: o.node})
}

// compareNode records that n is compared with the constant e.
func (c *collector) compareNode(n *node, e ast.Expr) {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded || !c.matters(con, n.typ) {
		return
	}
	c.addMeeting(&Meeting{Constant: con, How: Compared, With: n.typ, node: n})
}

// matters reports whether con, which is compared with or given to a value of type t, can be evidence or can be
// reported: its number or its name may be those of a code, or t may be a type of codes.
func (c *collector) matters(con Constant, t types.Type) bool {
	_, isBasic := t.(*types.Basic)
	return !isBasic || InFamily(con.Value) || c.cfg.Known(con.Value) || con.node != nil
}
