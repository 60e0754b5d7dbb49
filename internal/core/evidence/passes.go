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
	gives []giving // a parameter's value becomes that of a field or a package variable
}

// A giving is a parameter whose value becomes that of a field or a package variable: the code in NewError(code int).
type giving struct {
	param int
	to    *node
}

const (
	// keysOf is added to the index of a parameter or a result that is a map: its keys.
	keysOf = 1 << 16
	// outOf is added to the index of a parameter that stands for a result: the function puts it where the parameter points.
	outOf = 1 << 18
)

// Passes is the fact of a function that takes what can be codes: what it hands on, from parameter to result, and which parameters it
// compares with each other. A parameter is its index, the receiver is -1; one that is a function stands for what it returns. A call is looked at by it alone: what one call gives a
// function says nothing of another.
type Passes struct {
	Flows [][2]int // from a parameter to a result
	Same  [][2]int // a parameter, and another one
	Calls [][3]int // a parameter, another one that is a function, and which of the parameters of that it is given to
	Gives []Giving // the parameters whose values become those of what carries a code
	Puts  []Giving // the parameters that point to where the function puts what carries a code
	Near  bool     // it counts in packages of the same project only, and says nothing of what is not handed on
}

// A Giving is a parameter, and what is proven of what gets its value, or of what is put where it points.
type Giving struct {
	Param int
	To    Carries
}

func (*Passes) AFact() {}

func (*Passes) String() string { return "hands parameters on" }

// passesOf returns the fact of another package's function, nil if there is none.
func (g *graph) passesOf(fn *types.Func) *Passes {
	if !g.facts || fn == nil || fn.Pkg() == nil || fn.Pkg() == g.pass.Pkg || isStd(fn.Pkg()) {
		return nil
	}
	var fact Passes
	if !g.pass.ImportObjectFact(fn, &fact) || fact.Near && !OfOneProject(fn.Pkg().Path(), g.pass.Pkg.Path()) {
		return nil
	}
	return &fact
}

// A passer finds out what functions hand on, and links the arguments and results of each call accordingly.
type passer struct {
	*collector
	bySig map[*types.Signature]*function
	gives map[*node][]*node // the fields and package variables that get the values of parameters
}

// linkCalls looks through the functions that hand a parameter on, at each call alone. What a function hands on may go through calls of
// others, so it asks again until nothing is new.
func (c *collector) linkCalls() *passer {
	p := &passer{c, make(map[*types.Signature]*function), make(map[*node][]*node)}
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
			news = p.summarize(f) || news
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

// summarize notes what a function hands on, and reports whether the fields that it gives something are more than they were.
func (p *passer) summarize(f *function) bool {
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
				addTo(&f.asks, [2]int{port.index, i})
			}
		}
		for _, to := range params {
			if out := to.node.out; out != nil && to.index != port.index && own.has[out] {
				addTo(&f.flows, [2]int{port.index, to.index + outOf})
			}
		}
	}
	p.summarizeCallbacks(f, params, reached)
	news := p.summarizeGivings(f, params)
	for i := range params {
		for j := range params {
			if i != j && areCompared(reached[i], reached[j]) {
				addTo(&f.same, [2]int{params[i].index, params[j].index})
			}
		}
	}
	return news
}

// summarizeCallbacks notes what the parameters that are functions are called with.
func (p *passer) summarizeCallbacks(f *function, params []argument, reached []reach) {
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

// summarizeGivings notes which fields and package variables get the values of parameters, by the functions that these are given to as
// well. It reports whether there are more than before.
func (p *passer) summarizeGivings(f *function, params []argument) bool {
	before := len(f.gives)
	for _, port := range params {
		give := func(to *node) {
			addTo(&f.gives, giving{port.index, to})
			if list := p.gives[port.node]; !slices.Contains(list, to) {
				p.gives[port.node] = append(list, to)
			}
		}
		for _, n := range p.reach(port.node, false).order {
			for _, to := range n.to {
				if to.isOutlasting() {
					give(to)
				}
			}
			for _, param := range n.params {
				for _, to := range p.gives[param] {
					give(to)
				}
			}
		}
	}
	return len(f.gives) > before
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

// A reach is what a parameter's value reaches inside its function, in the order in which it is met.
type reach struct {
	order []*node
	has   map[*node]bool
}

// reach returns what a parameter's value reaches inside its function: variables and results, and no fields or package variables, which
// outlive a call. With asking, also what is looked up by it.
func (p *passer) reach(start *node, asking bool) reach {
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
		for _, to := range n.looks {
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
		return slices.ContainsFunc(n.same, func(m *node) bool { return b.has[m] })
	})
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
		p.giveByFact(site, fact)
	}
	p.giveConstants(site, f.gives)
	p.putOut(site)
	news := p.linkCallbacks(site, f.calls)
	for _, pair := range f.flows {
		for _, from := range site.at(pair[0]) {
			for _, r := range site.gets(pair[1]) {
				if from != r && !slices.Contains(from.to, r) {
					p.handOver(from, r, pair[1])
					news = true
				}
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

// giveConstants: a constant that a call gives to a parameter whose value becomes that of a field is given to the field. What is proven of
// the field is proven of that.
func (p *passer) giveConstants(site *callSite, gives []giving) {
	for _, g := range gives {
		for _, from := range site.at(g.param) {
			if from.isConstant {
				hold(g.to, from)
			}
		}
	}
}

// putOut: what a function puts where a parameter points is what the variable holds to which a call points there.
func (p *passer) putOut(site *callSite) {
	for _, a := range site.args {
		if a.param != nil && a.param.out != nil && a.node != nil && !a.node.isConstant {
			flow(a.param.out, a.node)
		}
	}
}

// giveByFact is giveConstants and putOut for another package's function.
func (p *passer) giveByFact(site *callSite, fact *Passes) {
	if site.isGiven {
		return
	}
	site.isGiven = true
	for _, g := range fact.Gives {
		for _, from := range site.at(g.Param) {
			if proof := g.To.proof(); from.isConstant && from.proof == nil && p.cfg.Level.admits(proof.Rule) {
				proof.node = from
				from.proof, from.strict, from.mixed = proof, !proof.Given, proof.Mixed
			}
		}
	}
	for _, g := range fact.Puts {
		for _, to := range site.at(g.Param) {
			if proof := g.To.proof(); !to.isConstant && p.cfg.Level.admits(proof.Rule) {
				out := p.newNode(nil, site.call, to.typ)
				proof.node = out
				out.isOut, out.proof, out.mixed = true, proof, proof.Mixed
				flow(out, to)
			}
		}
	}
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

// gets returns what of a call gets what its function hands on to a result, or puts where a parameter points.
func (s *callSite) gets(index int) []*node {
	if index >= outOf-1 {
		return s.at(index - outOf)
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
		fact := &Passes{Flows: f.flows, Same: f.same, Calls: f.calls, Gives: p.provenGivings(f), Puts: p.provenOuts(f)}
		if len(f.flows) > 0 || len(fact.Gives) > 0 || len(fact.Puts) > 0 || len(p.ports(f.sig)) > 1 {
			p.pass.ExportObjectFact(f.fn, fact)
		}
	}
}

// provenOuts returns the parameters that point to where a function puts what carries a code.
func (p *passer) provenOuts(f *function) []Giving {
	var list []Giving
	for _, port := range p.ports(f.sig) {
		if out := port.node.out; out != nil && out.proof != nil {
			proof := p.proofFor(out)
			proof.Mixed = out.mixed
			list = append(list, Giving{port.index, *carries(proof)})
		}
	}
	return list
}

// provenGivings returns what of a function's givings goes to what carries a code.
func (p *passer) provenGivings(f *function) []Giving {
	var list []Giving
	for _, g := range f.gives {
		if g.to.proof == nil || g.to.isEntered || g.to.evident {
			continue
		}
		proof := p.proofFor(g.to)
		proof.Given, proof.Mixed = !g.to.strict, g.to.mixed
		list = append(list, Giving{g.param, *carries(proof)})
	}
	return list
}
