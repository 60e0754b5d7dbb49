package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// scope is the function that is being walked.
type scope struct {
	decl  *ast.FuncDecl // nil in a package-level declaration
	sigs  []*types.Signature
	nodes []ast.Node // the stack of ast.Inspect
	// broken: it does not type-check. What is compared in it is no evidence then: that it is computed, say, may stand in the very
	// statement that is broken.
	broken bool
}

// name returns the name of the enclosing function declaration, its receiver's type left out.
func (s *scope) name() string {
	if s.decl == nil {
		return ""
	}
	return s.decl.Name.Name
}

func (s *scope) pos() token.Pos {
	if s.decl == nil {
		return token.NoPos
	}
	return s.decl.Pos()
}

// collect walks one declaration.
func (f *finder) collect(file *File, d ast.Decl) {
	f.file = file
	f.fn = scope{}
	f.fn.decl, _ = d.(*ast.FuncDecl)
	f.fn.broken = slices.ContainsFunc(f.pass.TypeErrors, func(e types.Error) bool { return d.Pos() <= e.Pos && e.Pos <= d.End() })
	ast.Inspect(d, func(n ast.Node) bool {
		if n == nil {
			f.leave()
			return true
		}
		f.enter(n)
		return true
	})
}

func (f *finder) enter(n ast.Node) {
	f.fn.nodes = append(f.fn.nodes, n)
	info := f.pass.TypesInfo
	switch n := n.(type) {
	case *ast.FuncDecl:
		if fn, ok := info.Defs[n.Name].(*types.Func); ok {
			f.fn.sigs = append(f.fn.sigs, fn.Signature())
			results := f.tuple(fn.Signature().Results())
			for _, c := range results {
				c.owner = fn.Name()
			}
			if len(results) == 1 {
				results[0].addName(fn.Name()) // code := e.GetCode; code()
			}
		} else {
			f.fn.sigs = append(f.fn.sigs, nil)
		}
	case *ast.FuncLit:
		sig, _ := info.TypeOf(n).(*types.Signature)
		f.fn.sigs = append(f.fn.sigs, sig)
	case *ast.TypeSpec:
		f.typeSpec(n)
	case *ast.ValueSpec:
		f.valueSpec(n)
	case *ast.AssignStmt:
		f.assign(n)
	case *ast.IncDecStmt:
		if c := f.place(n.X); c != nil {
			c.computed = true
		}
	case *ast.RangeStmt:
		f.rangeOver(n)
	case *ast.SendStmt:
		f.give(f.place(n.Chan), n.Value)
	case *ast.ReturnStmt:
		f.returns(n)
	case *ast.CallExpr:
		f.call(n)
	case *ast.CompositeLit:
		f.literal(n)
	case *ast.BinaryExpr:
		f.binary(n)
	case *ast.SwitchStmt:
		f.switchOver(n)
	case *ast.IndexExpr:
		f.index(n)
	}
}

func (f *finder) leave() {
	last := len(f.fn.nodes) - 1
	switch f.fn.nodes[last].(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		f.fn.sigs = f.fn.sigs[:len(f.fn.sigs)-1]
	}
	f.fn.nodes = f.fn.nodes[:last]
}

// typeSpec: type Mine codes.Code carries what codes.Code carries.
func (f *finder) typeSpec(n *ast.TypeSpec) {
	obj := f.pass.TypesInfo.Defs[n.Name]
	t := f.pass.TypesInfo.TypeOf(n.Type)
	if obj != nil && mayCarry(t) {
		f.joinType(f.objectCell(obj), t)
	}
}

func (f *finder) valueSpec(n *ast.ValueSpec) {
	for i, id := range n.Names {
		obj := f.pass.TypesInfo.Defs[id]
		if obj == nil { // declared twice
			continue
		}
		switch {
		case len(n.Values) == len(n.Names):
			f.give(f.objectCell(obj), n.Values[i])
		case len(n.Values) == 1:
			f.giveResult(f.objectCell(obj), n.Values[0], i)
		}
	}
}

func (f *finder) assign(n *ast.AssignStmt) {
	if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
		if c := f.place(n.Lhs[0]); c != nil {
			c.computed = true // x += y
		}
		return
	}
	for i, lhs := range n.Lhs {
		dst := f.place(lhs)
		switch {
		case dst == nil:
		case len(n.Lhs) == len(n.Rhs):
			f.give(dst, n.Rhs[i])
		default:
			f.giveResult(dst, n.Rhs[0], i)
		}
	}
}

// giveResult records that dst is given the i-th of several results: of a call, or of v, ok := m[k], <-ch, x.(T).
func (f *finder) giveResult(dst *cell, src ast.Expr, i int) {
	call, ok := ast.Unparen(src).(*ast.CallExpr)
	if !ok {
		if i == 0 {
			f.give(dst, src)
		}
		return
	}
	if i == 0 {
		if o := f.origin(call); o.cell != nil && o.cell.expr != ast.Expr(call) {
			f.addEdge(o.cell, dst) // strconv.Atoi(s)
			return
		}
	}
	if results := f.results(call); i < len(results) {
		f.addEdge(results[i], dst)
		return
	}
	dst.opaque++
}

func (f *finder) rangeOver(n *ast.RangeStmt) {
	t := underlying(f.pass.TypesInfo.TypeOf(n.X))
	if p, ok := t.(*types.Pointer); ok {
		t = underlying(p.Elem())
	}
	element := n.Value
	switch t.(type) {
	case *types.Chan:
		element = n.Key
	case *types.Slice, *types.Array, *types.Basic:
		if n.Key != nil {
			if c := f.place(n.Key); c != nil {
				c.computed = true // an index, or a counter
			}
		}
		if b, ok := t.(*types.Basic); ok && b.Info()&types.IsString != 0 && n.Value != nil {
			if c := f.place(n.Value); c != nil {
				c.computed = true // a rune of a string
			}
			return
		}
	case *types.Map:
		element = n.Key // where a map of codes is gone through, its keys are the codes
	default:
		return
	}
	if element == nil {
		return
	}
	dst := f.place(element)
	if dst == nil {
		return
	}
	dst.addQual(lastName(n.X)) // for code := range districts
	if set := f.setOf(n.X); set != nil {
		dst.sets = append(dst.sets, set)
		return
	}
	if _, isMap := t.(*types.Map); isMap {
		if o := f.origin(n.X); o.cell != nil {
			f.ranged = append(f.ranged, rangedMap{dst, o.cell})
			f.addEdge(o.cell, dst)
		}
		return
	}
	f.give(dst, n.X)
}

func (f *finder) returns(n *ast.ReturnStmt) {
	if len(f.fn.sigs) == 0 {
		return
	}
	sig := f.fn.sigs[len(f.fn.sigs)-1]
	if sig == nil {
		return
	}
	results := f.tuple(sig.Results())
	for i, dst := range results {
		switch {
		case len(n.Results) == len(results):
			f.give(dst, n.Results[i])
		case len(n.Results) == 1:
			f.giveResult(dst, n.Results[0], i)
		}
	}
}

// call: the arguments are given to the parameters of a function of this package; and some calls compare.
func (f *finder) call(n *ast.CallExpr) {
	info := f.pass.TypesInfo
	if tv := info.Types[n.Fun]; tv.IsType() {
		if len(n.Args) == 1 {
			f.structFlow(tv.Type, info.TypeOf(n.Args[0]))
		}
		return
	}
	if b, ok := typeutil.Callee(info, n).(*types.Builtin); ok {
		if b.Name() == "append" && len(n.Args) > 1 {
			for _, arg := range n.Args[1:] {
				f.give(f.origin(n.Args[0]).cell, arg)
			}
		}
		return
	}
	f.searchCall(n)
	sig := f.callee(n)
	if sig == nil {
		return
	}
	args := n.Args
	if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok {
		if s := info.Selections[sel]; s != nil && s.Kind() == types.MethodExpr && len(args) > 0 {
			args = args[1:]
		}
	}
	params := sig.Params()
	for i, arg := range args {
		if params.Len() == 0 {
			return
		}
		p := params.At(min(i, params.Len()-1))
		if i >= params.Len() && !sig.Variadic() {
			return
		}
		if p.Pkg() == f.pass.Pkg {
			f.give(f.objectCell(p), arg)
		}
	}
}

// structFlow: a conversion between two struct types copies field by field.
func (f *finder) structFlow(to, from types.Type) {
	dst, ok1 := underlying(to).(*types.Struct)
	src, ok2 := underlying(from).(*types.Struct)
	if !ok1 || !ok2 || dst.NumFields() != src.NumFields() {
		return
	}
	for i := range dst.NumFields() {
		a, b := dst.Field(i), src.Field(i)
		if a == b {
			return
		}
		f.addEdge(f.objectCell(b), f.objectCell(a))
		f.structFlow(a.Type(), b.Type())
	}
}

// literal: the elements of a struct literal are given to its fields.
func (f *finder) literal(n *ast.CompositeLit) {
	t := underlying(f.pass.TypesInfo.TypeOf(n))
	if p, ok := t.(*types.Pointer); ok { // &T{...} with its type left out
		t = underlying(p.Elem())
	}
	s, ok := t.(*types.Struct)
	if !ok {
		f.setOf(n)
		return
	}
	for i, elt := range n.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			id, _ := kv.Key.(*ast.Ident)
			if field, ok := f.pass.TypesInfo.Uses[id].(*types.Var); ok {
				f.give(f.objectCell(field), kv.Value)
			}
		} else if i < s.NumFields() {
			f.give(f.objectCell(s.Field(i)), elt)
		}
	}
}
