package evidence

import (
	"slices"

	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// isOfOtherService reports whether the type of n, the type that a field n belongs to, or the path of its package names
// another service.
func (n *node) isOfOtherService() bool {
	pkg := n.pkg()
	return lexicon.NamesOtherService(n.owner) || lexicon.NamesOtherService(typeName(n.typ)) ||
		pkg != nil && lexicon.NamesOtherService(pkg.Path())
}

// isNamedAfterService reports whether n, its type, or what it belongs to is named after another service, or the package
// that it is declared in is: WeComReply.ErrCode is no code of JMessage's, whoever else is named in the file.
func (n *node) isNamedAfterService() bool {
	pkg := n.pkg()
	return slices.ContainsFunc(n.names, lexicon.NamesOtherService) ||
		slices.ContainsFunc(n.qualifiers, lexicon.NamesOtherService) ||
		lexicon.NamesOtherService(n.owner) ||
		lexicon.NamesOtherService(typeName(n.typ)) ||
		pkg != nil && lexicon.NamesOtherService(pkg.Name())
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
