package evidence

import (
	"go/types"
	"slices"
)

// link connects the arguments and results of a call by what its function hands on, and reports whether anything is new.
func (p *summarizer) link(site *callSite) bool {
	f := &function{}
	if own := p.bySig[site.sig]; own != nil && own.broken {
		return false
	} else if own != nil {
		f = own
	} else if fact := p.summaryOf(site.fn); fact != nil {
		f.flows, f.comparisons, f.calls = fact.Flows, fact.Comparisons, fact.Calls
		p.applySummary(site, fact)
	}
	p.storeConstants(site, f.stores)
	p.linkOutputs(site)
	news := p.linkCallbacks(site, f.calls)
	for _, pair := range f.flows {
		for _, from := range site.inputs(pair[0]) {
			for _, r := range site.targets(pair[1]) {
				if from != r && !slices.Contains(from.to, r) {
					p.flowToResult(from, r, pair[1])
					news = true
				}
			}
		}
	}
	for _, pair := range f.lookups {
		for _, key := range site.inputs(pair[0]) {
			if r := site.result(pair[1]); r != nil && !slices.Contains(key.lookups, r) {
				addLookup(key, r)
				news = true
			}
		}
	}
	for _, pair := range f.comparisons {
		for _, a := range site.inputs(pair[0]) {
			for _, b := range site.inputs(pair[1]) {
				if !slices.Contains(a.comparedWith, b) {
					addComparison(a, b)
					news = true
				}
			}
		}
	}
	return news
}

// giveConstants: a constant that a call gives to a parameter whose value becomes that of a field is given to the field.
// What is proven of the field is proven of that.
func (p *summarizer) storeConstants(site *callSite, gives []store) {
	for _, g := range gives {
		for _, from := range site.inputs(g.param) {
			if from.isConstant {
				addHeld(g.to, from)
			}
		}
	}
}

// putOut: what a function puts where a parameter points is what the variable holds to which a call points there.
func (p *summarizer) linkOutputs(site *callSite) {
	for _, a := range site.args {
		if a.param != nil && a.param.out != nil && a.node != nil && !a.node.isConstant {
			addFlow(a.param.out, a.node)
		}
	}
}

// giveByFact is giveConstants and putOut for another package's function.
func (p *summarizer) applySummary(site *callSite, fact *Summary) {
	if site.summaryApplied {
		return
	}
	site.summaryApplied = true
	for _, g := range fact.Stores {
		for _, from := range site.inputs(g.Param) {
			if proof := g.Proof.proof(); from.isConstant && from.proof == nil && p.cfg.Level.admits(proof.Rule) {
				proof.node = from
				from.proof, from.strict, from.mixed = proof, !proof.Given, proof.Mixed
			}
		}
	}
	for _, g := range fact.Outputs {
		for _, to := range site.inputs(g.Param) {
			if proof := g.Proof.proof(); !to.isConstant && p.cfg.Level.admits(proof.Rule) {
				out := p.newNode(nil, site.call, to.typ)
				proof.node = out
				out.isOut, out.proof, out.mixed = true, proof, proof.Mixed
				addFlow(out, to)
			}
		}
	}
}

// handOver lets a result of a call have what an argument has: its value and its names. A constant becomes a member of a
// list or a set that is made of it, and no variable gets its value by it.
func (p *summarizer) flowToResult(from, r *node, result int) {
	addFlow(from, r)
	if from.isConstant {
		addHeld(r, from)
		if m := from.meeting; m != nil && (result >= keysOf || isListType(r.typ)) {
			m.Initial = false
		}
	}
	for _, name := range from.names {
		r.addName(name)
	}
	for _, qual := range from.qualifiers {
		r.addQualifier(qual)
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
func (p *summarizer) linkCallbacks(site *callSite, calls [][3]int) bool {
	news := false
	for _, call := range calls {
		for _, a := range site.args {
			if a.index != call[1] || a.callback == nil || call[2] >= a.callback.Params().Len() {
				continue
			}
			to := p.object(a.callback.Params().At(call[2]))
			for _, from := range site.inputs(call[0]) {
				if !slices.Contains(from.to, to) {
					addFlow(from, to)
					news = true
				}
			}
		}
	}
	return news
}

// gets returns what of a call gets what its function hands on to a result, or puts where a parameter points.
func (s *callSite) targets(index int) []*node {
	if index >= outOf-1 {
		return s.inputs(index - outOf)
	}
	if r := s.result(index); r != nil {
		return []*node{r}
	}
	return nil
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
func (s *callSite) inputs(index int) []*node {
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
func (p *summarizer) isLookup(sig *types.Signature, result int) bool {
	f := p.bySig[sig]
	return f == nil || f.broken || slices.ContainsFunc(f.lookups, func(pair [2]int) bool { return pair[1] == result })
}
