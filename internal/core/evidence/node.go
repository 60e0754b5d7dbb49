package evidence

import (
	"go/ast"
	"go/types"
	"slices"
)

// A node is a thing that may carry a code: a variable, field, parameter or result, a constant, a named type, or an
// expression that no object stands for, such as m["code"] or a call. The node of a list stands for its elements, that
// of a map for its values; the keys of a map have a node of their own.
type node struct {
	obj  types.Object // nil for an expression
	expr ast.Expr     // of an expression: its first occurrence
	typ  types.Type   // nil where the code does not type-check

	names      []string // last names, such as Code of resp.Error.Code
	qualifiers []string // names of what it belongs to: operand, type, function, receiver, package
	owner      string   // for messages: the type of a field, the function of a result
	structs    []string // names of the types that a field belongs to, or of the keys that an element is below

	// Where a local variable or an expression stands: the declaration of the function, nil outside of functions, and
	// the names that the function literals around it are given.
	decl     *ast.FuncDecl
	literals []string

	// What is known of the node.
	proof      *Proof // that it carries a code wherever it is used; nil until it is proven
	localProof *Proof // the same of a parameter and what is read from it, because some call passes a code; or nil
	strict     bool   // proven to hold nothing but codes, so what it is given is a code
	mixed      bool   // it also holds numbers that are no codes
	evident    bool   // other packages see the proof for themselves: an import path and a name

	// The edges of the graph.
	to, from     []*node // which get its value, and whose value it gets
	comparedWith []*node
	args         []*node          // of a parameter: what calls pass to it
	params       []*node          // of an argument: the parameters that it is passed to
	passedOn     bool             // it is passed to another package, for a number of which nothing is proven
	calls        []*node          // of a result: the calls of its function
	results      []*node          // of a call: the result that it yields
	lookupKeys   []*node          // the keys by which it is looked up, which its value may depend on
	lookups      []*node          // of a key: what is looked up by it
	holds        []*node          // the literals of lists, and the constant arguments, that it holds
	heldBy       []*node          // of such a literal or constant
	elements     map[string]*node // of a map literal: its values under constant keys, by their exact strings
	elementList  []*node          // the same, in their order
	parts        []*node          // of a list or the keys of a map: the other lists and keys that were copied to it
	keys         *node            // of a map
	ofMap        *node            // of the keys of a map: the map
	out          *node            // of a parameter that is a pointer: what the function stores there
	parent       *node            // in its group of nodes that hold the very same value; nil for the leader. See unite.
	provedBy     *node            // what it is compared with that proved it; or nil

	// What it is given besides the values of other nodes.
	sets           []*Set // literals
	unknownSources int    // number of values that no node stands for
	foreign        bool   // a number that is no code of JMessage's
	modified       bool   // it is changed in place: n++, n += 2
	computed       bool   // a computed value: arithmetic, a length, a counter

	// Of a call.
	site   *callSite
	callee types.Object // the function, variable or field that is called; nil if it has no name
	index  int          // of the result

	// What kind of node it is.
	isConstant     bool     // a constant argument of one call
	meeting        *Meeting // of a constant argument with its parameter
	isDeclared     bool     // the result of a function declaration
	isOut          bool     // what a function stores where a parameter points
	isTypeKeys     bool     // the keys of a named map type; no values come from there
	isElement      bool     // a value of a map literal under a constant key
	hasConstantKey bool     // an element of a map under a constant key, not to be confused with its other elements
	provenByCall   bool     // proven by what one call passes to a parameter whose value is stored in it
}

// carries returns the strongest proof that the node carries a code here, nil if there is none.
func (n *node) carries() *Proof {
	if n.proof == nil || n.localProof != nil && n.localProof.Rule < n.proof.Rule {
		return n.localProof
	}
	return n.proof
}

// leader returns the node that stands for the group of n.
func (n *node) leader() *node {
	for n.parent != nil {
		n = n.parent
	}
	return n
}

// isElement reports whether n is a value of a map literal under a constant key.
func isElement(n *node) bool { return n.isElement }

// unite merges the groups of a and b. A group is a set of nodes that hold the very same value, as in union-find.
func unite(a, b *node) {
	if a, b = a.leader(), b.leader(); a != b {
		b.parent = a
	}
}

// addName adds a last name of the node. An empty name is left out.
func (n *node) addName(name string) {
	if name != "" {
		addTo(&n.names, name)
	}
}

// addQualifier adds the name of something that the node belongs to.
func (n *node) addQualifier(name string) { addTo(&n.qualifiers, name) }

// addNamesOf adds the names and the qualifiers of other.
func (n *node) addNamesOf(other *node) {
	for _, name := range other.names {
		n.addName(name)
	}
	for _, name := range other.qualifiers {
		n.addQualifier(name)
	}
	for _, name := range other.structs {
		addTo(&n.structs, name)
	}
}

// addTo appends x to the list unless it is in there. It reports whether x is new.
func addTo[T comparable](list *[]T, x T) bool {
	if slices.Contains(*list, x) {
		return false
	}
	*list = append(*list, x)
	return true
}

// pkg returns the package that declares the node, or the function of which it is a call. It is nil if there is none.
func (n *node) pkg() *types.Package {
	switch {
	case n.obj != nil:
		return n.obj.Pkg()
	case n.callee != nil:
		return n.callee.Pkg()
	}
	return nil
}

// kind returns the kind of variable that the node is, 0 if it is none.
func (n *node) kind() types.VarKind { return kindOf(n.obj) }

// isLocal reports whether the node is a variable of a function body.
func (n *node) isLocal() bool { return n.kind() == types.LocalVar }

// isParam reports whether the node is a parameter of a function, or its receiver.
func (n *node) isParam() bool { return n.kind() == types.ParamVar || n.kind() == types.RecvVar }

// outlivesCall reports whether the node is a field or a package variable: its value is there after a call, too.
func (n *node) outlivesCall() bool { return n.kind() == types.FieldVar || n.kind() == types.PackageVar }

// isDurable reports whether a proof from one use of the node holds for all its uses in pkg, the package that is
// analyzed: it is a field, a package variable, or a parameter or result of pkg. A result of another package's function
// is not, for functions such as gjson's Int return many things.
func (n *node) isDurable(pkg *types.Package) bool {
	switch n.kind() {
	case types.FieldVar, types.PackageVar:
		return true
	case types.ParamVar, types.ResultVar, types.RecvVar:
		return n.obj.Pkg() == pkg
	}
	return false
}

// isSource reports whether values come from the node. Types and constants are no sources.
func (n *node) isSource() bool {
	switch n.obj.(type) {
	case *types.TypeName, *types.Const:
		return false
	}
	return !n.isTypeKeys
}

// addFlow records that node to gets the value of from, and its keys those of from. Either may be nil. It reports
// whether that is new.
func addFlow(from, to *node) bool {
	if from == nil || to == nil || from == to || !addTo(&from.to, to) {
		return false
	}
	to.from = append(to.from, from)
	addFlow(from.keys, to.keys)
	return true
}

// addHeld records that holder holds n: a variable the literal of a list, or a parameter a constant. What is proven of
// holder is then proven of n.
func addHeld(holder, n *node) {
	addTo(&holder.holds, n)
	addTo(&n.heldBy, holder)
}

// addLookup records that the value of n is looked up by key. Either may be nil. It reports whether that is new.
func addLookup(key, n *node) bool {
	if key == nil || n == nil {
		return false
	}
	addTo(&n.lookupKeys, key)
	return addTo(&key.lookups, n)
}

// addComparison records that a and b are compared. Either may be nil. It reports whether that is new.
func addComparison(a, b *node) bool {
	if a == nil || b == nil || a == b {
		return false
	}
	addTo(&b.comparedWith, a)
	return addTo(&a.comparedWith, b)
}
