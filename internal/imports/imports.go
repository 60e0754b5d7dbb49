// Package imports computes how a file can name a member of another package, and the edit that makes it so.
//
// The syntax tree stays as it is. All fixes of a file get the same edit, byte for byte, so that drivers merge them: it depends
// on the file, the import path and the name only.
package imports

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Package is an import path as one file may use it.
type Package struct {
	pass    *analysis.Pass
	file    *ast.File
	scope   *types.Scope // of the file
	content []byte
	path    string
	base    string // the package's own name
	name    string // what a new import is called
}

// For returns the package as the file may use it at the given positions, and at no others. A new import gets a name that is free
// at all of them: the package's own, or that with jm before it, or that with a number behind it. It returns nil where the type
// checker did not get as far as to tell what names are in scope.
func For(pass *analysis.Pass, file *ast.File, content []byte, path, base string, at []token.Pos) *Package {
	scope := pass.TypesInfo.Scopes[file]
	if scope == nil || slices.ContainsFunc(at, func(pos token.Pos) bool { return scope.Innermost(pos) == nil }) {
		return nil
	}
	p := &Package{pass: pass, file: file, content: content, path: path, base: base, scope: scope}
	elsewhere := declaredElsewhere(pass, file, base)
	for n := 0; ; n++ {
		p.name = candidate(base, n)
		if !elsewhere[p.name] && p.isFree(at) {
			return p
		}
	}
}

// candidate returns the n-th name to try: codes, jmcodes, jmcodes2, jmcodes3 ...
func candidate(base string, n int) string {
	switch n {
	case 0:
		return base
	case 1:
		return "jm" + base
	}
	return "jm" + base + strconv.Itoa(n)
}

// isFree reports whether a new import of the file may have the name: at the given positions nothing has it, neither there nor in the file or
// the package.
func (p *Package) isFree(at []token.Pos) bool {
	for _, pos := range at {
		if _, obj := p.scope.Innermost(pos).LookupParent(p.name, pos); obj != nil {
			return false
		}
	}
	return true
}

// Qualify returns what to write for a member at a position, and the edits that this needs elsewhere in the file: none where an import
// of the file is visible.
func (p *Package) Qualify(member string, pos token.Pos) (text string, edits []analysis.TextEdit) {
	scope := p.scope.Innermost(pos)
	for _, spec := range p.file.Imports {
		name := p.pass.TypesInfo.PkgNameOf(spec)
		if name == nil || name.Imported().Path() != p.path {
			continue
		}
		if name.Name() == "." {
			if _, obj := scope.LookupParent(member, pos); obj != nil && obj.Pkg() == name.Imported() {
				return member, nil
			}
		} else if _, obj := scope.LookupParent(name.Name(), pos); obj == name {
			return name.Name() + "." + member, nil
		}
	}
	return p.name + "." + member, []analysis.TextEdit{p.edit()}
}

// edit returns the insertion of the import.
func (p *Package) edit() analysis.TextEdit {
	spec := p.newSpec()
	pos, before, behind := p.insertion()
	text := before + spec.Path.Value + behind
	if spec.Name != nil {
		text = before + spec.Name.Name + " " + spec.Path.Value + behind
	}
	if bytes.Contains(p.content, []byte("\r\n")) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return analysis.TextEdit{Pos: pos, End: pos, NewText: []byte(text)}
}

// newSpec returns the import that is to be added. It is named where its path does not end in its name.
func (p *Package) newSpec() *ast.ImportSpec {
	spec := &ast.ImportSpec{Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(p.path)}}
	if p.name != p.base || p.base != lastElement(p.path) {
		spec.Name = ast.NewIdent(p.name)
	}
	return spec
}

// compareSpecs orders imports as gofmt does: by path, then by name.
func compareSpecs(x, y *ast.ImportSpec) int {
	return cmp.Or(strings.Compare(importPath(x), importPath(y)), strings.Compare(specName(x), specName(y)))
}

func specName(s *ast.ImportSpec) string {
	if s.Name == nil {
		return ""
	}
	return s.Name.Name
}

func lastElement(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// insertion tells where an import goes, and what stands around it.
//
//	import (            import (                  import "p"
//		"fmt"      =>      "fmt"         and
//	)                                             // Package level comment.
//	                       "p"                    var x int
//	                   )
//
// It goes into a group: into the block of imports of its kind (standard library or not) if that has no comments, at its place in
// the order; else it becomes a block of its own. Comments would have to be aligned anew. Without a group it is a new declaration before
// the first one and its documentation.
//
// Two imports that fixes add to one file never go to the same place: a driver that merges the edits of several fixes may
// not see then which of them are the same. So the standard library's has places of its own, behind the package clause and at the head of a
// group.
func (p *Package) insertion() (pos token.Pos, before, behind string) {
	group := p.group()
	std := p.path == "strconv"
	if group == nil {
		if std {
			return p.behindPackageClause()
		}
		return p.firstDecl(), "import ", "\n\n"
	}
	blocks := p.blocks(group)
	for _, b := range blocks {
		if isStd(importPath(b[0])) != std || p.hasComments(b) {
			continue
		}
		i := len(b)
		if slices.IsSortedFunc(b, compareSpecs) {
			i, _ = slices.BinarySearchFunc(b, p.newSpec(), compareSpecs)
		}
		if i == 0 {
			return b[0].Pos(), "", "\n\t"
		}
		return b[i-1].End(), "\n\t", ""
	}
	if std {
		return group.Lparen + 1, "\n\t", "\n"
	}
	if last := blocks[len(blocks)-1]; p.line(last[len(last)-1].End()) == p.line(group.Rparen) {
		return group.Rparen, "\n\n\t", "\n" // import ("fmt"
	}
	return p.lineStart(group.Rparen), "\n\t", "\n"
}

// behindPackageClause returns the end of the line of the package clause, its comment included; or of the clause alone, where more
// stands on its line.
func (p *Package) behindPackageClause() (pos token.Pos, before, behind string) {
	tok := p.pass.Fset.File(p.file.FileStart)
	name := tok.Offset(p.file.Name.End())
	end := len(p.content)
	if i := bytes.IndexByte(p.content[name:], '\n'); i >= 0 {
		end = name + i
	}
	rest := bytes.TrimSpace(p.content[name:end])
	if len(rest) > 0 && !bytes.HasPrefix(rest, []byte("//")) {
		return p.file.Name.End(), "; import ", ""
	}
	end = name + len(bytes.TrimRight(p.content[name:end], "\r"))
	return tok.Pos(end), "\n\nimport ", ""
}

// group returns the import declaration with parentheses that a new import goes into: the first one that is not empty. One that holds import "C"
// is left alone: the comment above it is C code.
func (p *Package) group() *ast.GenDecl {
	for _, d := range p.file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			return nil
		}
		if g.Rparen.IsValid() && len(g.Specs) > 0 && !slices.ContainsFunc(g.Specs, func(s ast.Spec) bool { return importPath(s.(*ast.ImportSpec)) == "C" }) {
			if p.line(g.Lparen) == p.line(g.Rparen) {
				return nil // import ("fmt"; "os") on one line
			}
			return g
		}
	}
	return nil
}

// blocks returns the imports of a group as blank lines part them. Comments do, too: no import goes beside them.
func (p *Package) blocks(group *ast.GenDecl) [][]*ast.ImportSpec {
	var list [][]*ast.ImportSpec
	lastLine := 0
	for _, s := range group.Specs {
		spec := s.(*ast.ImportSpec)
		if len(list) == 0 || p.line(spec.Pos()) > lastLine+1 {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], spec)
		lastLine = p.line(spec.End())
	}
	return list
}

// hasComments reports whether a comment stands in or beside a block.
func (p *Package) hasComments(block []*ast.ImportSpec) bool {
	from, to := p.line(block[0].Pos())-1, p.line(block[len(block)-1].End())+1
	for _, g := range p.file.Comments {
		if p.line(g.End()) >= from && p.line(g.Pos()) <= to && g.Pos() > p.file.Name.End() {
			return true
		}
	}
	return false
}

// firstDecl returns where the first declaration begins, with its documentation.
func (p *Package) firstDecl() token.Pos {
	if len(p.file.Decls) == 0 {
		return p.file.FileEnd
	}
	d := p.file.Decls[0]
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

func (p *Package) line(pos token.Pos) int { return p.pass.Fset.PositionFor(pos, false).Line }

func (p *Package) lineStart(pos token.Pos) token.Pos {
	return p.pass.Fset.File(pos).LineStart(p.line(pos))
}

func importPath(s *ast.ImportSpec) string {
	path, err := strconv.Unquote(s.Path.Value)
	if err != nil {
		return s.Path.Value
	}
	return path
}

// isStd reports whether an import path may be of the standard library: its first element has no dot.
func isStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
