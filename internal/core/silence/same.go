package silence

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/types/typeutil"
)

// same reports whether two expressions are the same of the same things.
func (p *Package) same(a, b ast.Expr) bool {
	a, b = p.unconverted(a), p.unconverted(b)
	rootA, pathA := p.chain(a)
	rootB, pathB := p.chain(b)
	if rootA != nil || rootB != nil {
		return rootA == rootB && samePath(pathA, pathB)
	}
	callA, okA := a.(*ast.CallExpr)
	callB, okB := b.(*ast.CallExpr)
	if !okA || !okB || len(callA.Args) != len(callB.Args) {
		return false
	}
	if fa, fb := typeutil.Callee(p.info, callA), typeutil.Callee(p.info, callB); fa == nil || fa != fb {
		return false
	}
	selA, okA := ast.Unparen(callA.Fun).(*ast.SelectorExpr)
	selB, okB := ast.Unparen(callB.Fun).(*ast.SelectorExpr)
	if okA && okB && p.info.Selections[selA] != nil && !p.same(selA.X, selB.X) {
		return false
	}
	for i := range callA.Args {
		va, vb := p.info.Types[callA.Args[i]].Value, p.info.Types[callB.Args[i]].Value
		switch {
		case va != nil && vb != nil:
			if is, known := compare(va, token.EQL, vb); !is || !known {
				return false
			}
		case !p.same(callA.Args[i], callB.Args[i]):
			return false
		}
	}
	return true
}
