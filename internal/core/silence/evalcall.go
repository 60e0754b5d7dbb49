package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// call evaluates what a function of this package gives back, strconv.Itoa, Category, slices.Contains, and functions
// that are given the code, or what it was read from, and codes: im.Is(err, 899001) asks whether it is one of them.
func (ev *evaluator) call(call *ast.CallExpr, v int64) constant.Value {
	fn, ok := typeutil.Callee(ev.info, call).(*types.Func)
	if !ok {
		return nil
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && len(call.Args) == 0 && fn.Name() == "Category" {
		if x := ev.value(sel.X, v); x != nil {
			return arithmetic(x, token.QUO, constant.MakeInt64(1000))
		}
	}
	if len(call.Args) == 1 && fn.Pkg() != nil && fn.Pkg().Path() == "strconv" &&
		(fn.Name() == "Itoa" || fn.Name() == "Atoi") {
		return ev.value(call.Args[0], v)
	}
	if decl := ev.decls[fn.Origin()]; decl != nil {
		if value := ev.inside(decl, call, v); value != nil {
			return value
		}
	}
	return ev.asks(call, fn, v)
}

// asks evaluates the call of a function with a bool as its result whose body is not seen.
func (ev *evaluator) asks(call *ast.CallExpr, fn *types.Func, v int64) constant.Value {
	if !isBool(ev.info.TypeOf(call)) || negates(fn.Name()) || len(call.Args) < 2 {
		return nil
	}
	var list []ast.Expr
	subject := false
	for _, arg := range call.Args {
		switch lit := ev.literal(arg); {
		case ev.info.Types[arg].Value != nil:
			list = append(list, arg)
		case lit != nil:
			for _, elt := range lit.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					elt = kv.Key
				}
				list = append(list, elt)
			}
		case ev.isSubject(arg, v):
			subject = true
		default:
			return nil
		}
	}
	if !subject || len(list) == 0 {
		return nil
	}
	return ev.among(list, constant.MakeInt64(v))
}

// isSubject reports whether an expression is the code, or the error or answer that it was read from.
func (ev *evaluator) isSubject(e ast.Expr, v int64) bool {
	if value := ev.value(e, v); value != nil {
		n, ok := number(value)
		return ok && n == v
	}
	root, path := ev.chain(e)
	if ev.src == nil || root == nil {
		return false
	}
	for _, t := range ev.src.things {
		if t.root == root && !t.made && samePath(t.path, path) {
			return true
		}
	}
	return false
}

// inside follows a function of this package that is given the code, until it gives a value back. What it does besides,
// and what depends on anything else, is not known.
func (ev *evaluator) inside(decl *ast.FuncDecl, call *ast.CallExpr, v int64) constant.Value {
	if ev.depth > maxDepth || call.Ellipsis.IsValid() {
		return nil
	}
	inner := &evaluator{Package: ev.Package, depth: ev.depth + 1}
	i := 0
	for _, field := range decl.Type.Params.List {
		for _, name := range field.Names {
			if i < len(call.Args) && ev.isSubject(call.Args[i], v) && isNumeric(ev.info.TypeOf(call.Args[i])) {
				inner.aliases = append(inner.aliases, name)
			}
			i++
		}
	}
	if len(inner.aliases) == 0 {
		return nil
	}
	inner.defs = make(map[*types.Var][]definition)
	f := &function{Package: ev.Package, node: decl, outer: decl, typ: decl.Type}
	f.build(decl.Body)
	return f.returned(inner, v)
}

// returned follows the graph of a function as far as its conditions are known.
func (f *function) returned(ev *evaluator, v int64) constant.Value {
	b := f.graph.Blocks[0]
	for range 1000 { // a loop whose condition never changes
		for _, n := range b.Nodes {
			switch n := n.(type) {
			case *ast.ReturnStmt:
				if len(n.Results) != 1 {
					return nil
				}
				return ev.value(n.Results[0], v)
			case ast.Expr:
			default:
				return nil
			}
		}
		switch len(b.Succs) {
		case 1:
			b = b.Succs[0]
			continue
		case 2:
			cond, of, ok := f.condition(b)
			if !ok {
				return nil
			}
			is, known := ev.takes(cond, of, v)
			if !known {
				return nil
			}
			if is {
				b = b.Succs[0]
			} else {
				b = b.Succs[1]
			}
			continue
		}
		return nil
	}
	return nil
}
