package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A Constant is a value that meets what may carry a code.
type Constant struct {
	Expr     ast.Expr // without the parentheses and conversions around it: the literal, or the name
	Value    int64    // the code
	Text     bool     // it is a string of digits
	Embedded bool     // it is a string with other characters beside the digits
	Named    bool     // it is, or is made of, named constants
	Written  bool     // it is one number literal, or a string literal
	// Converted: a conversion stands around it, float64(899001)
	Converted bool
	node      *node // of the named constant, if it is one
}

// How is the way in which a constant meets a node.
type How uint8

const (
	// Compared: by == or !=, as a case, as the key that a map is asked for.
	Compared How = iota
	// Given: as an argument, a field or an element of a literal, by an assignment or a return.
	Given
	// Beside: it stands beside the node in the arguments of a call that is not seen.
	Beside
	// BesideCompared: the same, and the call is known to compare.
	BesideCompared
)

// A Meeting is a constant that meets a node. The members of a [Set] meet what the set stands for; they are not listed
// as meetings.
type Meeting struct {
	Constant
	How     How
	Subject ast.Expr   // what it is compared with; nil where it is given
	With    types.Type // the type that it has there
	File    *File
	Initial bool // it is what a package variable or a constant gets its value by
	Mixed   bool // the node also holds numbers that are no codes of JMessage's

	node   *node
	broken bool // it stands in a function that does not type-check
}

// constantOf returns the constant that an expression is, if its value could be a code.
func (c *collector) constantOf(e ast.Expr) (Constant, bool) {
	info := c.pass.TypesInfo
	if n := c.itoaOf(e); n != nil {
		con, ok := c.constantOf(n)
		con.Converted = true
		return con, ok
	}
	v, form, ok := codeValue(info.Types[e].Value)
	if !ok {
		return Constant{}, false
	}
	converted := false
	for {
		inner := ast.Unparen(e)
		if call, ok := inner.(*ast.CallExpr); ok && len(call.Args) == 1 && info.Types[call.Fun].IsType() {
			inner, converted = call.Args[0], true
		}
		if inner == e {
			break
		}
		e = inner
	}
	if iv, iform, ok := codeValue(info.Types[e].Value); !ok || iv != v || iform != form {
		return Constant{}, false // a conversion that changes the value
	}
	lit, isLiteral := e.(*ast.BasicLit)
	return Constant{
		Expr: e, Value: v, Text: form != number, Embedded: form == embedded, Named: c.isNamed(e), Converted: converted,
		node: c.constantNode(e), Written: isLiteral && c.isWritten(lit),
	}, true
}

// isWritten reports whether a literal has its number written out.
func (c *collector) isWritten(lit *ast.BasicLit) bool {
	return lit.Kind == token.INT || lit.Kind == token.FLOAT || lit.Kind == token.STRING && c.cfg.KnownText(lit.Value)
}

// isNamed reports whether a constant is named, or made of named ones.
func (c *collector) isNamed(e ast.Expr) bool {
	named := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			_, isConst := c.pass.TypesInfo.Uses[id].(*types.Const)
			named = named || isConst
		}
		return !named
	})
	return named
}

// constantNode returns the node of the named constant that a constant expression is, through parentheses and
// conversions: nil for all else.
func (c *collector) constantNode(e ast.Expr) *node {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return c.namedConstant(e)
	case *ast.SelectorExpr:
		return c.namedConstant(e.Sel)
	case *ast.CallExpr:
		if c.pass.TypesInfo.Types[e.Fun].IsType() {
			return c.constantNode(e.Args[0])
		}
	}
	return nil
}

func (c *collector) namedConstant(id *ast.Ident) *node {
	con, ok := c.pass.TypesInfo.ObjectOf(id).(*types.Const)
	if !ok || con.Val().Kind() == constant.Bool {
		return nil
	}
	return c.object(con)
}

// binaryExpr records x == CODE, CODE == x, x != CODE, and x == y.
func (c *collector) binaryExpr(n *ast.BinaryExpr) {
	if n.Op != token.EQL && n.Op != token.NEQ {
		return
	}
	c.compareExprs(n.X, n.Y)
}

// compareExprs records that two expressions are compared with each other.
func (c *collector) compareExprs(x, y ast.Expr) {
	if c.isConstant(x) {
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

// isConstant reports whether an expression is a constant, or strconv.Itoa of one: that is how a string is compared with
// a named code.
func (c *collector) isConstant(e ast.Expr) bool {
	return c.pass.TypesInfo.Types[e].Value != nil || c.itoaOf(e) != nil
}

// itoaOf returns the constant in strconv.Itoa(CONSTANT), nil for all other expressions.
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

// compare records that a subject is compared with a constant, if that can matter. A text that only begins with a code
// counts, one with a code in its middle does not.
func (c *collector) compare(subject, e ast.Expr) {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded && !beginsWithCode(c.pass.TypesInfo.Types[e].Value) {
		return
	}
	c.compareConstant(subject, con)
}

// compareText records that a text is searched for a constant, if that can matter.
func (c *collector) compareText(subject, e ast.Expr) {
	if con, ok := c.constantOf(e); ok {
		c.compareConstant(subject, con)
	}
}

// compareConstant records a comparison.
func (c *collector) compareConstant(subject ast.Expr, con Constant) {
	// Of what does not type-check neither name nor declaration is known, which may say that it is no code.
	t := c.pass.TypesInfo.TypeOf(subject)
	if t == nil || t == types.Typ[types.Invalid] || !c.matters(con, t) {
		return
	}
	o := c.origin(subject)
	if o.constant || o.computed {
		return
	}
	if o.node == nil {
		o.node = c.expression(ast.Unparen(subject), c.fn.pos(), 0)
	}
	c.meetings = append(c.meetings, &Meeting{
		Constant: con, How: Compared, Subject: subject, With: contentType(t), File: c.file, node: o.node,
		broken: c.fn.broken,
	})
}

// compareNode records that a node, which an expression stands for, is compared with a constant.
func (c *collector) compareNode(n *node, subject, e ast.Expr) {
	con, ok := c.constantOf(e)
	if !ok || con.Embedded || !c.matters(con, n.typ) {
		return
	}
	c.meetings = append(c.meetings, &Meeting{
		Constant: con, How: Compared, Subject: subject, With: n.typ, File: c.file, node: n, broken: c.fn.broken,
	})
}

// matters reports whether a constant that meets a value of a type can be evidence or can be reported: it lies in a
// family, its name may be a code's, or the type may be one of codes.
func (c *collector) matters(con Constant, t types.Type) bool {
	_, plain := t.(*types.Basic)
	return !plain || InFamily(con.Value) || c.cfg.Known(con.Value) || con.node != nil
}
