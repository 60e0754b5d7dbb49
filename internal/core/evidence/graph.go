package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// A unit is the package that is analysed, and what is known of it before its code is read.
type unit struct {
	pass  *analysis.Pass
	cfg   *Config
	facts bool // the pass has facts: see NewWithinPackage

	files     []*File
	declared  map[types.Object]*Proof
	partFacts map[*types.Var]*Carries         // see CarryingParts
	vendor    map[*types.Package]*NamesVendor // of this package, and of others that were asked about
	problems  []Problem                       // directives that are wrong
}

// illTyped reports whether the package does not type-check. Then some uses of a variable may be missing, and nothing is
// concluded from all its uses, or from its name.
func (u *unit) illTyped() bool { return len(u.pass.TypeErrors) > 0 }

// A graph has the nodes of a package. The edges between them are fields of the nodes.
type graph struct {
	*unit
	objects map[types.Object]*node // made when they are first asked for
	exprs   map[exprKey]*node      // the same
	order   []*node                // all nodes, oldest first: no result may depend on the order of a map

	givenAt     map[edge]token.Pos // where a constant is first given to a node
	mapLookups  []lookup           // see linkElements
	hasLookup   map[lookup]bool    // the same
	hasElements bool               // a map literal has a value under a constant key
}

// An exprKey identifies the node of an expression: those with the same text have one node in each function.
type exprKey struct {
	decl *ast.FuncDecl // the function that it stands in; nil outside of functions
	text string        // with the index of the result, for a call with several results
}

// An edge says that the value of from is given to to.
type edge struct{ from, to *node }

// newGraph returns a graph without nodes for u.
func newGraph(u *unit) *graph {
	u.declared = make(map[types.Object]*Proof)
	u.vendor = make(map[*types.Package]*NamesVendor)
	return &graph{
		unit:      u,
		objects:   make(map[types.Object]*node),
		exprs:     make(map[exprKey]*node),
		givenAt:   make(map[edge]token.Pos),
		hasLookup: make(map[lookup]bool),
	}
}

// newNode adds a node for obj, or for expr if obj is nil, of type t. For a map, it also adds a node for the keys.
func (g *graph) newNode(obj types.Object, expr ast.Expr, t types.Type) *node {
	n := &node{obj: obj, expr: expr, typ: t}
	g.order = append(g.order, n)
	if m := mapType(t); m != nil {
		n.keys = &node{expr: expr, typ: m.Key(), ofMap: n}
		if obj != nil {
			n.keys.addName(obj.Name())
			_, n.keys.isTypeKeys = obj.(*types.TypeName)
		}
		g.order = append(g.order, n.keys)
		g.joinType(n.keys, m.Key())
	}
	return n
}

// mapType returns the map type that underlies t or what the pointer t points to: nil for other types.
func mapType(t types.Type) *types.Map {
	for range 3 {
		switch u := underlying(t).(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Map:
			return u
		}
	}
	return nil
}

// object returns the node of obj. A new node gets the proof that is known before the package is read.
func (g *graph) object(obj types.Object) *node {
	obj = originOf(obj)
	if n, ok := g.objects[obj]; ok {
		return n
	}
	n := g.newNode(obj, nil, obj.Type())
	n.addName(obj.Name())
	g.objects[obj] = n
	if p := g.seed(obj); p != nil {
		for _, holder := range n.provenParts(p) {
			p.node = holder
			holder.proof, holder.strict, holder.mixed = p, !p.Given, p.Mixed
		}
	}
	n.evident = n.proof != nil && n.proof.Rule == ByVendor
	g.joinType(n, obj.Type())
	return n
}

// provenParts returns the nodes of n that p is about: n itself, or the keys of a map. For a map, a declaration is about
// the keys if these can be codes, and a fact says what it is about.
func (n *node) provenParts(p *Proof) []*node {
	switch {
	case n.keys == nil:
		return []*node{n}
	case p.Part == ofKeys, p.Part == 0 && mayCarry(n.keys.typ):
		return []*node{n.keys}
	case p.Part == ofKeys|ofValues:
		return []*node{n.keys, n}
	}
	return []*node{n}
}

// originOf returns the declaration of obj: for a field or method of an instantiated type, that of the generic type.
func originOf(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Var:
		return obj.Origin()
	case *types.Func:
		return obj.Origin()
	}
	return obj
}

// joinType records that n, of type t, carries what its type carries: the named types and aliases of which t is made,
// without the pointers, lists, channels and maps around them.
func (g *graph) joinType(n *node, t types.Type) {
	for range 8 { // more than anyone writes; types may be recursive
		switch u := t.(type) {
		case *types.Alias:
			addFlow(g.object(u.Obj()), n)
			t = u.Rhs()
		case *types.Named:
			if mayCarry(codeType(u)) {
				addFlow(g.object(u.Obj()), n)
			}
			t = u.Underlying()
		default:
			if t = elemType(t); t == nil {
				return
			}
		}
	}
}

// expression returns the node of e, an expression without an object, in the function fn. For a call with several
// results, it is that of the result with index i: nil if there is none.
func (g *graph) expression(e ast.Expr, fn *enclosing, i int) *node {
	text := types.ExprString(e)
	t := g.pass.TypesInfo.TypeOf(e)
	if tuple, ok := t.(*types.Tuple); ok {
		if i >= tuple.Len() {
			return nil
		}
		text += "#" + strconv.Itoa(i)
		t = tuple.At(i).Type()
	}
	return g.expressionOf(text, e, fn, t)
}

// expressionOf returns the node of e, an expression of type t in the function fn, which text identifies there.
func (g *graph) expressionOf(text string, e ast.Expr, fn *enclosing, t types.Type) *node {
	key := exprKey{fn.decl, text}
	if n, ok := g.exprs[key]; ok {
		return n
	}
	n := g.newNode(nil, e, t)
	n.standIn(fn)
	g.exprs[key] = n
	g.joinType(n, t)
	return n
}
