package evidence

import (
	"go/ast"
	"go/types"
	"slices"
)

// A node is a thing that may carry a code: a variable, field, parameter or result (its types.Var), a constant, a named
// type, or an expression that no object stands for, such as m["code"] or a call. Of a list it stands for the elements,
// of a map for the values.
type node struct {
	obj  types.Object // nil for an expression
	expr ast.Expr     // the first occurrence, where obj is nil
	typ  types.Type   // nil where that is unknown

	names      []string // last names: of the object, or of the expression
	qualifiers []string // names of what it belongs to: the operand and its type, the function, its receiver, the package
	owner      string   // for titles: the type of a field, the function of a result

	proof      *Proof // holds for all uses; nil until proven
	localProof *Proof // of a parameter, and what is read from it: holds in the function, since some call gives it a code
	mixed      bool   // it is also given what is no JMessage code
	strict     bool   // it holds nothing but codes: what is given to it is one

	evident bool // proven by what every package can see: an import path and a name

	to, from     []*node // receives this one's value; gives this one its value
	comparedWith []*node // is compared with this one
	provedBy     *node   // what it is compared with, and proven by
	args         []*node // of a parameter: what calls give it
	params       []*node // of an argument: the parameters that it is given to
	calls        []*node // of a result: the calls of its function
	results      []*node // of a call: the result that it is
	lookupKeys   []*node // of what is looked up: the keys that it may depend on
	lookups      []*node // of a key: what is looked up by it
	holds        []*node // lists that are written out, and constants, that it holds
	heldBy       []*node // what holds this list or constant

	site   *callSite    // of a call
	callee types.Object // of a call: the function, variable or field that is called; nil if it has no name
	index  int          // of a call: which of its results it is
	keys   *node        // of a map: its keys
	ofMap  *node        // of the keys of a map: the map
	out    *node        // of a parameter that points to a value: what the function puts there

	unknownSources int  // how many values it is given that no node stands for
	foreign        bool // it is given a number that is no code of JMessage's
	modified       bool // it is changed in place: n++, n += 2
	computed       bool // it is given a computed value: arithmetic, a length, a counter
	sets           []*Set

	isConstant     bool     // a constant that is given to a parameter by one call
	meeting        *Meeting // of such a constant
	isDeclared     bool     // the result of a function declaration
	provenByCall   bool     // proven by what one call gives a parameter, from which it is given its value
	isOut          bool     // what a function puts where a parameter points
	isTypeKeys     bool     // the keys of a named type, which are no source of values
	hasConstantKey bool     // an element of a map under a constant key: it is another thing than the map's other elements

	parent *node // union-find: the nodes that hold the very same value
}

// carries returns the strongest proof that the node carries a code here, nil if there is none.
func (n *node) carries() *Proof {
	if n.proof == nil || n.localProof != nil && n.localProof.Rule < n.proof.Rule {
		return n.localProof
	}
	return n.proof
}

// leader returns the node that stands for all that hold the same value.
func (n *node) leader() *node {
	for n.parent != nil {
		n = n.parent
	}
	return n
}

func unite(a, b *node) {
	if a, b = a.leader(), b.leader(); a != b {
		b.parent = a
	}
}

func (n *node) addName(name string) {
	if name != "" {
		addTo(&n.names, name)
	}
}

func (n *node) addQualifier(name string) { addTo(&n.qualifiers, name) }

func addTo[T comparable](list *[]T, x T) {
	if !slices.Contains(*list, x) {
		*list = append(*list, x)
	}
}

// kind returns what kind of variable the node is, 0 if it is none.
func (n *node) kind() types.VarKind {
	if v, ok := n.obj.(*types.Var); ok {
		return v.Kind()
	}
	return 0
}

// isLocal reports whether the node is a variable of a function body.
func (n *node) isLocal() bool { return n.kind() == types.LocalVar }

// isParam reports whether the node is a parameter of a function, or its receiver.
func (n *node) isParam() bool { return n.kind() == types.ParamVar || n.kind() == types.RecvVar }

// outlivesCall reports whether the node is a field or a package variable, which outlasts a call.
func (n *node) outlivesCall() bool { return n.kind() == types.FieldVar || n.kind() == types.PackageVar }

// isDurable reports whether what is proven of one occurrence is true of all: a field, a package variable, a parameter
// or result of this package. Another package's function is not: gjson's Int returns many things.
func (n *node) isDurable(pkg *types.Package) bool {
	switch n.kind() {
	case types.FieldVar, types.PackageVar:
		return true
	case types.ParamVar, types.ResultVar, types.RecvVar:
		return n.obj.Pkg() == pkg
	}
	return false
}

// isSource reports whether the node is a thing that values come from, and no type or constant.
func (n *node) isSource() bool {
	switch n.obj.(type) {
	case *types.TypeName, *types.Const:
		return false
	}
	return !n.isTypeKeys
}

// flow records that to receives the value of from.
func addFlow(from, to *node) {
	if from == nil || to == nil || from == to || slices.Contains(from.to, to) {
		return
	}
	from.to = append(from.to, to)
	to.from = append(to.from, from)
	if from.keys != nil && to.keys != nil {
		addFlow(from.keys, to.keys)
	}
}

// hold records that a variable holds a list that is written out, or a parameter a constant: what is proven of it is
// proven of that.
func addHeld(holder, n *node) {
	addTo(&holder.holds, n)
	addTo(&n.heldBy, holder)
}

// compared records that two nodes are compared with each other.
func addComparison(a, b *node) {
	if a == nil || b == nil || a == b {
		return
	}
	addTo(&a.comparedWith, b)
	addTo(&b.comparedWith, a)
}
