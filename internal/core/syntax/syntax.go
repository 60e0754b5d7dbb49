// Package syntax answers what expressions and types of type-checked code are, for the packages that judge them.
package syntax

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// Unconverted returns e without the parentheses and conversions that enclose it. The types are in info.
func Unconverted(info *types.Info, e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !info.Types[call.Fun].IsType() {
			return e
		}
		e = call.Args[0]
	}
}

// ConstantString returns the value of e if it is a constant string, or false. The values are in info.
func ConstantString(info *types.Info, e ast.Expr) (string, bool) {
	v := info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// TypeObject returns the declaration of t, or of what t points to. It is nil for a type without a name, and for nil.
func TypeObject(t types.Type) *types.TypeName {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

// TypeName returns the name of t, or of what t points to. It is "" for a type without a name, and for nil.
func TypeName(t types.Type) string {
	if obj := TypeObject(t); obj != nil {
		return obj.Name()
	}
	return ""
}
