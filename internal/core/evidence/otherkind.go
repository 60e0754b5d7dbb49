package evidence

import (
	"go/ast"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/syntax"
)

// saysOther reports whether a name of n speaks of numbers of another kind.
func (n *node) saysOther() bool { return slices.ContainsFunc(n.names, lexicon.SaysOther) }

// ownerSaysOther reports whether the name of what n belongs to speaks of numbers of another kind. A field belongs to
// its type and package, a parameter or a result to its function, receiver and package, a call to the package of its
// function. A local variable that is read from nothing belongs to the function and package that it stands in; for
// others see standsInOther.
func (s *solver) ownerSaysOther(n *node) bool {
	if slices.ContainsFunc(n.qualifiers, lexicon.OwnsOther) ||
		slices.ContainsFunc(n.structs, lexicon.TypeOwnsOther) && !slices.ContainsFunc(n.names, lexicon.IsErrorCode) {
		return true
	}
	if n.isLocal() {
		return len(n.from) == 0 &&
			(n.decl != nil && lexicon.OwnsOther(n.decl.Name.Name) || lexicon.OwnsOther(s.pass.Pkg.Name()))
	}
	pkg := n.pkg()
	return pkg != nil && lexicon.OwnsOther(pkg.Name())
}

// standsInOther reports whether the comparisons of n, a local variable or an expression, say nothing because the name
// of the function, receiver or package that n stands in speaks of numbers of another kind. What n is read from may
// still carry a code, by other evidence. It does not matter where n stands if it is read from what belongs to another
// thing, or is named as an error code: imErrCode.
func (s *solver) standsInOther(n *node) bool {
	if !n.isLocal() && n.obj != nil || slices.ContainsFunc(n.names, lexicon.IsErrorCode) ||
		n.hasOwner(make(map[*node]bool)) {
		return false
	}
	if lexicon.OwnsOther(s.pass.Pkg.Name()) {
		return true
	}
	if slices.ContainsFunc(n.literals, lexicon.FunctionOwnsOther) {
		return true
	}
	return n.decl != nil && (lexicon.FunctionOwnsOther(n.decl.Name.Name) || lexicon.OwnsOther(receiverName(n.decl)))
}

// standIn notes that n, a local variable or an expression, stands in fn, if it is not known yet where it stands.
func (n *node) standIn(fn *enclosing) {
	if n.decl == nil && n.literals == nil {
		n.decl, n.literals = fn.decl, fn.literalNames()
	}
}

// hasOwner reports whether n belongs to another thing than the function that it stands in: it is a field or a package
// variable, a call of a function whose name says code, of a type whose name does, or read from one of these through
// other variables. Those in seen have been asked already.
func (n *node) hasOwner(seen map[*node]bool) bool {
	if n.outlivesCall() || saysCode(syntax.TypeName(contentType(n.typ))) || n.callee != nil && saysCode(n.callee.Name()) {
		return true
	}
	if !n.isLocal() && n.obj != nil || seen[n] {
		return false
	}
	seen[n] = true
	return slices.ContainsFunc(n.from, func(from *node) bool { return from.hasOwner(seen) })
}

// saysCode reports whether name says code by a strong word.
func saysCode(name string) bool {
	strong, _ := lexicon.SaysCode(name)
	return strong
}

// receiverName returns the name of the type of the receiver of decl: "" if it has none.
func receiverName(decl *ast.FuncDecl) string {
	if decl.Recv == nil || len(decl.Recv.List) != 1 {
		return ""
	}
	return lastName(decl.Recv.List[0].Type)
}
