package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A Constant is a value that stands in a comparison.
type Constant struct {
	Expr    ast.Expr // without the parentheses and conversions around it: the literal, or the name
	Value   int64    // the code
	Text    bool     // it is a string of digits
	Named   bool     // it is, or is made of, named constants
	Written bool     // it is one number literal
	// Converted: a conversion stands around it, float64(899001)
	Converted bool
	cell      *cell // of the named constant, if it is one
}

// A Comparison is a constant compared with an expression: by == or !=, as a case, or as the member of a set.
type Comparison struct {
	Constant
	Subject ast.Expr // nil for a member of a set that stands for itself
	File    *File

	cell   *cell
	set    *Set // that the constant is a member of
	broken bool // it stands in a function that does not type-check
}

// constantOf returns the constant that an expression is, if its value could be a code.
func (f *finder) constantOf(e ast.Expr) (Constant, bool) {
	info := f.pass.TypesInfo
	if n := f.itoaOf(e); n != nil {
		c, ok := f.constantOf(n)
		c.Converted = true
		return c, ok
	}
	v, text, ok := codeValue(info.Types[e].Value)
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
	if iv, itext, ok := codeValue(info.Types[e].Value); !ok || iv != v || itext != text {
		return Constant{}, false // a conversion that changes the value
	}
	lit, isLiteral := e.(*ast.BasicLit)
	return Constant{
		Expr: e, Value: v, Text: text, Named: f.hasName(e), Converted: converted, cell: f.constantCell(e),
		Written: isLiteral && (lit.Kind == token.INT || lit.Kind == token.FLOAT),
	}, true
}

// hasName reports whether a constant is named, or made of named ones.
func (f *finder) hasName(e ast.Expr) bool {
	named := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			_, isConst := f.pass.TypesInfo.Uses[id].(*types.Const)
			named = named || isConst
		}
		return !named
	})
	return named
}

// constantCell returns the cell of the named constant that a constant expression is, through parentheses and conversions: nil for all else.
func (f *finder) constantCell(e ast.Expr) *cell {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return f.namedConstant(e)
	case *ast.SelectorExpr:
		return f.namedConstant(e.Sel)
	case *ast.CallExpr:
		if f.pass.TypesInfo.Types[e.Fun].IsType() {
			return f.constantCell(e.Args[0])
		}
	}
	return nil
}

func (f *finder) namedConstant(id *ast.Ident) *cell {
	c, ok := f.pass.TypesInfo.ObjectOf(id).(*types.Const)
	if !ok || c.Val().Kind() == constant.Bool {
		return nil
	}
	return f.objectCell(c)
}

// binary records x == CODE, CODE == x, x != CODE; and x == y where one of them goes through a set.
func (f *finder) binary(n *ast.BinaryExpr) {
	if n.Op != token.EQL && n.Op != token.NEQ {
		return
	}
	x, y := n.X, n.Y
	if f.isConstant(x) {
		x, y = y, x
	}
	switch {
	case f.isConstant(x):
	case f.isConstant(y):
		f.compare(x, y)
	default:
		f.meet(x, y)
		f.meet(y, x)
	}
}

// isConstant reports whether an expression is a constant, or strconv.Itoa of one: that is how a string is compared with a
// named code.
func (f *finder) isConstant(e ast.Expr) bool {
	return f.pass.TypesInfo.Types[e].Value != nil || f.itoaOf(e) != nil
}

// itoaOf returns the constant in strconv.Itoa(CONSTANT), nil for all other expressions.
func (f *finder) itoaOf(e ast.Expr) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || f.pass.TypesInfo.Types[call.Args[0]].Value == nil {
		return nil
	}
	fn := typeutil.StaticCallee(f.pass.TypesInfo, call)
	if fn == nil || fn.Name() != "Itoa" || fn.Pkg() == nil || fn.Pkg().Path() != "strconv" {
		return nil
	}
	return call.Args[0]
}

// compare records that a subject is compared with a constant, if that can matter.
func (f *finder) compare(subject, con ast.Expr) {
	if c, ok := f.constantOf(con); ok {
		f.compareConstant(subject, c)
	}
}

// compareConstant does it, and returns the record; nil if it cannot matter.
func (f *finder) compareConstant(subject ast.Expr, c Constant) *Comparison {
	// Of what does not type-check neither name nor declaration is known, which may say that it is no code.
	if t := f.pass.TypesInfo.TypeOf(subject); t == nil || t == types.Typ[types.Invalid] || !f.matters(c, t) {
		return nil
	}
	o := f.origin(subject)
	if o.constant || o.computed {
		return nil
	}
	if o.cell == nil {
		o.cell = f.exprCell(ast.Unparen(subject))
	}
	cmp := &Comparison{Constant: c, Subject: subject, File: f.file, cell: o.cell, broken: f.fn.broken}
	f.comparisons = append(f.comparisons, cmp)
	return cmp
}

// matters reports whether a comparison with that constant can be evidence or can be reported: its value lies in a family,
// its name may be a code's, or the subject's type may be one of codes.
func (f *finder) matters(c Constant, subject types.Type) bool {
	_, plain := subject.(*types.Basic)
	return !plain || InFamily(c.Value) || f.cfg.Known(c.Value) || c.cell != nil
}
