package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A cell is a thing that may carry a code: a variable, field, parameter or result (its types.Var), a constant, a named type,
// or an expression that no object stands for, such as m["code"] or the call of another package's function.
type cell struct {
	obj   types.Object // nil for an expression
	expr  ast.Expr     // the first occurrence, where obj is nil
	proof *Proof       // nil until proven
	owner string       // of a field: the name of the type that it is a field of, or of what has no named type; of a result: the function's

	evident bool // proven by what every package can see: an import path and a name

	names []string // last names: of the object, and of the expression that was compared
	quals []string // names of what it belongs to: operand, its type, enclosing function

	to       []*cell // receives this one's value
	from     []*cell // gives this one its value
	opaque   int     // values given that no cell stands for: an unknown call, a map's element
	computed bool    // is given a computed value: arithmetic, len, a counter
	sets     []*Set  // literals given to this variable

	group *cell // union-find: the cells that hold the very same value
}

// leader returns the cell that stands for all that hold the same value.
func (c *cell) leader() *cell {
	for c.group != nil {
		c = c.group
	}
	return c
}

func unite(a, b *cell) {
	if a, b = a.leader(), b.leader(); a != b {
		b.group = a
	}
}

func (c *cell) addName(name string) {
	if !slices.Contains(c.names, name) {
		c.names = append(c.names, name)
	}
}

func (c *cell) addQual(name string) {
	if !slices.Contains(c.quals, name) {
		c.quals = append(c.quals, name)
	}
}

// kind returns what kind of variable the cell is, 0 if it is none.
func (c *cell) kind() types.VarKind {
	if v, ok := c.obj.(*types.Var); ok {
		return v.Kind()
	}
	return 0
}

// isLocal reports whether the cell is a variable of a function body.
func (c *cell) isLocal() bool { return c.kind() == types.LocalVar }

// isDurable reports whether what is proven of one occurrence is true of all: a field, a package variable, a parameter or
// result of this package. Another package's function is not: gjson's Int returns many things.
func (c *cell) isDurable(pkg *types.Package) bool {
	switch c.kind() {
	case types.FieldVar, types.PackageVar:
		return true
	case types.ParamVar, types.ResultVar:
		return c.obj.Pkg() == pkg
	}
	return false
}

// typ returns the type of what the cell stands for, nil where that is unknown.
func (c *cell) typ(info *types.Info) types.Type {
	if c.obj != nil {
		return c.obj.Type()
	}
	return info.TypeOf(c.expr)
}

func (f *finder) addEdge(from, to *cell) {
	if from == to || slices.Contains(from.to, to) {
		return
	}
	from.to = append(from.to, to)
	to.from = append(to.from, from)
}

// objectCell returns the cell of an object, with what is known of it before the package is read.
func (f *finder) objectCell(obj types.Object) *cell {
	obj = originOf(obj)
	if c, ok := f.cells[obj]; ok {
		return c
	}
	c := &cell{obj: obj}
	c.addName(obj.Name())
	f.cells[obj] = c
	f.order = append(f.order, c)
	if c.proof = f.seed(obj); c.proof != nil {
		c.proof.cell = c
	}
	c.evident = c.proof != nil && c.proof.Rule == ByVendor
	f.joinType(c, obj.Type())
	return c
}

// originOf returns the generic declaration that an instance's field or method stems from.
func originOf(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Var:
		return obj.Origin()
	case *types.Func:
		return obj.Origin()
	}
	return obj
}

// joinType lets the evidence of a named type (or an alias) reach a cell of it, of a pointer to it, of a slice of it.
func (f *finder) joinType(c *cell, t types.Type) {
	for range 8 { // pointers to slices of channels of ... : more than anyone writes
		switch u := t.(type) {
		case *types.Alias:
			f.addEdge(f.objectCell(u.Obj()), c)
			t = u.Rhs()
		case *types.Named:
			if mayCarry(elementOf(u)) {
				f.addEdge(f.objectCell(u.Obj()), c)
			}
			t = u.Underlying()
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Chan:
			t = u.Elem()
		default:
			return
		}
	}
}

// underlying returns the underlying type of t: nil where the type checker did not get as far as to a type.
func underlying(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return types.Unalias(t).Underlying()
}

// basicInfo returns what kind of basic type underlies t: 0 for all others.
func basicInfo(t types.Type) types.BasicInfo {
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return typeParamInfo(p)
	}
	if b, ok := underlying(t).(*types.Basic); ok {
		return b.Info()
	}
	return 0
}

// typeParamInfo returns what all types of a type parameter's constraint have in common: integers for ~int | ~int32.
func typeParamInfo(p *types.TypeParam) types.BasicInfo {
	constraint, ok := p.Constraint().Underlying().(*types.Interface)
	if !ok || constraint.NumEmbeddeds() != 1 {
		return 0
	}
	switch e := types.Unalias(constraint.EmbeddedType(0)).(type) {
	case *types.Union:
		var common types.BasicInfo
		for i := range e.Len() {
			info := basicInfo(e.Term(i).Type())
			if i > 0 {
				info &= common
			}
			common = info
		}
		return common
	case *types.TypeParam:
		return 0
	default:
		return basicInfo(e)
	}
}

// mayCarry reports whether values of a type can be codes: integers, floats and strings.
func mayCarry(t types.Type) bool {
	return basicInfo(t)&(types.IsInteger|types.IsFloat|types.IsString) != 0
}

// exprKey is what makes two expressions without an object the same subject: their text, within one function.
type exprKey struct {
	fn   token.Pos
	text string
}

// exprCell returns the cell of an expression that no object stands for.
func (f *finder) exprCell(e ast.Expr) *cell {
	key := exprKey{f.fn.pos(), types.ExprString(e)}
	if c, ok := f.exprs[key]; ok {
		return c
	}
	c := &cell{expr: e}
	f.exprs[key] = c
	f.order = append(f.order, c)
	f.joinType(c, f.pass.TypesInfo.TypeOf(e))
	return c
}
