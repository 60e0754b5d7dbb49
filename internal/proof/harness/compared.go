package harness

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// compared returns the values and types of all that is compared with ==, in cases and in literals, in the order of the
// files: what a fix must not change. A call of strconv.Itoa counts as the string that it gives.
func (u *unit) compared() []string {
	var list []string
	add := func(compared ...ast.Expr) {
		for _, e := range compared {
			if value, typ := u.value(e); value != nil {
				list = append(list, value.ExactString()+" "+typ)
			}
		}
	}
	for _, file := range u.files {
		for n := range ast.Preorder(file) {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if n.Op == token.EQL || n.Op == token.NEQ {
					add(n.X, n.Y)
				}
			case *ast.CaseClause:
				add(n.List...)
			case *ast.KeyValueExpr:
				add(n.Key, n.Value)
			case *ast.CompositeLit:
				add(n.Elts...) // but for those with keys, which have no value
			case *ast.CallExpr:
				if !u.isItoa(n) && !u.info.Types[n.Fun].IsType() { // these count where they stand
					add(n.Args...)
				}
			}
		}
	}
	return list
}

// value returns the value that the expression e has at compile time, and its type; nil if it has none.
func (u *unit) value(e ast.Expr) (constant.Value, string) {
	tv := u.info.Types[e]
	if tv.Type == nil {
		return nil, ""
	}
	typ := types.TypeString(tv.Type, nil)
	if tv.Value != nil {
		v := tv.Value
		if i := constant.ToInt(v); i.Kind() == constant.Int { // 899001.0 and 899001 are the same float64
			v = i
		}
		return v, typ
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if u.isItoa(call) {
			if v := u.info.Types[call.Args[0]].Value; v != nil {
				return constant.MakeString(v.ExactString()), typ
			}
		}
		if len(call.Args) == 1 && u.info.Types[call.Fun].IsType() { // Text("899001")
			if v, _ := u.value(call.Args[0]); v != nil && v.Kind() == constant.String {
				return v, typ
			}
		}
	}
	return nil, ""
}

// isItoa reports whether call is one of strconv.Itoa.
func (u *unit) isItoa(call *ast.CallExpr) bool {
	var id *ast.Ident
	switch fun := call.Fun.(type) {
	case *ast.SelectorExpr:
		id = fun.Sel
	case *ast.Ident:
		id = fun
	default:
		return false
	}
	fn, ok := u.info.Uses[id].(*types.Func)
	return ok && fn.FullName() == "strconv.Itoa"
}
