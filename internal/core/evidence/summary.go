package evidence

import (
	"go/types"
)

// A function is one whose body is in this package.
type function struct {
	sig *types.Signature
	fn  *types.Func // nil for a literal

	broken bool // it does not type-check: what it hands on is not known

	flows       [][2]int // the value of a parameter reaches a result
	comparisons [][2]int // two parameters are compared with each other, or with each other's elements
	lookups     [][2]int // a result depends on a parameter: it is looked up by it, or made of it
	calls       [][3]int // a parameter is given to another one that is a function: that, the function, and which of its own
	stores      []store  // a parameter's value becomes that of a field or a package variable
}

// A store is a parameter whose value becomes that of a field or a package variable: the code in NewError(code int).
type store struct {
	param int
	to    *node
}

const (
	// keysOf is added to the index of a parameter or a result that is a map: its keys.
	keysOf = 1 << 16
	// outOf is added to the index of a parameter that stands for a result: the function puts it where the parameter
	// points.
	outOf = 1 << 18
)

// Summary is the fact of a function that takes what can be codes: what it hands on, from parameter to result, and which
// parameters it compares with each other. A parameter is its index, the receiver is -1; one that is a function stands
// for what it returns. A call is looked at by it alone: what one call gives a function says nothing of another.
type Summary struct {
	Flows       [][2]int     // from a parameter to a result
	Comparisons [][2]int     // a parameter, and another one
	Calls       [][3]int     // a parameter, another one that is a function, and which of the parameters of that it is given to
	Stores      []ParamProof // the parameters whose values become those of what carries a code
	Outputs     []ParamProof // the parameters that point to where the function puts what carries a code
	SameProject bool         // it counts in packages of the same project only, and says nothing of what is not handed on
}

// A ParamProof is a parameter, and what is proven of what gets its value, or of what is put where it points.
type ParamProof struct {
	Param int
	Proof Carries
}

func (*Summary) AFact() {}

func (*Summary) String() string { return "hands parameters on" }

// summaryOf returns the fact of another package's function, nil if there is none.
func (g *graph) summaryOf(fn *types.Func) *Summary {
	if !g.facts || fn == nil || fn.Pkg() == nil || fn.Pkg() == g.pass.Pkg || isStd(fn.Pkg()) {
		return nil
	}
	var fact Summary
	if !g.pass.ImportObjectFact(fn, &fact) || fact.SameProject && !OfOneProject(fn.Pkg().Path(), g.pass.Pkg.Path()) {
		return nil
	}
	return &fact
}

// A summarizer finds out what functions hand on, and links the arguments and results of each call accordingly.
type summarizer struct {
	*collector
	bySig  map[*types.Signature]*function
	stores map[*node][]*node // the fields and package variables that get the values of parameters
}

// linkCalls looks through the functions that hand a parameter on, at each call alone. What a function hands on may go
// through calls of others, so it asks again until nothing is new.
func (c *collector) linkCalls() *summarizer {
	p := &summarizer{c, make(map[*types.Signature]*function), make(map[*node][]*node)}
	for _, f := range c.functions {
		p.bySig[f.sig] = f
	}
	for _, site := range c.sites {
		if site.fn == nil && p.bySig[site.sig] == nil { // a function value: its parameters are those of its type
			for _, a := range site.args {
				addFlow(a.node, a.param)
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

// exportSummaries tells other packages what the functions of this one hand on. A function that takes two things that can
// be codes gets the fact in any case: it says that they are not compared.
func (p *summarizer) exportSummaries() {
	for _, f := range p.functions {
		if f.fn == nil || !f.fn.Exported() {
			continue
		}
		fact := &Summary{Flows: f.flows, Comparisons: f.comparisons, Calls: f.calls, Stores: p.provenStores(f), Outputs: p.provenOutputs(f)}
		if len(f.flows) > 0 || len(fact.Stores) > 0 || len(fact.Outputs) > 0 || len(p.ports(f.sig)) > 1 {
			p.pass.ExportObjectFact(f.fn, fact)
		}
	}
}

// provenOutputs returns the parameters that point to where a function puts what carries a code.
func (p *summarizer) provenOutputs(f *function) []ParamProof {
	var list []ParamProof
	for _, port := range p.ports(f.sig) {
		if out := port.node.out; out != nil && out.proof != nil {
			proof := p.proofFor(out)
			proof.Mixed = out.mixed
			list = append(list, ParamProof{port.index, *factOf(proof)})
		}
	}
	return list
}

// provenStores returns what of a function's stores goes to what carries a code.
func (p *summarizer) provenStores(f *function) []ParamProof {
	var list []ParamProof
	for _, g := range f.stores {
		if g.to.proof == nil || g.to.provenByCall || g.to.evident {
			continue
		}
		proof := p.proofFor(g.to)
		proof.Given, proof.Mixed = !g.to.strict, g.to.mixed
		list = append(list, ParamProof{g.param, *factOf(proof)})
	}
	return list
}
