package silence

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// A definition is a value that a variable, or a part of it, is given.
type definition struct {
	value    ast.Expr     // nil where it is given none: var err error
	from     bool         // a call reads it from value into the variable: json.Unmarshal(value, &v)
	element  bool         // it is an element of value: for _, v := range value
	part     bool         // only a part of the variable is given it: v.Code = value
	siblings []*types.Var // that the same call gives values to
}

// definitions returns what the variables of a function, and of the literals in it, are given.
func (f *function) definitions(root ast.Node) map[*types.Var][]definition {
	defs := make(map[*types.Var][]definition)
	add := func(lhs ast.Expr, d definition) {
		v, path := f.chain(lhs)
		if v == nil {
			return
		}
		d.part = len(path) > 0 || !isPlain(lhs)
		defs[v] = append(defs[v], d)
	}
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			f.assigned(n.Lhs, n.Rhs, add)
		case *ast.ValueSpec:
			names := make([]ast.Expr, len(n.Names))
			for i, name := range n.Names {
				names[i] = name
			}
			f.assigned(names, n.Values, add)
		case *ast.RangeStmt:
			if n.Value != nil {
				add(n.Value, definition{value: n.X, element: true})
			}
		case *ast.TypeSwitchStmt:
			f.addTypeSwitch(n, defs)
		case *ast.CallExpr:
			f.addFilled(n, add)
		}
		return true
	})
	return defs
}

func isPlain(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.Ident)
	return ok
}

func (f *function) assigned(lhs, rhs []ast.Expr, add func(ast.Expr, definition)) {
	if len(lhs) == len(rhs) {
		for i, l := range lhs {
			add(l, definition{value: rhs[i]})
		}
		return
	}
	var all []*types.Var
	for _, l := range lhs {
		if v := f.variable(l); v != nil {
			all = append(all, v)
		}
	}
	for _, l := range lhs {
		d := definition{}
		if len(rhs) == 1 {
			d.value = rhs[0]
			if _, ok := ast.Unparen(rhs[0]).(*ast.CallExpr); ok {
				d.siblings = all
			}
		}
		add(l, d)
	}
}

// addTypeSwitch notes that switch f := err.(type) gives the f of each clause what err is.
func (f *function) addTypeSwitch(n *ast.TypeSwitchStmt, defs map[*types.Var][]definition) {
	assign, ok := n.Assign.(*ast.AssignStmt)
	if !ok {
		return
	}
	for _, clause := range n.Body.List {
		if v, ok := f.info.Implicits[clause].(*types.Var); ok {
			defs[v] = append(defs[v], definition{value: assign.Rhs[0]})
		}
	}
}

// addFilled notes what a call fills from its other arguments: errors.As(err, &v), json.Unmarshal(body, v).
func (f *function) addFilled(call *ast.CallExpr, add func(ast.Expr, definition)) {
	name := ""
	if fn := typeutil.Callee(f.info, call); fn != nil {
		name = fn.Name()
	}
	fills := name == "As" || strings.HasPrefix(name, "Unmarshal") || strings.HasPrefix(name, "Decode")
	for i, arg := range call.Args {
		filled := arg
		if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
			filled = u.X
		} else if !fills || i == 0 {
			continue
		}
		if v := f.variable(filled); v == nil {
			continue
		}
		for j, other := range call.Args {
			t := f.info.TypeOf(other)
			if j != i && f.info.Types[other].Value == nil && (isErrorType(t) || fills && isText(t)) {
				add(filled, definition{value: other, from: true})
			}
		}
	}
}

// isText reports whether a type is a string or a slice of bytes.
func isText(t types.Type) bool {
	if t == nil {
		return false
	}
	if s, ok := types.Unalias(t).Underlying().(*types.Slice); ok {
		t = s.Elem()
		return basicInfo(t)&types.IsInteger != 0
	}
	return basicInfo(t)&types.IsString != 0
}
