package evidence

import (
	"go/types"
	"slices"
)

// A summarizer summarizes what functions do with their parameters, and links the arguments and results of each call
// accordingly.
type summarizer struct {
	*collector
	bySig  map[*types.Signature]*function
	stores map[*node][]*node // the fields and package variables that the value of a parameter is stored in
}

// linkCalls summarizes the functions of the package and links their calls. The summary of a function depends on those
// of the functions that it calls, so both are repeated until nothing changes.
func (c *collector) linkCalls() *summarizer {
	s := &summarizer{c, make(map[*types.Signature]*function), make(map[*node][]*node)}
	for _, f := range c.functions {
		s.bySig[f.sig] = f
	}
	// What a function value is called with reaches the parameters of its type. From there it reaches the functions that
	// the value may be.
	for _, site := range c.sites {
		if site.fn == nil && s.bySig[site.sig] == nil {
			for _, a := range site.args {
				addFlow(a.node, a.param)
			}
		}
	}
	const maxRounds = 6 // functions that call functions that call functions ...: more than anyone writes
	for range maxRounds {
		changed := false
		for _, f := range c.functions {
			changed = s.summarize(f) || changed
		}
		for _, site := range c.sites {
			changed = s.applySummary(site) || changed
		}
		if !changed {
			break
		}
	}
	return s
}

// summarize adds to the summary of f what can be seen now. It reports whether there are new stores.
func (s *summarizer) summarize(f *function) bool {
	params := s.ports(f.sig)
	var reached []*nodeSet // by each of params
	for _, param := range params {
		values := reachedBy(param.node)
		reached = append(reached, values)
		s.summarizeResults(f, param, values)
		// func parse(s string, code *int): s may reach what code points to.
		for _, to := range params {
			if out := to.node.out; out != nil && to.index != param.index && values.has[out] {
				addTo(&f.flows, Pair{param.index, to.index + outOffset})
			}
		}
	}
	s.summarizeCallbacks(f, params, reached)
	changed := s.summarizeStores(f, params, reached)
	// func equal(a, b int): a is compared with b, or something that a reaches is.
	for i := range params {
		for j := range params {
			if i != j && areCompared(reached[i], reached[j]) {
				addTo(&f.comparisons, Pair{params[i].index, params[j].index})
			}
		}
	}
	return changed
}

// summarizeResults adds to f which results its parameter param reaches. The nodes that its value reaches are values.
func (s *summarizer) summarizeResults(f *function, param argument, values *nodeSet) {
	lookedUp := lookedUpBy(param.node)
	for i, r := range s.tuple(f.sig.Results()) {
		if values.has[r] {
			addTo(&f.flows, Pair{param.index, i})
		}
		if r.keys != nil && values.has[r.keys] {
			addTo(&f.flows, Pair{param.index, i + keysOffset})
		}
		if lookedUp.has[r] {
			addTo(&f.lookups, Pair{param.index, i})
		}
	}
}

// summarizeStores adds to f which fields and package variables the values of its parameters are stored in, be it by
// functions that it passes them to. The value of params[i] reaches the nodes reached[i]. It reports whether there are
// new ones.
func (s *summarizer) summarizeStores(f *function, params []argument, reached []*nodeSet) bool {
	before := len(f.stores)
	for i, param := range params {
		add := func(to *node) {
			addTo(&f.stores, store{param.index, to})
			if list := s.stores[param.node]; addTo(&list, to) {
				s.stores[param.node] = list
			}
		}
		for _, n := range reached[i].order {
			for _, to := range n.to {
				if to.outlivesCall() {
					add(to)
				}
			}
			for _, callee := range n.params {
				for _, to := range s.stores[callee] {
					add(to)
				}
			}
		}
	}
	return len(f.stores) > before
}

// summarizeCallbacks adds to f which of its parameters it passes to others that are functions. The value of params[i]
// reaches the nodes reached[i].
func (s *summarizer) summarizeCallbacks(f *function, params []argument, reached []*nodeSet) {
	for i := range f.sig.Params().Len() {
		callback, ok := underlying(f.sig.Params().At(i).Type()).(*types.Signature)
		if !ok {
			continue
		}
		for arg, called := range s.tuple(callback.Params()) {
			for at, param := range params {
				if slices.ContainsFunc(called.from, func(from *node) bool { return reached[at].has[from] }) {
					addTo(&f.calls, CallbackArg{param.index, i, arg})
				}
			}
		}
	}
}

// ports returns the receiver and the parameters of sig that can be codes. A map has a second port for its keys. The
// port of a function is its first result.
func (s *summarizer) ports(sig *types.Signature) []argument {
	var list []argument
	add := func(v *types.Var, index int) {
		// A function: what it returns comes in.
		if callback, ok := underlying(v.Type()).(*types.Signature); ok {
			if callback.Results().Len() > 0 && canHold(callback.Results().At(0).Type()) {
				list = append(list, argument{index: index, node: s.object(callback.Results().At(0))})
			}
			return
		}
		// A value, and the keys of a map.
		if !canHold(v.Type()) {
			return
		}
		n := s.object(v)
		list = append(list, argument{index: index, node: n})
		if n.keys != nil {
			list = append(list, argument{index: index + keysOffset, node: n.keys})
		}
	}
	if recv := sig.Recv(); recv != nil {
		add(recv, receiverIndex)
	}
	for i := range sig.Params().Len() {
		add(sig.Params().At(i), i)
	}
	return list
}

// A nodeSet is a set of nodes in the order in which they were added.
type nodeSet struct {
	order []*node
	has   map[*node]bool
}

// add adds n if it is new.
func (s *nodeSet) add(n *node) {
	if !s.has[n] {
		s.has[n] = true
		s.order = append(s.order, n)
	}
}

// reachedBy returns the variables and results that the value of param reaches inside the function, param among them.
// Fields and package variables are left out, for they outlive the call.
func reachedBy(param *node) *nodeSet { return reach(param, (*node).targets) }

// lookedUpBy returns what reachedBy(param) does, and what is looked up by these values and reached from there.
func lookedUpBy(param *node) *nodeSet {
	return reach(param, func(n *node) []*node { return slices.Concat(n.targets(), n.lookups) })
}

// reach returns what can be reached from param inside the function by the edges that next returns.
func reach(param *node, next func(*node) []*node) *nodeSet {
	set := &nodeSet{has: make(map[*node]bool)}
	set.add(param)
	for _, call := range param.calls { // of a parameter that is a function
		set.add(call)
	}
	for i := 0; i < len(set.order); i++ {
		for _, to := range next(set.order[i]) {
			if isInFunction(to) {
				set.add(to)
			}
		}
	}
	return set
}

// targets returns the nodes that get the value of n in its function. What the function stores where a parameter points
// reaches only variables of callers.
func (n *node) targets() []*node {
	if n.isOut {
		return nil
	}
	return n.to
}

// isInFunction reports whether n is a local variable or a result of a function, or an expression.
func isInFunction(n *node) bool {
	return n.obj == nil || n.kind() == types.LocalVar || n.kind() == types.ResultVar
}

// areCompared reports whether a node of a is compared with a node of b.
func areCompared(a, b *nodeSet) bool {
	return slices.ContainsFunc(a.order, func(n *node) bool {
		return slices.ContainsFunc(n.comparedWith, func(m *node) bool { return b.has[m] })
	})
}
