package evidence

import "go/types"

// A Summary is the fact of a function that takes what can be codes: what it does with its parameters. It is applied at
// each call by itself. What one call passes to a function says nothing about another call.
//
// Parameters and results are given by their indexes, the receiver by -1, maps and pointers as keysOffset and outOffset
// say. A parameter that is a function stands for what that returns.
type Summary struct {
	Flows       []Pair        // the value of the parameter From reaches To: a result, or what a parameter points to
	Comparisons []Pair        // the parameters From and To are compared
	Calls       []CallbackArg // of parameters that are functions
	Stores      []ParamProof  // parameters whose values are stored in what carries a code
	Outputs     []ParamProof  // parameters that point to where the function stores what carries a code

	// SameProject restricts the fact to packages of the same project. It then says nothing about what it does not list.
	SameProject bool
}

// A Pair is a parameter of a function, and what its value reaches or is compared with.
type Pair struct{ From, To int }

// A CallbackArg says that a function calls its parameter Func, with the value of its parameter From as the argument of
// index Arg.
type CallbackArg struct{ From, Func, Arg int }

// A ParamProof is a parameter and a proof: of what its value is stored in, or of what is stored where it points.
type ParamProof struct {
	Param int
	Proof Carries
}

const (
	receiverIndex = -1
	// keysOffset is added to the index of a parameter or a result that is a map. The sum stands for the keys of the
	// map.
	keysOffset = 1 << 16
	// outOffset is added to the index of a parameter that is a pointer. The sum stands for the variable that it points
	// to, which gets a value by the call as it would get a result.
	outOffset = 1 << 18
)

func (*Summary) AFact() {}

func (*Summary) String() string { return "hands parameters on" }

// A function is a function or a function literal whose body is in this package, and the summary of the body.
type function struct {
	sig    *types.Signature
	fn     *types.Func // nil for a literal
	broken bool        // it does not type-check, so its summary is not known

	flows       []Pair
	comparisons []Pair
	calls       []CallbackArg
	lookups     []Pair // the result To is looked up by the parameter From, or made of it
	stores      []store
}

// A store is a parameter whose value is stored in a field or a package variable: the code in NewError(code int).
type store struct {
	param int
	to    *node
}

// summaryOf returns the summary of fn, a function of another package. It is nil if fn is nil, or has no summary that
// counts in this package.
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

// exportSummaries exports the summaries of this package's functions. A function that takes two things that can be codes
// has a summary even if that is empty: it says that the two are not compared.
func (s *summarizer) exportSummaries() {
	for _, f := range s.functions {
		if f.fn == nil || !f.fn.Exported() {
			continue
		}
		fact := &Summary{
			Flows:       f.flows,
			Comparisons: f.comparisons,
			Calls:       f.calls,
			Stores:      s.provenStores(f),
			Outputs:     s.provenOutputs(f),
		}
		if len(f.flows) > 0 || len(fact.Stores) > 0 || len(fact.Outputs) > 0 || len(s.ports(f.sig)) > 1 {
			s.pass.ExportObjectFact(f.fn, fact)
		}
	}
}

// provenOutputs returns the parameters of f that point to where f stores what carries a code.
func (s *summarizer) provenOutputs(f *function) []ParamProof {
	var list []ParamProof
	for _, port := range s.ports(f.sig) {
		if out := port.node.out; out != nil && out.proof != nil {
			list = append(list, ParamProof{port.index, *s.factFor(out)})
		}
	}
	return list
}

// provenStores returns the parameters of f whose values are stored in what carries a code. It leaves out what other
// packages see for themselves, and what carries a code only because one call passed one.
func (s *summarizer) provenStores(f *function) []ParamProof {
	var list []ParamProof
	for _, st := range f.stores {
		if st.to.proof != nil && !st.to.provenByCall && !st.to.evident {
			list = append(list, ParamProof{st.param, *s.factFor(st.to)})
		}
	}
	return list
}
