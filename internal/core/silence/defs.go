package silence

import (
	"go/ast"
	"go/types"
	"strings"
)

// A definition is a value that a variable, or a part of it, is given.
type definition struct {
	value    ast.Expr     // nil where it is given none: var err error
	from     bool         // a call reads it from value into the variable: json.Unmarshal(value, &v)
	element  bool         // it is an element of value: for _, v := range value
	part     bool         // only a part of the variable is given it: v.Code = value
	siblings []*types.Var // that the same call gives values to, with the variable itself
}

// definitions are what variables are given.
type definitions map[*types.Var][]definition

// only returns the value of v, a variable that is given just that, once and as a whole; nil for all others.
func (defs definitions) only(v *types.Var) ast.Expr {
	if len(defs[v]) != 1 {
		return nil
	}
	d := defs[v][0]
	if d.from || d.element || d.part || len(d.siblings) > 1 {
		return nil
	}
	return d.value
}

// add notes that e, a variable of p or a part of one, is given d.
func (defs definitions) add(p *Package, e ast.Expr, d definition) {
	if at := p.placeOf(e); at.root != nil {
		d.part = len(at.path) > 0 || !isIdent(e)
		defs[at.root] = append(defs[at.root], d)
	}
}

// definitions returns what the variables in fn, a function with the literals in it, are given.
func (p *Package) definitions(fn ast.Node) definitions {
	defs := make(definitions)
	for n := range ast.Preorder(fn) {
		switch n := n.(type) {
		case *ast.AssignStmt, *ast.ValueSpec:
			p.addAssignment(defs, n)
		case *ast.RangeStmt:
			defs.add(p, n.Value, definition{value: n.X, element: true})
		case *ast.TypeSwitchStmt:
			p.addTypeSwitch(defs, n)
		case *ast.CallExpr:
			p.addFilled(defs, n)
		}
	}
	return defs
}

// addAssignment notes in defs what n, an assignment or a declaration, gives.
func (p *Package) addAssignment(defs definitions, n ast.Node) {
	targets, values := assignment(n)
	if len(targets) == len(values) {
		for i, e := range targets {
			defs.add(p, e, definition{value: values[i]})
		}
		return
	}
	// There is no value, or one for all: of a call, or v, ok := m[key].
	var d definition
	if len(values) == 1 {
		d.value = values[0]
		if _, ok := ast.Unparen(d.value).(*ast.CallExpr); ok {
			for _, e := range targets {
				if v := p.variable(e); v != nil {
					d.siblings = append(d.siblings, v)
				}
			}
		}
	}
	for _, e := range targets {
		defs.add(p, e, d)
	}
}

// addTypeSwitch notes in defs that switch f := err.(type), which n is, gives the f of each clause what err is.
func (p *Package) addTypeSwitch(defs definitions, n *ast.TypeSwitchStmt) {
	assign, ok := n.Assign.(*ast.AssignStmt)
	if !ok {
		return
	}
	for _, clause := range n.Body.List {
		if v, ok := p.info.Implicits[clause].(*types.Var); ok {
			defs[v] = append(defs[v], definition{value: assign.Rhs[0]})
		}
	}
}

// addFilled notes in defs the variables that call fills from its other operands: errors.As(err, &v),
// json.Unmarshal(body, v).
func (p *Package) addFilled(defs definitions, call *ast.CallExpr) {
	name := p.calleeName(call)
	fills := name == "As" || strings.HasPrefix(name, "Unmarshal") || strings.HasPrefix(name, "Decode")
	for i, arg := range call.Args {
		// What is filled is an address, or by its name a pointer after the first operand.
		filled := arg
		if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
			filled = u.X
		} else if !fills || i == 0 {
			continue
		}
		if p.variable(filled) == nil {
			continue
		}
		// It is filled from an error, or by its name from a text.
		for j, other := range call.Args {
			t := p.info.TypeOf(other)
			if j != i && p.info.Types[other].Value == nil && (isErrorType(t) || fills && isText(t)) {
				defs.add(p, filled, definition{value: other, from: true})
			}
		}
	}
}
