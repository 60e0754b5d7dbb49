package evidence

import (
	"go/types"
	"slices"
)

// summarize notes what a function hands on, and reports whether the fields that it gives something are more than they
// were.
func (p *summarizer) summarize(f *function) bool {
	params := p.ports(f.sig)
	var reached []reach
	for _, port := range params {
		own, asked := p.reach(port.node, false), p.reach(port.node, true)
		reached = append(reached, own)
		for i, r := range p.tuple(f.sig.Results()) {
			if own.has[r] {
				addTo(&f.flows, [2]int{port.index, i})
			}
			if r.keys != nil && own.has[r.keys] {
				addTo(&f.flows, [2]int{port.index, i + keysOf})
			}
			if asked.has[r] {
				addTo(&f.lookups, [2]int{port.index, i})
			}
		}
		for _, to := range params {
			if out := to.node.out; out != nil && to.index != port.index && own.has[out] {
				addTo(&f.flows, [2]int{port.index, to.index + outOf})
			}
		}
	}
	p.summarizeCallbacks(f, params, reached)
	news := p.summarizeStores(f, params)
	for i := range params {
		for j := range params {
			if i != j && areCompared(reached[i], reached[j]) {
				addTo(&f.comparisons, [2]int{params[i].index, params[j].index})
			}
		}
	}
	return news
}

// summarizeGivings notes which fields and package variables get the values of parameters, by the functions that these
// are given to as well. It reports whether there are more than before.
func (p *summarizer) summarizeStores(f *function, params []argument) bool {
	before := len(f.stores)
	for _, port := range params {
		give := func(to *node) {
			addTo(&f.stores, store{port.index, to})
			if list := p.stores[port.node]; !slices.Contains(list, to) {
				p.stores[port.node] = append(list, to)
			}
		}
		for _, n := range p.reach(port.node, false).order {
			for _, to := range n.to {
				if to.outlivesCall() {
					give(to)
				}
			}
			for _, param := range n.params {
				for _, to := range p.stores[param] {
					give(to)
				}
			}
		}
	}
	return len(f.stores) > before
}

// summarizeCallbacks notes what the parameters that are functions are called with.
func (p *summarizer) summarizeCallbacks(f *function, params []argument, reached []reach) {
	for i := range f.sig.Params().Len() {
		callback, ok := underlying(f.sig.Params().At(i).Type()).(*types.Signature)
		if !ok {
			continue
		}
		for k, called := range p.tuple(callback.Params()) {
			for at, port := range params {
				if slices.ContainsFunc(called.from, func(from *node) bool { return reached[at].has[from] }) {
					addTo(&f.calls, [3]int{port.index, i, k})
				}
			}
		}
	}
}

// ports returns the parameters of a signature, and its receiver, that can be codes; of a map its keys, too; of a
// function what it returns.
func (p *summarizer) ports(sig *types.Signature) []argument {
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

// A reach is what a parameter's value reaches inside its function, in the order in which it is met.
type reach struct {
	order []*node
	has   map[*node]bool
}

// reach returns what a parameter's value reaches inside its function: variables and results, and no fields or package
// variables, which outlive a call. With asking, also what is looked up by it.
func (p *summarizer) reach(start *node, asking bool) reach {
	r := reach{has: make(map[*node]bool)}
	add := func(n *node) {
		if !r.has[n] {
			r.has[n] = true
			r.order = append(r.order, n)
		}
	}
	add(start)
	for _, call := range start.calls { // of what a parameter that is a function returns
		add(call)
	}
	for i := 0; i < len(r.order); i++ {
		n := r.order[i]
		for _, to := range n.to {
			if isInFunction(to) && !n.isOut {
				add(to)
			}
		}
		if !asking {
			continue
		}
		for _, to := range n.lookups {
			if isInFunction(to) {
				add(to)
			}
		}
	}
	return r
}

// isInFunction reports whether a node is a variable or a result of a function, or an expression in one.
func isInFunction(n *node) bool {
	return n.obj == nil || n.kind() == types.LocalVar || n.kind() == types.ResultVar
}

// areCompared reports whether something that one parameter reaches is compared with something that another one does.
func areCompared(a, b reach) bool {
	return slices.ContainsFunc(a.order, func(n *node) bool {
		return slices.ContainsFunc(n.comparedWith, func(m *node) bool { return b.has[m] })
	})
}
