package evidence

import (
	"go/types"
)

// A function is one whose body is in this package.
type function struct {
	sig *types.Signature
	fn  *types.Func // nil for a literal

	broken bool // it does not type-check: what it hands on is not known

	flows [][2]int // the value of a parameter reaches a result
	same  [][2]int // two parameters are compared with each other, or with each other's elements
	asks  [][2]int // a result depends on a parameter: it is looked up by it, or made of it
	calls [][3]int // a parameter is given to another one that is a function: that, the function, and which of its own
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
	// outOf is added to the index of a parameter that stands for a result: the function puts it where the parameter
	// points.
	outOf = 1 << 18
)

// Passes is the fact of a function that takes what can be codes: what it hands on, from parameter to result, and which
// parameters it compares with each other. A parameter is its index, the receiver is -1; one that is a function stands
// for what it returns. A call is looked at by it alone: what one call gives a function says nothing of another.
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

// linkCalls looks through the functions that hand a parameter on, at each call alone. What a function hands on may go
// through calls of others, so it asks again until nothing is new.
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

// exportPasses tells other packages what the functions of this one hand on. A function that takes two things that can
// be codes gets the fact in any case: it says that they are not compared.
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
			list = append(list, Giving{port.index, *factOf(proof)})
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
		list = append(list, Giving{g.param, *factOf(proof)})
	}
	return list
}
