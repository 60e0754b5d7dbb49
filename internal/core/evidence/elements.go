package evidence

import (
	"go/ast"

	"github.com/jmvet/jmvet/internal/core/syntax"
)

// What a map literal holds under a constant key is a thing of its own: the price of {"code": e.Code, "price": 899000}
// is no code. So it gets a node of its own, whose value reaches what is looked up by the same key, or by any key that
// is no constant, in a map that may be the literal.

// A lookup is what is read from a map, perhaps through variables and calls: the value under one key, or any value.
type lookup struct {
	value *node
	whole *node  // the map
	key   string // the exact string of the constant; "" for any key
}

// giveElementOf records that lit, the node of a map literal, holds the value of kv under a constant key. What is proven
// of all the values of the map is proven of the lists among them.
func (c *collector) giveElementOf(lit *node, kv *ast.KeyValueExpr) {
	elem := c.elementOf(lit, kv)
	switch list := c.literalList(kv.Value); {
	case list != nil:
		addHeld(lit, list)
		c.give(elem, kv.Value)
	case c.isConstant(kv.Value):
		c.addSet(&Set{Lit: lit.expr.(*ast.CompositeLit), node: elem}, []ast.Expr{kv.Value})
	default:
		lit.unknownSources++
		c.give(elem, kv.Value)
	}
}

// elementOf returns the node of what lit, the node of a map literal, holds under the constant key of kv. The key names
// it.
func (c *collector) elementOf(lit *node, kv *ast.KeyValueExpr) *node {
	key := c.exactKey(kv.Key)
	if elem := lit.elements[key]; elem != nil {
		return elem // the key stands there twice, which does not compile
	}
	elem := c.newNode(nil, kv, mapType(lit.typ).Elem())
	elem.isElement, c.hasElements = true, true
	elem.standIn(&c.fn)
	if elem.keys != nil {
		elem.keys.isElement = true
	}
	c.joinType(elem, elem.typ)
	if name, ok := syntax.ConstantString(c.pass.TypesInfo, kv.Key); ok {
		nameByKey(elem, name)
	}
	if lit.elements == nil {
		lit.elements = make(map[string]*node)
	}
	lit.elements[key] = elem
	lit.elementList = append(lit.elementList, elem)
	return elem
}

// exactKey returns the exact string of the constant key: "" if it is none.
func (c *collector) exactKey(key ast.Expr) string {
	if v := c.pass.TypesInfo.Types[key].Value; v != nil {
		return v.ExactString()
	}
	return ""
}

// addLookupIn records that value is what is read from the map whole under key; "" is any key. It does nothing if a node
// is nil.
func (g *graph) addLookupIn(whole, value *node, key string) {
	if l := (lookup{value, whole, key}); whole != nil && value != nil && !g.hasLookup[l] {
		g.hasLookup[l] = true
		g.mapLookups = append(g.mapLookups, l)
	}
}

// linkElements lets the values that are read from maps have what the literals hold that these maps may be. What a
// function reads from a parameter has it for the call alone.
func (g *graph) linkElements() {
	for changed := g.hasElements; changed; {
		changed = false
		for _, l := range g.mapLookups {
			l.eachLiteral(func(lit *node, isArgument bool) {
				for _, elem := range lit.elementsUnder(l.key) {
					if isArgument {
						addTo(&elem.params, l.value)
						continue
					}
					changed = addFlow(elem, l.value) || changed
					if elem.keys != nil && l.value.keys != nil {
						addHeld(l.value.keys, elem.keys) // texts["zh"][code]
					}
				}
			})
		}
	}
}

// withElements returns a copy of n, a map of which nothing is proven, that has a proof if all values of the literals
// that it may be carry codes. This is for other packages, to which the values of a map are one thing.
func (g *graph) withElements(n *node) *node {
	whole := *n
	var elements []*node
	lookup{whole: n}.eachLiteral(func(lit *node, isArgument bool) { elements = append(elements, lit.elementList...) })
	carries := func(elem *node) bool { return elem.proof != nil }
	if len(elements) > 0 && all(elements, carries) {
		whole.proof = elements[0].proof
		whole.mixed = !all(elements, func(elem *node) bool { return !elem.mixed })
	}
	return &whole
}

// elementsUnder returns what the map literal n holds under key; "" is any key.
func (n *node) elementsUnder(key string) []*node {
	if key == "" {
		return n.elementList
	}
	if elem := n.elements[key]; elem != nil {
		return []*node{elem}
	}
	return nil
}

// A mapSource is a node whose value a map may have.
type mapSource struct {
	node       *node
	isArgument bool // only if one call passes it
	isResult   bool // it reaches the map as the result of a function, whose parameters are those of any call
}

// eachLiteral calls f with each map literal that the map of l may be. The flag isArgument says that it is one only if
// one call passes it to the function of l.
func (l lookup) eachLiteral(f func(lit *node, isArgument bool)) {
	todo := []mapSource{{node: l.whole}}
	seen := map[mapSource]bool{todo[0]: true}
	add := func(n *node, isArgument, isResult bool) {
		s := mapSource{n, isArgument, isResult}
		if n.isSource() && !seen[s] {
			seen[s] = true
			todo = append(todo, s)
		}
	}
	for len(todo) > 0 {
		s := todo[0]
		todo = todo[1:]
		if len(s.node.elementList) > 0 {
			f(s.node, s.isArgument)
		}
		for _, from := range s.node.from {
			add(from, s.isArgument, s.isResult)
		}
		for _, result := range s.node.results {
			add(result, s.isArgument, true)
		}
		if s.node.isParam() && !s.isResult {
			for _, arg := range s.node.args {
				add(arg, true, false)
			}
		}
	}
}
