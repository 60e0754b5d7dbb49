package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// hasReason reports whether there is anything to find or to tell in a package. Most packages of most programs have neither a number
// that is a code, nor anything to do with those that have: they are left after one look at their syntax, which reads no file and asks
// for no type.
//
// It must never be false where the walk would find something: each condition is a source of evidence or of something to report. Without
// any of them only rule name is left, and it asks for a known code that is written out as a number.
func (f *finder) hasReason() bool {
	if f.cfg.Level == Any {
		return true // any constant is evidence, whoever declares it
	}
	// A package that depends on codes, or on one that names JMessage, sees a fact of it.
	if f.facts && (len(f.pass.AllObjectFacts()) > 0 || len(f.pass.AllPackageFacts()) > 0) {
		return true
	}
	if f.isSource(f.pass.Pkg) || slices.ContainsFunc(f.pass.Pkg.Imports(), f.isSource) {
		return true
	}
	if !f.facts && f.reachesSource() {
		return true
	}
	look := look{cfg: f.cfg}
	for _, file := range f.pass.Files {
		if look.at(file) {
			return true
		}
	}
	return false
}

// isSource reports whether evidence may come from a package, by its path alone.
func (f *finder) isSource(pkg *types.Package) bool {
	return f.isTable(pkg) || mayNameVendor(pkg.Path()) && namesVendor([]byte(pkg.Path())) ||
		slices.ContainsFunc(f.cfg.Declared, func(entry string) bool {
			rest, ok := strings.CutPrefix(entry, pkg.Path())
			return ok && strings.HasPrefix(rest, ".")
		})
}

// reachesSource is isSource for all that a package depends on: its types may be met without an import. With facts nobody need ask.
func (f *finder) reachesSource() bool {
	seen := make(map[*types.Package]bool)
	var reaches func(pkg *types.Package) bool
	reaches = func(pkg *types.Package) bool {
		if seen[pkg] {
			return false
		}
		seen[pkg] = true
		return f.isTable(pkg) || namesVendor([]byte(pkg.Path())) || slices.ContainsFunc(pkg.Imports(), reaches)
	}
	return reaches(f.pass.Pkg)
}

// A look goes over the syntax of files for what gives reason to read them.
type look struct {
	cfg   *Config
	found bool
}

// at reports whether a file names JMessage, has a directive, or has a known code as a number.
func (l *look) at(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if mayNameVendor(c.Text) && (strings.Contains(c.Text, "jmvet:") || namesVendor([]byte(c.Text))) {
				return true
			}
		}
	}
	ast.Walk(l, file)
	return l.found
}

// Visit makes a look an ast.Visitor.
func (l *look) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.CommentGroup:
		return nil
	case *ast.Ident:
		l.found = l.found || mayNameVendor(n.Name) && namesVendor([]byte(n.Name))
	case *ast.BasicLit:
		switch n.Kind {
		case token.INT, token.FLOAT:
			l.found = l.found || l.cfg.KnownLiteral(n.Kind, n.Value)
		case token.STRING:
			l.found = l.found || mayNameVendor(n.Value) && namesVendor([]byte(n.Value))
		}
	case *ast.BadDecl, *ast.BadStmt, *ast.BadExpr:
		l.found = true // what it says is in the text only
	}
	if l.found {
		return nil
	}
	return l
}
