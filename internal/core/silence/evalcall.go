package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/types/typeutil"
)

// call returns the value of call for v: of a function of this package, of strconv.Itoa, Category or slices.Contains,
// and of functions that are given the code, or what it was read from, and codes: im.Is(err, 899001) asks whether it is
// one of them.
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
	return ev.asks(call, fn.Name(), v)
}

// asks returns the value for v of call, of a function called name with a bool as its result whose body is not seen. It
// is given the subject, and the codes that it may be.
func (ev *evaluator) asks(call *ast.CallExpr, name string, v int64) constant.Value {
	if !isBool(ev.info.TypeOf(call)) || saysNot(name) || len(call.Args) < 2 {
		return nil
	}
	// Tell the subject from the codes. Any other operand may change the answer.
	var list []ast.Expr
	hasSubject := false
	for _, arg := range call.Args {
		switch lit := ev.literal(arg); {
		case ev.info.Types[arg].Value != nil:
			list = append(list, arg)
		case lit != nil:
			list = append(list, ev.members(lit)...)
		case ev.isSubject(arg, v):
			hasSubject = true
		default:
			return nil
		}
	}
	if !hasSubject || len(list) == 0 {
		return nil
	}
	return ev.among(list, constant.MakeInt64(v))
}

// isSubject reports whether e is the code v, or the error or answer that it was read from.
func (ev *evaluator) isSubject(e ast.Expr, v int64) bool {
	if value := ev.value(e, v); value != nil {
		n, ok := number(value)
		return ok && n == v
	}
	_, ok := ev.readFrom(e)
	return ok
}

// inside returns the value for v of call, of the function decl of this package that is given the code, by following it
// until it gives a value back. What it does besides, and what depends on anything else, is not known.
func (ev *evaluator) inside(decl *ast.FuncDecl, call *ast.CallExpr, v int64) constant.Value {
	if ev.depth > maxDepth || call.Ellipsis.IsValid() {
		return nil
	}
	// The parameters that are given the code have its value.
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
	return ev.newFunction(decl, decl.Type, decl.Body).returned(inner, v)
}

// maxBlocks is how many blocks of a function are followed: a loop whose condition never changes has no end.
const maxBlocks = 1000

// returned follows the control flow of the function for v, as far as ev knows its conditions, to the value that it
// returns.
func (f *function) returned(ev *evaluator, v int64) constant.Value {
	b := f.graph.Blocks[0]
	for range maxBlocks {
		value, ok := returnedBy(b, ev, v)
		if !ok || value != nil {
			return value
		}
		switch len(b.Succs) {
		case 1:
			b = b.Succs[0]
		case 2:
			if b, ok = f.taken(b, ev, v); !ok {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// returnedBy returns the value for v that b returns, as ev knows it; nil if control goes on after b. It reports false
// where b does anything but evaluate conditions, or the value is not known.
func returnedBy(b *cfg.Block, ev *evaluator, v int64) (value constant.Value, ok bool) {
	for _, n := range b.Nodes {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			if len(n.Results) != 1 {
				return nil, false
			}
			value = ev.value(n.Results[0], v)
			return value, value != nil
		case ast.Expr:
		default:
			return nil, false
		}
	}
	return nil, true
}
