package evidence

import (
	"go/types"
	"slices"
)

// A function is one whose body is in this package.
type function struct {
	sig *types.Signature
	fn  *types.Func // nil for a literal

	broken bool // it does not type-check: what it hands on is not known

	flows [][2]int // the value of a parameter reaches a result
	same  [][2]int // two parameters are compared with each other, or with each other's elements
	asks  [][2]int // a result depends on a parameter: it is looked up by it, or made of it
	calls [][3]int // a parameter that is a function is called with another parameter: that, the function, and which of its own
}

// keysOf is added to the index of a parameter or a result that is a map: its keys.
const keysOf = 1 << 16

// Passes is the fact of a function that takes what can be codes: what it hands on, from parameter to result, and which parameters it
// compares with each other. A parameter is its index, the receiver is -1; one that is a function stands for what it returns. A call is looked at by it alone: what one call gives a
// function says nothing of another.
type Passes struct {
	Flows [][2]int // from a parameter to a result
	Same  [][2]int // a parameter, and another one
	Calls [][3]int // a parameter, another one that is a function, and which of the parameters of that it is given to
}

func (*Passes) AFact() {}

func (*Passes) String() string { return "hands parameters on" }

// passesOf returns the fact of another package's function, nil if there is none.
func (g *graph) passesOf(fn *types.Func) *Passes {
	if !g.facts || fn == nil || fn.Pkg() == nil || fn.Pkg() == g.pass.Pkg || isStd(fn.Pkg()) {
		return nil
	}
	var fact Passes
	if !g.pass.ImportObjectFact(fn, &fact) {
		return nil
	}
	return &fact
}

// A passer finds out what functions hand on, and links the arguments and results of each call accordingly.
type passer struct {
	*collector
	bySig map[*types.Signature]*function
}

// linkCalls looks through the functions that hand a parameter on, at each call alone. What a function hands on may go through calls of
// others, so it asks again until nothing is new.
func (c *collector) linkCalls() *passer {
	p := &passer{c, make(map[*types.Signature]*function)}
	for _, f := range c.functions {
		p.bySig[f.sig] = f
	}
	for _, site := range c.sites {
		if site.fn == nil && p.bySig[site.sig] == nil { // a function value: its parameters are those of its type
			for _, a := range site.args {
				flow(a.node, a.param)
			}
		}
	}
	for range 6 { // calls that are nested deeper than anyone writes
		news := false
		for _, f := range c.functions {
			p.summarize(f)
		}
		for _, site := range c.sites {
			news = p.link(site) || news
		}
		if !news {
			break
		}
	}
	return p
}

// summarize notes what a function hands on.
func (p *passer) summarize(f *function) {
	params := p.ports(f.sig)
	var reached []map[*node]bool
	for _, port := range params {
		reached = append(reached, p.reach(port.node, false))
		for i, r := range p.tuple(f.sig.Results()) {
			if reached[len(reached)-1][r] {
				addTo(&f.flows, [2]int{port.index, i})
			}
			if r.keys != nil && reached[len(reached)-1][r.keys] {
				addTo(&f.flows, [2]int{port.index, i + keysOf})
			}
			if p.reach(port.node, true)[r] {
				addTo(&f.asks, [2]int{port.index, i})
			}
		}
	}
	p.summarizeCallbacks(f, params, reached)
	for i := range params {
		for j := range params {
			if i != j && areCompared(reached[i], reached[j]) {
				addTo(&f.same, [2]int{params[i].index, params[j].index})
			}
		}
	}
}

// summarizeCallbacks notes what the parameters that are functions are called with.
func (p *passer) summarizeCallbacks(f *function, params []argument, reached []map[*node]bool) {
	for i := range f.sig.Params().Len() {
		callback, ok := underlying(f.sig.Params().At(i).Type()).(*types.Signature)
		if !ok {
			continue
		}
		for k, called := range p.tuple(callback.Params()) {
			for at, port := range params {
				if slices.ContainsFunc(called.from, func(from *node) bool { return reached[at][from] }) {
					addTo(&f.calls, [3]int{port.index, i, k})
				}
			}
		}
	}
}

// ports returns the parameters of a signature, and its receiver, that can be codes; of a map its keys, too; of a function what it returns.
func (p *passer) ports(sig *types.Signature) []argument {
	var list []argument
	add := func(v *types.Var, index int) {
		if callback, ok := underlying(v.Type()).(*types.Signature); ok {
			if callback.Results().Len() > 0 && canHold(callback.Results().At(0).Type()) {
				list = append(list, argument{index: index, node: p.object(callback.Results().At(0))})
			}
			return
		}
		if !canHold(v.Type()) {
			return
		}
		n := p.object(v)
		list = append(list, argument{index: index, node: n})
		if n.keys != nil {
			list = append(list, argument{index: index + keysOf, node: n.keys})
		}
	}
	if recv := sig.Recv(); recv != nil {
		add(recv, -1)
	}
	for i := range sig.Params().Len() {
		add(sig.Params().At(i), i)
	}
	return list
}

// reach returns what a parameter's value reaches inside its function: variables and results, and no fields or package variables, which
// outlive a call. With asking, also what is looked up by it.
func (p *passer) reach(start *node, asking bool) map[*node]bool {
	seen := map[*node]bool{start: true}
	queue := []*node{start}
	for _, call := range start.calls { // of what a parameter that is a function returns
		seen[call] = true
		queue = append(queue, call)
	}
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		next := n.to
		if asking {
			next = append(slices.Clone(next), n.looks...)
		}
		for _, to := range next {
			switch to.obj.(type) {
			case nil:
			case *types.Var:
				if k := to.kind(); k != types.LocalVar && k != types.ResultVar {
					continue
				}
			default:
				continue
			}
			if !seen[to] {
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	return seen
}

func areCompared(a, b map[*node]bool) bool {
	for n := range a {
		for _, m := range n.same {
			if b[m] {
				return true
			}
		}
	}
	return false
}

// link connects the arguments and results of a call by what its function hands on, and reports whether anything is new.
func (p *passer) link(site *callSite) bool {
	f := &function{}
	if own := p.bySig[site.sig]; own != nil && own.broken {
		return false
	} else if own != nil {
		f = own
	} else if fact := p.passesOf(site.fn); fact != nil {
		f.flows, f.same, f.calls = fact.Flows, fact.Same, fact.Calls
	}
	news := p.linkCallbacks(site, f.calls)
	for _, pair := range f.flows {
		for _, from := range site.at(pair[0]) {
			if r := site.result(pair[1]); r != nil && !slices.Contains(from.to, r) {
				p.handOver(from, r, pair[1])
				news = true
			}
		}
	}
	for _, pair := range f.asks {
		for _, key := range site.at(pair[0]) {
			if r := site.result(pair[1]); r != nil && !slices.Contains(key.looks, r) {
				lookedUp(key, r)
				news = true
			}
		}
	}
	for _, pair := range f.same {
		for _, a := range site.at(pair[0]) {
			for _, b := range site.at(pair[1]) {
				if !slices.Contains(a.same, b) {
					compared(a, b)
					news = true
				}
			}
		}
	}
	return news
}

// handOver lets a result of a call have what an argument has: its value and its names. A constant becomes a member of a list or a set that
// is made of it, and no variable gets its value by it.
func (p *passer) handOver(from, r *node, result int) {
	flow(from, r)
	if from.isConstant {
		hold(r, from)
		if m := from.meeting; m != nil && (result >= keysOf || isListType(r.typ)) {
			m.Initial = false
		}
	}
	for _, name := range from.names {
		r.addName(name)
	}
	for _, qual := range from.quals {
		r.addQual(qual)
	}
}

func isListType(t types.Type) bool {
	switch underlying(t).(type) {
	case *types.Slice, *types.Array, *types.Map:
		return true
	}
	return false
}

// linkCallbacks lets the functions that a call is given get what they are called with.
func (p *passer) linkCallbacks(site *callSite, calls [][3]int) bool {
	news := false
	for _, call := range calls {
		for _, a := range site.args {
			if a.index != call[1] || a.callback == nil || call[2] >= a.callback.Params().Len() {
				continue
			}
			to := p.object(a.callback.Params().At(call[2]))
			for _, from := range site.at(call[0]) {
				if !slices.Contains(from.to, to) {
					flow(from, to)
					news = true
				}
			}
		}
	}
	return news
}

// result returns a result of a call, or its keys.
func (s *callSite) result(index int) *node {
	if i := index - keysOf; i >= 0 {
		if s.results[i] == nil {
			return nil
		}
		return s.results[i].keys
	}
	return s.results[index]
}

// at returns what a call gives the parameter of an index, or its keys.
func (s *callSite) at(index int) []*node {
	var list []*node
	keys := index >= keysOf-1
	if keys {
		index -= keysOf
	}
	for _, a := range s.args {
		n := a.node
		if keys && n != nil {
			n = n.keys
		}
		if a.index == index && n != nil {
			list = append(list, n)
		}
	}
	return list
}

// isLookup reports whether what a call returns depends on its arguments: a result is then its own at each call.
func (p *passer) isLookup(sig *types.Signature, result int) bool {
	f := p.bySig[sig]
	return f == nil || f.broken || slices.ContainsFunc(f.asks, func(pair [2]int) bool { return pair[1] == result })
}

// exportPasses tells other packages what the functions of this one hand on. A function that takes two things that can be codes gets the
// fact in any case: it says that they are not compared.
func (p *passer) exportPasses() {
	for _, f := range p.functions {
		if f.fn == nil || !f.fn.Exported() {
			continue
		}
		if len(f.flows) > 0 || len(p.ports(f.sig)) > 1 {
			p.pass.ExportObjectFact(f.fn, &Passes{Flows: f.flows, Same: f.same, Calls: f.calls})
		}
	}
}
