package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// A unit is the package that is analysed, and the settings.
type unit struct {
	pass  *analysis.Pass
	cfg   *Config
	facts bool // drivers refuse to pass facts that the analyzer has not declared

	files     []*File
	declared  map[types.Object]*Proof
	partFacts map[*types.Var]*Carries // by parts of types that other packages tell of
	vendor    map[*types.Package]*NamesVendor
	problems  []Problem // directives that are wrong
}

// illTyped reports whether something in the package does not type-check. What is concluded from all uses of a thing, or
// from a name, is not concluded then: some uses may be missing.
func (u *unit) illTyped() bool { return len(u.pass.TypeErrors) > 0 }

// A graph has the nodes of a package and the ways that values go between them. What it has of an object is put there
// when somebody asks for its node first.
type graph struct {
	*unit
	objects map[types.Object]*node
	exprs   map[exprKey]*node
	order   []*node // all nodes as they were met: no result may depend on the order of a map

	givenAt map[edge]token.Pos // where a constant is given to a node first
}

// exprKey is what makes two expressions without an object the same subject: their text, within one function; and of a
// call with several results which one.
type exprKey struct {
	fn   token.Pos
	text string
}

// edge is a way that a value goes.
type edge struct{ from, to *node }

func newGraph(u *unit) *graph {
	return &graph{
		unit:    u,
		objects: make(map[types.Object]*node),
		exprs:   make(map[exprKey]*node),
		givenAt: make(map[edge]token.Pos),
	}
}

// newNode adds a node, which has a node for its keys if its type is a map.
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

// mapType returns the map that a type is, perhaps behind pointers; nil if it is none.
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

// object returns the node of an object, with what is known of it before the package is read.
func (g *graph) object(obj types.Object) *node {
	obj = originOf(obj)
	if n, ok := g.objects[obj]; ok {
		return n
	}
	n := g.newNode(obj, nil, obj.Type())
	n.addName(obj.Name())
	g.objects[obj] = n
	if p := g.seed(obj); p != nil {
		for _, holder := range n.nodesOf(p) {
			p.node = holder
			holder.proof, holder.strict, holder.mixed = p, !p.Given, p.Mixed
		}
	}
	n.evident = n.proof != nil && n.proof.Rule == ByVendor
	g.joinType(n, obj.Type())
	return n
}

// nodesOf returns what of an object a proof is about: of a map its keys or its values. What is declared of a map is
// declared of its keys.
func (n *node) nodesOf(p *Proof) []*node {
	if n.keys == nil {
		return []*node{n}
	}
	var list []*node
	if p.Part != 0 {
		if p.Part&ofKeys != 0 {
			list = append(list, n.keys)
		}
		if p.Part&ofValues != 0 {
			list = append(list, n)
		}
		return list
	}
	if mayCarry(n.keys.typ) {
		return []*node{n.keys}
	}
	return []*node{n}
}

// originOf returns the generic declaration that an instance's field or method stems from.
func originOf(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Var:
		return obj.Origin()
	case *types.Func:
		return obj.Origin()
	}
	return obj
}

// joinType lets the evidence of a named type (or an alias) reach a node of it, of a pointer to it, of a slice of it.
func (g *graph) joinType(n *node, t types.Type) {
	for range 8 { // pointers to slices of channels of ... : more than anyone writes
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
			if t = inside(t); t == nil {
				return
			}
		}
	}
}

// expression returns the node of an expression that no object stands for, in a function. Of a call with several
// results, i says which.
func (g *graph) expression(e ast.Expr, fn token.Pos, i int) *node {
	key := exprKey{fn, types.ExprString(e)}
	t := g.pass.TypesInfo.TypeOf(e)
	if tuple, ok := t.(*types.Tuple); ok {
		if i >= tuple.Len() {
			return nil
		}
		key.text += "#" + strconv.Itoa(i)
		t = tuple.At(i).Type()
	}
	if n, ok := g.exprs[key]; ok {
		return n
	}
	n := g.newNode(nil, e, t)
	g.exprs[key] = n
	g.joinType(n, t)
	return n
}
