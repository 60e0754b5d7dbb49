package evidence

import (
	"go/types"
	"slices"
)

// uniteSameValues unites the nodes that hold the very same value: a local variable with the only node that it is read
// from, a conversion with its operand, a call with the result of its function, and all values of a named type of this
// package. The summaries tell which results are the same at each call.
func (s *solver) uniteSameValues(summaries *summarizer) {
	for _, n := range s.order {
		if n.computed {
			continue
		}
		s.uniteCall(n, summaries)
		s.uniteSource(n)
		s.uniteType(n)
	}
}

// uniteCall unites a call n of a function of this package with the result of the function, if summaries say that it
// does not depend on the call.
func (s *solver) uniteCall(n *node, summaries *summarizer) {
	for _, r := range n.results {
		if r.obj.Pkg() == s.pass.Pkg && !summaries.mayDependOnCall(n) {
			unite(r, n)
			addFlow(r.keys, n.keys)
		}
	}
}

// uniteSource unites a local variable or an expression n with the only node that it is read from.
func (s *solver) uniteSource(n *node) {
	if !n.isLocal() && (n.obj != nil || n.isLiteral()) {
		return
	}
	if s.illTyped() {
		return // another source may be missing
	}
	if src := n.onlySource(); src != nil && (src.obj == nil || src.isLocal() || src.isDurable(s.pass.Pkg)) {
		unite(src, n)
	}
}

// uniteType unites n with its type, if that is a named type of this package whose values can be codes.
func (s *solver) uniteType(n *node) {
	named, ok := types.Unalias(n.typ).(*types.Named)
	if !ok || named.Obj().Pkg() != s.pass.Pkg || !mayCarry(named) {
		return
	}
	if t, ok := s.objects[named.Obj()]; ok && t != n {
		unite(t, n)
	}
}

// mayDependOnCall reports whether the result of call may be another one than at other calls: it depends on the
// arguments, or on which function a variable holds. Of a variable that holds a method or a function, the result is that
// of a declaration: code := e.GetCode; code().
func (s *summarizer) mayDependOnCall(call *node) bool {
	site := call.site
	if site == nil || site.fn == nil && !slices.ContainsFunc(call.results, func(r *node) bool { return r.isDeclared }) {
		return true
	}
	recv := site.sig.Recv()
	takesValue := site.sig.Params().Len() > 0 || recv != nil && isWrapper(recv.Type())
	return takesValue && s.dependsOnArguments(site.sig, call.index)
}

// dependsOnArguments reports whether the result of an index may depend on the arguments of a call of sig.
func (s *summarizer) dependsOnArguments(sig *types.Signature, index int) bool {
	f := s.bySig[sig]
	return f == nil || f.broken || slices.ContainsFunc(f.lookups, func(p Pair) bool { return p.To == index })
}

// onlySource returns the one node whose value n has. It is nil if there are several, or unknown ones.
func (n *node) onlySource() *node {
	var only *node
	for _, from := range n.from {
		if !from.isSource() || from.isElement { // the map that holds the element is a source, too
			continue
		}
		if only != nil {
			return nil
		}
		only = from
	}
	if n.unknownSources > 0 || n.computed || n.hasConstantKey || only != nil && only.isOut {
		return nil
	}
	return only
}
