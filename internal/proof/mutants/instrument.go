package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// activePath is the package that the code asks which mutant is on, and activeName what the changed files call it.
const (
	activePath = "github.com/jmvet/jmvet/internal/proof/mutants/active"
	activeName = "jmvetActive"
)

// A file is one whose code is changed.
type file struct {
	name, text string
	pkg        *packages.Package
	syntax     *ast.File // as in pkg
	mutants    []*Mutant // that compile
}

// collect returns the files of the packages, tests left out, with the mutants that compile, and how many more do not.
func collect(dirs []string) (files []*file, invalid int, err error) {
	var patterns []string
	for _, dir := range dirs {
		patterns = append(patterns, "./"+filepath.ToSlash(filepath.Clean(dir)))
	}
	here, err := os.Getwd()
	if err != nil {
		return nil, 0, err
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, patterns...)
	if err != nil {
		return nil, 0, err
	}
	number := 0
	for _, p := range pkgs {
		if len(p.Errors) > 0 {
			return nil, 0, p.Errors[0]
		}
		for i, name := range p.CompiledGoFiles {
			rel, err := filepath.Rel(here, name)
			if err != nil {
				return nil, 0, err
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, 0, err
			}
			all, err := Mutants(filepath.ToSlash(rel), string(text))
			if err != nil {
				return nil, 0, err
			}
			f := &file{name: name, text: string(text), pkg: p, syntax: p.Syntax[i]}
			for _, m := range all {
				if !f.compiles(m) {
					invalid++
					continue
				}
				number++
				m.number = number
				f.mutants = append(f.mutants, m)
			}
			files = append(files, f)
		}
	}
	return files, invalid, nil
}

type importer map[string]*packages.Package

func (i importer) Import(path string) (*types.Package, error) {
	if p := i[path]; p != nil {
		return p.Types, nil
	}
	return types.Unsafe, nil
}

// compiles reports whether the package type-checks with the mutant.
func (f *file) compiles(m *Mutant) bool {
	changed, err := parser.ParseFile(f.pkg.Fset, f.name, m.Apply(f.text), parser.SkipObjectResolution)
	if err != nil {
		return false
	}
	list := slices.Clone(f.pkg.Syntax)
	list[slices.Index(list, f.syntax)] = changed
	conf := types.Config{Importer: importer(f.pkg.Imports), Sizes: f.pkg.TypesSizes}
	_, err = conf.Check(f.pkg.PkgPath, f.pkg.Fset, list, nil)
	return err == nil
}

// instrument returns the file's text with its mutants built in, each behind a question whether it is on, and the mutants for which that
// cannot be done: a number that has to be a constant.
func (f *file) instrument() (text string, left []*Mutant) {
	var built []*Mutant
	place := make(map[int]func(inner string) string)
	for _, m := range f.mutants {
		if w := f.wrapper(m); w != nil {
			place[m.number] = w
			built = append(built, m)
		} else {
			left = append(left, m)
		}
	}
	// The outer ones first. Of those of one place, the one that was found first is the outer one.
	slices.SortStableFunc(built, func(a, b *Mutant) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	var render func(list []*Mutant, start, end int) string
	render = func(list []*Mutant, start, end int) string {
		var b strings.Builder
		for len(list) > 0 {
			m := list[0]
			n := 1
			for n < len(list) && list[n].start < m.end {
				n++
			}
			b.WriteString(f.text[start:m.start])
			b.WriteString(place[m.number](render(list[1:n], m.start, m.end)))
			list, start = list[n:], m.end
		}
		return b.String() + f.text[start:end]
	}
	text = render(built, 0, len(f.text))
	if len(built) > 0 {
		at := f.pkg.Fset.Position(f.syntax.Name.End()).Offset
		text = text[:at] + fmt.Sprintf("; import %s %q", activeName, activePath) + text[at:]
	}
	return text, left
}

// wrapper returns what makes of the text in a mutant's place a text with the mutant in it; nil if there can be none.
func (f *file) wrapper(m *Mutant) func(string) string {
	on := fmt.Sprintf("%s.On(%d)", activeName, m.number)
	switch m.kind {
	case choice:
		if f.isConstant(m) {
			return nil
		}
		return func(s string) string { return fmt.Sprintf("(%s && %s || !%s && (%s))", on, m.replacement, on, s) }
	case either:
		t := f.typeName(m)
		if t == "" || m.From == "*" { // a quotient is not for trying out
			return nil
		}
		return func(s string) string {
			return fmt.Sprintf("%s.Pick[%s](%d, %s, %s)", activeName, t, m.number, m.replacement, s)
		}
	case always:
		return func(s string) string { return fmt.Sprintf("((%s) || %s)", s, on) }
	case never:
		return func(s string) string { return fmt.Sprintf("((%s) && !%s)", s, on) }
	case negation:
		return func(s string) string { return fmt.Sprintf("(%s && %s || !%s && (%s))", on, m.replacement, on, s) }
	case branch:
		return func(string) string { return fmt.Sprintf("if %s { break }; continue", on) }
	}
	panic(m.kind)
}

// path returns the nodes of the type-checked file that enclose the mutant's place, the innermost first.
func (f *file) path(m *Mutant) []ast.Node {
	base := f.pkg.Fset.File(f.syntax.FileStart)
	start, end := base.Pos(m.start), base.Pos(m.end)
	var path []ast.Node
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if n == nil || n.Pos() > start || n.End() < end {
			return false
		}
		path = append(path, n)
		return true
	})
	slices.Reverse(path)
	return path
}

func (f *file) isConstant(m *Mutant) bool {
	e, ok := f.path(m)[0].(ast.Expr)
	return ok && f.pkg.TypesInfo.Types[e].Value != nil
}

// typeName returns how the file writes the type of a mutant's number or truth value; "" where a variable cannot stand for it.
func (f *file) typeName(m *Mutant) string {
	path := f.path(m)
	e, ok := path[0].(ast.Expr)
	if !ok {
		return ""
	}
	switch p := path[1].(type) {
	case *ast.ArrayType:
		return ""
	case *ast.KeyValueExpr:
		if p.Key == e {
			return ""
		}
	case ast.Expr:
		if v := f.pkg.TypesInfo.Types[p].Value; v != nil && v.Kind() != constant.Unknown {
			return ""
		}
	}
	for _, n := range path {
		if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
			return ""
		}
	}
	t := f.pkg.TypesInfo.TypeOf(e)
	if b, ok := t.(*types.Basic); ok && b.Kind() == types.UntypedBool {
		return "bool"
	} else if ok && b.Info()&types.IsUntyped != 0 {
		return ""
	}
	found := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == f.pkg.Types {
			return ""
		}
		found = found && slices.ContainsFunc(f.syntax.Imports, func(i *ast.ImportSpec) bool {
			return i.Name == nil && i.Path.Value == fmt.Sprintf("%q", p.Path())
		})
		return p.Name()
	})
	if !found {
		return ""
	}
	return name
}
