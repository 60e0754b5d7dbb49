// Package imports computes how a file can name a member of another package, and the edits that make it so.
//
// The syntax tree stays as it is. All fixes of a file get the same edits, byte for byte, so that drivers merge them:
// they depend on the file, the import path and the name only.
package imports

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// A Package is an import path as one file may use it.
type Package struct {
	layout
	pass  *analysis.Pass
	scope *types.Scope // of the file
	Wanted
	as string // what a new import is called
}

// Wanted is a package that a file is to import.
type Wanted struct {
	Path string
	Name string // the package's own

	// Beside is the path of another package that fixes of the same file may import: the two never go to one place.
	Beside string
}

// For returns the wanted package as file, which has the given content, may use it at the positions of at, and at no
// others. A new import gets a name that is free at all of them: the package's own, or that with jm before it, or that
// with a number behind it. For returns nil where the type checker did not get as far as to tell what names are in
// scope.
func For(pass *analysis.Pass, file *ast.File, content []byte, wanted Wanted, at []token.Pos) *Package {
	scope := pass.TypesInfo.Scopes[file]
	if scope == nil || slices.ContainsFunc(at, func(pos token.Pos) bool { return scope.Innermost(pos) == nil }) {
		return nil
	}
	p := &Package{layout: layout{file, pass.Fset.File(file.FileStart), content}, pass: pass, scope: scope, Wanted: wanted}
	elsewhere := declaredElsewhere(pass, file, wanted.Name)
	for n := 0; ; n++ {
		p.as = candidate(wanted.Name, n)
		if !elsewhere[p.as] && p.isFree(at) {
			return p
		}
	}
}

// candidate returns the n-th name to try for a package whose own name is base: codes, jmcodes, jmcodes2, jmcodes3 ...
func candidate(base string, n int) string {
	switch n {
	case 0:
		return base
	case 1:
		return "jm" + base
	}
	return "jm" + base + strconv.Itoa(n)
}

// isFree reports whether a new import of the file may be called p.as: nothing that is in scope at the positions of at
// has that name.
func (p *Package) isFree(at []token.Pos) bool {
	for _, pos := range at {
		if _, obj := p.scope.Innermost(pos).LookupParent(p.as, pos); obj != nil {
			return false
		}
	}
	return true
}

// Qualify returns what to write for a member of the package at pos, and the edits that this needs elsewhere in the
// file: none where an import of the file is visible.
func (p *Package) Qualify(member string, pos token.Pos) (text string, edits []edit.Edit) {
	if text, ok := Visible(p.pass, p.file, p.Path, member, pos); ok {
		return text, nil
	}
	return p.as + "." + member, p.edits()
}

// Visible returns what names a member of the package with the given path at pos in file, as file imports the package.
// It reports false where no import of the package is visible there.
func Visible(pass *analysis.Pass, file *ast.File, path, member string, pos token.Pos) (text string, ok bool) {
	fileScope := pass.TypesInfo.Scopes[file]
	if fileScope == nil {
		return "", false
	}
	scope := fileScope.Innermost(pos)
	if scope == nil {
		return "", false
	}
	for _, spec := range file.Imports {
		name := pass.TypesInfo.PkgNameOf(spec)
		if name == nil || name.Imported().Path() != path {
			continue
		}
		if name.Name() == "." {
			if _, obj := scope.LookupParent(member, pos); obj != nil && obj.Pkg() == name.Imported() {
				return member, true
			}
		} else if _, obj := scope.LookupParent(name.Name(), pos); obj == name {
			return name.Name() + "." + member, true
		}
	}
	return "", false
}

// edits returns the insertion of the import, with the line ends of the file.
func (p *Package) edits() []edit.Edit {
	list := p.place(p.newSpec())
	if bytes.Contains(p.content, []byte("\r\n")) {
		for i := range list {
			list[i].Text = strings.ReplaceAll(list[i].Text, "\n", "\r\n")
		}
	}
	return list
}

// newSpec returns the import that is to be added. It is named where its path does not end in its name.
func (p *Package) newSpec() *ast.ImportSpec {
	spec := &ast.ImportSpec{Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(p.Path)}}
	if p.as != p.Name || p.Name != lastElement(p.Path) {
		spec.Name = ast.NewIdent(p.as)
	}
	return spec
}

// lastElement returns what stands behind the last slash of an import path.
func lastElement(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }
