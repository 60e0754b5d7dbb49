package silence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// givesValue reports whether the part at path of what e gives is other than zero: of a literal as it is written, of a
// constant by its value; of all else it may be.
func (p *Package) givesValue(e ast.Expr, path []string) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	switch e := e.(type) {
	case *ast.CompositeLit:
		return p.literalGivesValue(e, path)
	case *ast.CallExpr:
		b, ok := typeutil.Callee(p.info, e).(*types.Builtin)
		if ok && (b.Name() == "new" || b.Name() == "make") {
			return false
		}
	}
	return !p.info.Types[e].IsNil() && !p.isZero(e)
}

// literalGivesValue is givesValue for lit and the part at path.
func (p *Package) literalGivesValue(lit *ast.CompositeLit, path []string) bool {
	if len(path) == 0 {
		return len(lit.Elts) > 0
	}
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			return true // without names: all fields are given
		}
		name, isText := syntax.ConstantString(p.info, kv.Key)
		if id, ok := kv.Key.(*ast.Ident); ok && !isText {
			name = id.Name
		}
		if name == path[0] {
			return p.givesValue(kv.Value, path[1:])
		}
	}
	return false
}

// isZero reports whether e is a zero without a name: whoever gives a named constant has thought of something.
func (p *Package) isZero(e ast.Expr) bool {
	v := p.info.Types[e].Value
	if v == nil {
		return false
	}
	for n := range ast.Preorder(e) {
		if id, ok := n.(*ast.Ident); ok {
			if c, ok := p.info.Uses[id].(*types.Const); ok && c.Pkg() != nil { // true and false have none
				return false
			}
		}
	}
	switch v.Kind() {
	case constant.String:
		return constant.StringVal(v) == ""
	case constant.Int, constant.Float:
		return constant.Sign(v) == 0
	}
	return false
}
