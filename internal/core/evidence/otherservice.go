package evidence

import (
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
	"github.com/jmvet/jmvet/internal/core/syntax"
)

// isOfOtherService reports whether the type of n, the type that a field n belongs to, or the path of its package names
// another service.
func (n *node) isOfOtherService() bool {
	pkg := n.pkg()
	return lexicon.NamesOtherService(n.owner) || lexicon.NamesOtherService(syntax.TypeName(n.typ)) ||
		pkg != nil && lexicon.NamesOtherService(pkg.Path())
}

// isNamedAfterService reports whether n, its type, or what it belongs to is named after another service, or a package
// that declares one of these is: WeComReply.ErrCode is no code of JMessage's, whoever else is named in the file.
func (n *node) isNamedAfterService() bool {
	pkg := n.pkg()
	obj := syntax.TypeObject(n.typ)
	return slices.ContainsFunc(n.names, lexicon.NamesOtherService) ||
		slices.ContainsFunc(n.qualifiers, lexicon.NamesOtherService) ||
		lexicon.NamesOtherService(n.owner) ||
		obj != nil && (lexicon.NamesOtherService(obj.Name()) || isNamedAfterService(obj.Pkg())) ||
		isNamedAfterService(pkg)
}

// isNamedAfterService reports whether pkg, which may be nil, is named after another service.
func isNamedAfterService(pkg *types.Package) bool {
	return pkg != nil && lexicon.NamesOtherService(pkg.Name())
}

// isFromService reports whether n is named after another service, or is a call or a local variable that is only read
// from what is. Those in seen have been asked already.
func (n *node) isFromService(seen map[*node]bool) bool {
	if n.isNamedAfterService() {
		return true
	}
	if n.outlivesCall() || n.isParam() || n.unknownSources > 0 || seen[n] {
		return false
	}
	seen[n] = true
	sources := slices.DeleteFunc(slices.Concat(n.from, n.results), func(from *node) bool { return !from.isSource() })
	return len(sources) > 0 && all(sources, func(from *node) bool { return from.isFromService(seen) })
}

// namesOtherService reports whether the import path of the package names another service than JMessage.
func (u *unit) namesOtherService() bool { return lexicon.NamesOtherService(u.pass.Pkg.Path()) }

// namesOtherService reports whether the text of the file names another service than JMessage. The answer is kept.
func (f *File) namesOtherService() bool {
	if f.otherService == nil {
		names := lexicon.NamesOtherService(string(f.Content))
		f.otherService = &names
	}
	return *f.otherService
}
