package imports

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// strconvPath is the one package of the standard library that fixes import.
const strconvPath = "strconv"

// place returns the edits that add the import spec to the file.
//
// It goes into a group: into the block of imports of its kind (standard library or not) if that has no comments, at its
// place in the order; else it becomes a block of its own. Comments would have to be aligned anew.
//
//	import (            import (                  import "fmt"       import (
//		"fmt"      =>      "fmt"         and                   =>      "fmt"
//	)
//	                       "p"                                         "p"
//	                   )                                           )
//
// A lone import becomes a group. Beside several declarations it is one more, and without any it stands before the first
// declaration and its documentation.
//
// Two imports that fixes add to one file never go to the same place: a driver that merges the edits of several fixes
// may not see then which of them are the same. So the standard library's has places of its own.
func (p *Package) place(spec *ast.ImportSpec) []edit.Edit {
	std := p.Path == strconvPath
	if group := p.group(); group != nil {
		return []edit.Edit{p.intoGroup(group, spec, std)}
	}
	decls := p.declarations()
	if len(decls) == 1 {
		if lone, ok := p.lone(decls[0]); ok {
			return lone.add(spec, std, p.Beside)
		}
	}
	if len(decls) > 1 {
		beside := decls[len(decls)-1]
		if std {
			beside = decls[0]
		}
		if rest := p.rest(p.tok.Offset(beside.End())); rest.ok && !rest.across {
			added := "\nimport " + text(spec)
			if !std && !p.blankLine(rest.next) { // gofmt lets that be behind some comments only
				added += "\n"
			}
			return []edit.Edit{edit.Insert(rest.end, added)}
		}
	}
	if std {
		return []edit.Edit{p.behindPackageClause(spec)}
	}
	at := p.tok.Offset(p.firstDecl())
	return []edit.Edit{edit.Insert(at, "import "+text(spec)+"\n\n")}
}

// group returns the import declaration with parentheses that a new import goes into: the first one that is not empty.
// One that holds import "C" is left alone: the comment above it is C code.
func (l *layout) group() *ast.GenDecl {
	for _, g := range l.importDecls() {
		if g.Rparen.IsValid() && len(g.Specs) > 0 && !importsC(g) {
			return g
		}
	}
	return nil
}

// declarations returns the imports without parentheses.
func (l *layout) declarations() []*ast.GenDecl {
	return slices.DeleteFunc(l.importDecls(), func(g *ast.GenDecl) bool { return g.Rparen.IsValid() || importsC(g) })
}

// importDecls returns the import declarations of the file.
func (l *layout) importDecls() []*ast.GenDecl {
	var list []*ast.GenDecl
	for _, d := range l.file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			break
		}
		list = append(list, g)
	}
	return list
}

// importsC reports whether g imports "C".
func importsC(g *ast.GenDecl) bool {
	return slices.ContainsFunc(g.Specs, func(s ast.Spec) bool { return importPath(s.(*ast.ImportSpec)) == "C" })
}

// intoGroup returns the edit that adds the import spec to a group; std reports whether it is of the standard library.
func (p *Package) intoGroup(group *ast.GenDecl, spec *ast.ImportSpec, std bool) edit.Edit {
	l := &p.layout
	for _, b := range l.blocks(group) {
		if p.isStd(b[0]) != std || l.hasComments(b) || !l.hasOwnLines(b) {
			continue
		}
		i := len(b)
		if slices.IsSortedFunc(b, compareSpecs) {
			i, _ = slices.BinarySearchFunc(b, spec, compareSpecs)
		}
		if i == 0 {
			at := l.tok.Offset(b[0].Pos())
			return edit.Insert(at, text(spec)+"\n\t")
		}
		at := l.tok.Offset(b[i-1].End())
		return edit.Insert(at, "\n\t"+text(spec))
	}
	if std {
		return l.atHead(group, spec)
	}
	if at := l.tok.Offset(group.Rparen); !l.beginsLine(at) { // ("fmt")
		return edit.Insert(at, "\n\n\t"+text(spec)+"\n")
	}
	at := l.lineStart(group.Rparen)
	return edit.Insert(at, "\n\t"+text(spec)+"\n")
}

// atHead returns the edit that makes the import spec the first block of a group.
func (l *layout) atHead(group *ast.GenDecl, spec *ast.ImportSpec) edit.Edit {
	first := group.Specs[0].Pos()
	if !l.beginsLine(l.tok.Offset(first)) && l.line(first) > l.line(group.Lparen) {
		return l.behindPackageClause(spec) // gofmt has room for such a comment at the head of a group only
	}
	at := l.tok.Offset(group.Lparen) + 1
	rest := l.rest(at)
	switch {
	case !rest.ok || rest.across:
		return edit.Replace(at, l.behindBlanks(at), "\n\t"+text(spec)+"\n\n\t")
	case l.blankLine(rest.next):
		return edit.Insert(rest.end, "\n\t"+text(spec))
	}
	return edit.Insert(rest.end, "\n\t"+text(spec)+"\n")
}

// blocks returns the imports of a group, split at its blank lines and comments: no import goes beside a comment.
func (l *layout) blocks(group *ast.GenDecl) [][]*ast.ImportSpec {
	var list [][]*ast.ImportSpec
	lastLine := 0
	for _, s := range group.Specs {
		spec := s.(*ast.ImportSpec)
		if len(list) == 0 || l.line(spec.Pos()) > lastLine+1 {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], spec)
		lastLine = l.line(spec.End())
	}
	return list
}

// hasComments reports whether a comment stands in a block of imports, or on the line before or after it.
func (l *layout) hasComments(block []*ast.ImportSpec) bool {
	from, to := l.line(block[0].Pos())-1, l.line(block[len(block)-1].End())+1
	for _, g := range l.file.Comments {
		if l.line(g.End()) >= from && l.line(g.Pos()) <= to && g.Pos() > l.file.Name.End() {
			return true
		}
	}
	return false
}

// hasOwnLines reports whether each import of a block has its lines for itself, but for comments.
func (l *layout) hasOwnLines(block []*ast.ImportSpec) bool {
	return !slices.ContainsFunc(block, func(s *ast.ImportSpec) bool {
		rest := l.rest(l.tok.Offset(s.End()))
		return !l.beginsLine(l.tok.Offset(s.Pos())) || !rest.ok || rest.across
	})
}

// behindPackageClause returns the edit that adds the import spec behind the line of the package clause and its
// comments, or right behind the clause where more stands on its line.
func (l *layout) behindPackageClause(spec *ast.ImportSpec) edit.Edit {
	at := l.tok.Offset(l.file.Name.End())
	if rest := l.rest(at); rest.ok {
		added := "\n\nimport " + text(spec)
		if !l.blankLine(rest.next) {
			added += "\n"
		}
		return edit.Insert(rest.end, added)
	}
	return edit.Insert(at, "\n\nimport "+text(spec))
}

// firstDecl returns where the first declaration begins, with its documentation.
func (l *layout) firstDecl() token.Pos {
	if len(l.file.Decls) == 0 {
		return l.file.FileEnd
	}
	d := l.file.Decls[0]
	var doc *ast.CommentGroup
	switch d := d.(type) {
	case *ast.GenDecl:
		doc = d.Doc
	case *ast.FuncDecl:
		doc = d.Doc
	}
	if doc != nil {
		return doc.Pos()
	}
	return d.Pos()
}

// text returns the import s as source has it: "p", or name "p".
func text(s *ast.ImportSpec) string {
	if s.Name == nil {
		return s.Path.Value
	}
	return s.Name.Name + " " + s.Path.Value
}

// compareSpecs orders the imports x and y as gofmt does: by path, then by name.
func compareSpecs(x, y *ast.ImportSpec) int {
	return cmp.Or(strings.Compare(importPath(x), importPath(y)), strings.Compare(specName(x), specName(y)))
}

// specName returns the name that the import s gives to its package, "" where it gives none.
func specName(s *ast.ImportSpec) string {
	if s.Name == nil {
		return ""
	}
	return s.Name.Name
}

// importPath returns the path of the import s, as it is written where that is no valid string.
func importPath(s *ast.ImportSpec) string {
	path, err := strconv.Unquote(s.Path.Value)
	if err != nil {
		return s.Path.Value
	}
	return path
}

// isStd reports whether the import s may be of the standard library: the first element of its path has no dot, and is
// not that of the constants package, for modules of a company may have names without a dot, too.
func (p *Package) isStd(s *ast.ImportSpec) bool {
	first := firstElement(importPath(s))
	constants := p.Path
	if constants == strconvPath {
		constants = p.Beside
	}
	return !strings.Contains(first, ".") && first != firstElement(constants)
}

// firstElement returns what stands before the first slash of an import path.
func firstElement(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}
