package evidence

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// An origin tells where an expression's value comes from.
type origin struct {
	cell     *cell // what it is read from; nil where nothing stands for it
	constant bool
	computed bool // arithmetic, len, a comparison: no code, whatever its operands carry
}

// origin follows an expression to what it is read from, through parentheses, conversions, pointers, type assertions and
// elements of slices.
func (f *finder) origin(e ast.Expr) origin {
	e = ast.Unparen(e)
	if tv := f.pass.TypesInfo.Types[e]; tv.Value != nil {
		return origin{constant: true, cell: f.constantCell(e)}
	}
	switch e := e.(type) {
	case *ast.Ident:
		return f.variable(f.pass.TypesInfo.ObjectOf(e), e)
	case *ast.SelectorExpr:
		return f.selected(e)
	case *ast.StarExpr:
		return f.origin(e.X)
	case *ast.TypeAssertExpr:
		return f.origin(e.X)
	case *ast.SliceExpr:
		return f.origin(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND || e.Op == token.ARROW {
			return f.origin(e.X)
		}
		return origin{computed: true}
	case *ast.BinaryExpr:
		return origin{computed: true}
	case *ast.IndexExpr:
		return f.indexed(e)
	case *ast.CallExpr:
		return f.called(e)
	}
	return origin{}
}

func (f *finder) variable(obj types.Object, e *ast.Ident) origin {
	v, ok := obj.(*types.Var)
	if !ok {
		return origin{}
	}
	c := f.objectCell(v)
	if v.Kind() != types.PackageVar {
		c.addQual(f.fn.name())
	}
	return origin{cell: c}
}

func (f *finder) selected(e *ast.SelectorExpr) origin {
	v, ok := f.pass.TypesInfo.ObjectOf(e.Sel).(*types.Var)
	if !ok {
		return origin{}
	}
	c := f.objectCell(v)
	if v.Kind() == types.FieldVar {
		c.addQual(lastName(e.X))
		owner := typeName(f.pass.TypesInfo.TypeOf(e.X))
		c.addQual(owner)
		c.owner = cmp.Or(c.owner, owner, lastName(e.X))
	}
	return origin{cell: c}
}

// indexed: an element of a slice or an array carries what the whole carries; an element of a map is its own subject.
func (f *finder) indexed(e *ast.IndexExpr) origin {
	switch underlying(f.pass.TypesInfo.TypeOf(e.X)).(type) {
	case *types.Slice, *types.Array, *types.Pointer:
		return f.origin(e.X)
	case *types.Basic:
		return origin{computed: true} // a byte of a string
	case *types.Map:
		return origin{cell: f.exprCell(e)}
	}
	return origin{}
}

// carriers are the functions that give back the code that they are given, in another form.
var carriers = [...]struct{ pkg, name string }{
	{"strconv", "Itoa"}, {"strconv", "Atoi"}, {"strconv", "FormatInt"}, {"strconv", "FormatUint"},
	{"strconv", "ParseInt"}, {"strconv", "ParseUint"}, {"strconv", "ParseFloat"}, {"fmt", "Sprint"},
	{"strings", "TrimSpace"},
}

func (f *finder) called(e *ast.CallExpr) origin {
	info := f.pass.TypesInfo
	if tv := info.Types[e.Fun]; tv.IsType() {
		return f.converted(e, tv.Type)
	}
	if tv := info.Types[e.Fun]; tv.IsBuiltin() {
		return f.builtin(e)
	}
	if fn := typeutil.StaticCallee(info, e); fn != nil && fn.Pkg() != nil && len(e.Args) > 0 {
		for _, c := range carriers {
			if fn.Pkg().Path() == c.pkg && fn.Name() == c.name {
				return f.origin(e.Args[0])
			}
		}
	}
	results := f.results(e)
	if fn, ok := typeutil.Callee(info, e).(*types.Func); ok && len(results) == 1 {
		f.seedCall(fn, results[0])
	}
	if len(results) == 1 && results[0].obj.Pkg() == f.pass.Pkg {
		results[0].addName(lastName(e.Fun))
		return origin{cell: results[0]}
	}
	// One call of another package's function says nothing of its other calls.
	c := f.exprCell(e)
	c.addName(lastName(e.Fun))
	if len(results) == 1 {
		f.addEdge(results[0], c)
	}
	return origin{cell: c}
}

// builtin: a list with more elements is still the list, and what is made has no value yet; all else is computed.
func (f *finder) builtin(e *ast.CallExpr) origin {
	b, ok := typeutil.Callee(f.pass.TypesInfo, e).(*types.Builtin)
	if !ok || len(e.Args) == 0 {
		return origin{computed: true}
	}
	switch b.Name() {
	case "append":
		return f.origin(e.Args[0])
	case "make", "new":
		return origin{constant: true} // the zero value
	}
	return origin{computed: true}
}

// converted: T(x) carries what x carries, and what T carries.
func (f *finder) converted(e *ast.CallExpr, to types.Type) origin {
	if len(e.Args) != 1 {
		return origin{}
	}
	from := f.pass.TypesInfo.TypeOf(e.Args[0])
	inner := f.origin(e.Args[0])
	if basicInfo(to)&types.IsString != 0 && basicInfo(from)&types.IsInteger != 0 {
		return origin{computed: true} // string(n) is a rune, not the digits of n
	}
	if _, plain := to.(*types.Basic); plain {
		return inner
	}
	c := f.exprCell(e)
	c.computed = inner.computed
	if inner.cell != nil && !inner.computed {
		for _, name := range inner.cell.names {
			c.addName(name)
		}
		f.addEdge(inner.cell, c)
	}
	return origin{cell: c}
}

// results returns the cells of a call's results: those of the function's declaration, or of a function value's type.
func (f *finder) results(call *ast.CallExpr) []*cell {
	sig := f.callee(call)
	if sig == nil {
		return nil
	}
	results := f.tuple(sig.Results())
	for _, c := range results {
		c.owner = cmp.Or(c.owner, lastName(call.Fun))
	}
	return results
}

func (f *finder) tuple(t *types.Tuple) []*cell {
	var list []*cell
	for v := range t.Variables() {
		list = append(list, f.objectCell(v))
	}
	return list
}

// callee returns the signature whose parameters and results stand for those of the call.
func (f *finder) callee(call *ast.CallExpr) *types.Signature {
	if fn := typeutil.StaticCallee(f.pass.TypesInfo, call); fn != nil {
		return fn.Origin().Signature()
	}
	sig, _ := underlying(f.pass.TypesInfo.TypeOf(call.Fun)).(*types.Signature)
	return sig
}

// give records that dst is given the value of src.
func (f *finder) give(dst *cell, src ast.Expr) {
	if dst == nil || src == nil {
		return
	}
	if set := f.setOf(src); set != nil {
		dst.sets = append(dst.sets, set)
		for _, n := range dst.names {
			set.cell.addName(n)
		}
		f.addEdge(dst, set.cell)
		return
	}
	o := f.origin(src)
	switch {
	case o.computed:
		dst.computed = true
	case o.constant:
		if o.cell != nil && !f.fn.broken {
			f.addEdge(o.cell, dst)
			f.constantsGiven = append(f.constantsGiven, constantGiven{dst, o.cell, src.Pos()})
		}
	case o.cell != nil:
		f.addEdge(o.cell, dst)
	default:
		dst.opaque++
	}
}

// place returns the cell that an assignment writes to.
func (f *finder) place(e ast.Expr) *cell {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.StarExpr:
		if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
			return nil
		}
		return f.origin(e).cell
	case *ast.IndexExpr:
		if o := f.origin(e); o.cell != nil && o.cell.obj != nil {
			return o.cell
		}
	}
	return nil
}

// lastName returns the name that an expression ends in: Code of resp.Error.Code, GetCode of resp.GetCode().
func lastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.CallExpr:
		return lastName(e.Fun)
	case *ast.StarExpr:
		return lastName(e.X)
	case *ast.TypeAssertExpr:
		return lastName(e.X)
	case *ast.IndexExpr:
		return lastName(e.X)
	}
	return ""
}

// typeName returns the name of a named type, or of what a pointer to it points to.
func typeName(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
