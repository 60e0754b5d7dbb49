package evidence

// applySummary connects the arguments and results of the call at site as the summary of its function says. It reports
// whether something is new.
func (s *summarizer) applySummary(site *callSite) bool {
	f, fact := s.summaryAt(site)
	if f.broken {
		return false
	}
	if fact != nil {
		s.applyProofs(site, fact)
	}
	storeConstants(site, f.stores)
	linkOutputs(site)
	changed := s.applyCallbacks(site, f.calls)
	changed = s.applyFlows(site, f.flows) || changed
	changed = applyLookups(site, f.lookups) || changed
	return applyComparisons(site, f.comparisons) || changed
}

// summaryAt returns the summary of the function that is called at site; it says nothing if none is known. For a function
// of another package, fact is where the summary is from, else nil.
func (s *summarizer) summaryAt(site *callSite) (f *function, fact *Summary) {
	if f := s.bySig[site.sig]; f != nil {
		return f, nil
	}
	f = new(function)
	if fact = s.summaryOf(site.fn); fact != nil {
		f.flows, f.comparisons, f.calls = fact.Flows, fact.Comparisons, fact.Calls
	}
	return f, fact
}

// applyFlows lets arguments of site reach results and the variables that other arguments point to, as flows says. It
// reports whether something is new.
func (s *summarizer) applyFlows(site *callSite, flows []Pair) bool {
	changed := false
	for _, flow := range flows {
		for _, from := range site.arguments(flow.From) {
			for _, to := range site.targets(flow.To) {
				changed = s.flowToResult(from, to, flow.To) || changed
			}
		}
	}
	return changed
}

// applyLookups notes which results of site are looked up by arguments, as lookups says. It reports whether something is
// new.
func applyLookups(site *callSite, lookups []Pair) bool {
	changed := false
	for _, lookup := range lookups {
		for _, key := range site.arguments(lookup.From) {
			changed = addLookup(key, site.result(lookup.To)) || changed
		}
	}
	return changed
}

// applyComparisons notes which arguments of site are compared, as comparisons says. It reports whether something is
// new.
func applyComparisons(site *callSite, comparisons []Pair) bool {
	changed := false
	for _, comparison := range comparisons {
		for _, a := range site.arguments(comparison.From) {
			for _, b := range site.arguments(comparison.To) {
				changed = addComparison(a, b) || changed
			}
		}
	}
	return changed
}

// applyCallbacks gives the functions that are arguments of site what they are called with, as calls says. It reports
// whether something is new.
func (s *summarizer) applyCallbacks(site *callSite, calls []CallbackArg) bool {
	changed := false
	for _, call := range calls {
		for _, a := range site.args {
			if a.index != call.Func || a.callback == nil || call.Arg >= a.callback.Params().Len() {
				continue
			}
			to := s.object(a.callback.Params().At(call.Arg))
			for _, from := range site.arguments(call.From) {
				changed = addFlow(from, to) || changed
			}
		}
	}
	return changed
}

// storeConstants lets the fields and package variables of stores hold the constants that the call at site passes to
// their parameters: in NewError(899001), what is proven of the field is proven of the constant.
func storeConstants(site *callSite, stores []store) {
	for _, st := range stores {
		for _, arg := range site.arguments(st.param) {
			if arg.isConstant {
				addHeld(st.to, arg)
			}
		}
	}
}

// linkOutputs lets what a function of this package stores where a parameter points reach the variable that the argument
// of site points to.
func linkOutputs(site *callSite) {
	for _, a := range site.args {
		if a.param != nil && a.param.out != nil && a.node != nil && !a.node.isConstant {
			addFlow(a.param.out, a.node)
		}
	}
}

// applyProofs is storeConstants and linkOutputs for fact, the summary of another package's function that is called at
// site. It has an effect once.
func (s *summarizer) applyProofs(site *callSite, fact *Summary) {
	if site.proofsApplied {
		return
	}
	site.proofsApplied = true
	for _, st := range fact.Stores {
		for _, arg := range site.arguments(st.Param) {
			if proof := st.Proof.proof(); arg.isConstant && arg.proof == nil && s.cfg.Level.admits(proof.Rule) {
				proof.node = arg
				arg.proof, arg.strict, arg.mixed = proof, !proof.Given, proof.Mixed
			}
		}
	}
	for _, output := range fact.Outputs {
		for _, arg := range site.arguments(output.Param) {
			if proof := output.Proof.proof(); !arg.isConstant && s.cfg.Level.admits(proof.Rule) {
				out := s.newNode(nil, site.call, arg.typ)
				proof.node = out
				out.isOut, out.proof, out.mixed = true, proof, proof.Mixed
				addFlow(out, arg)
			}
		}
	}
}

// flowToResult lets to have the value and the names of the argument from; index is that of to in a summary. It reports
// whether that is new. A constant argument becomes a member of a list or a set: no variable gets its initial value by
// it.
func (g *graph) flowToResult(from, to *node, index int) bool {
	if !addFlow(from, to) {
		return false
	}
	if from.isConstant {
		addHeld(to, from)
		if m := from.meeting; m != nil && (index >= keysOffset || isListType(to.typ)) {
			m.Initial = false
		}
	}
	to.addNamesOf(from)
	if from.keys != nil && to.keys == nil {
		g.addLookupIn(from, to, "") // func get(m map[string]int, key string) int
	}
	return true
}

// targets returns what a flow to index reaches at the call: a result, or what arguments point to.
func (s *callSite) targets(index int) []*node {
	if index >= outOffset+receiverIndex {
		return s.arguments(index - outOffset)
	}
	if r := s.result(index); r != nil {
		return []*node{r}
	}
	return nil
}

// result returns the result of an index, or its keys; nil where no node stands for it.
func (s *callSite) result(index int) *node {
	if index < keysOffset {
		return s.results[index]
	}
	if r := s.results[index-keysOffset]; r != nil {
		return r.keys
	}
	return nil
}

// parameterOf returns the parameter that a summary gives by index, and whether the index is that of its keys.
func parameterOf(index int) (param int, isKeys bool) {
	if index >= keysOffset+receiverIndex {
		return index - keysOffset, true
	}
	return index, false
}

// arguments returns what the call passes to the parameter of an index, or the keys of that. A variadic parameter may
// get several.
func (s *callSite) arguments(index int) []*node {
	index, isKeys := parameterOf(index)
	var list []*node
	for _, a := range s.args {
		n := a.node
		if isKeys && n != nil {
			n = n.keys
		}
		if a.index == index && n != nil {
			list = append(list, n)
		}
	}
	return list
}
