package prune

import (
	"go/ast"
	"go/token"
	"slices"
)

// need notes that the declaration name of the package s is needed, if there is one.
func (n *needFinder) need(s *source, name string) error {
	if s.needed[name] || n.loader.plan.Full(s.Path) {
		return nil
	}
	s.needed[name] = true
	if err := n.loader.open(s); err != nil {
		return err
	}
	// Without such a declaration the name means something else.
	p := s.parts[name]
	if p == nil {
		return nil
	}
	if err := n.take(p, name); err != nil {
		return err
	}
	// An alias may be one of the type, and some methods declared through it.
	for _, alias := range s.aliases {
		if err := n.need(s, alias); err != nil {
			return err
		}
	}
	// Methods wait until their names are mentioned.
	for _, m := range s.methods[name] {
		n.method(m.Names[0], task{part: m})
	}
	return nil
}

// take parses the declaration p, if it is not parsed yet, and notes what declares name as needed. Constants and
// functions are needed as a whole.
func (n *needFinder) take(p *part, name string) error {
	if p.decl == nil {
		d, err := n.loader.parsePart(p)
		if err != nil {
			return err
		}
		p.decl = d
		p.file.parts = append(p.file.parts, p)
	}
	gen, ok := p.decl.(*ast.GenDecl)
	if !ok || gen.Tok == token.CONST {
		if !p.whole { // constants depend on those before them
			p.whole = true
			n.todo = append(n.todo, task{file: p.file, node: p.decl})
		}
		return nil
	}
	// Of variables and types in parentheses only some may be needed.
	for _, spec := range gen.Specs {
		if !p.needed[spec] && declares(spec, name) {
			if p.needed == nil {
				p.needed = make(map[ast.Spec]bool)
			}
			p.needed[spec] = true
			withoutValue(spec)
			n.todo = append(n.todo, task{file: p.file, node: spec})
		}
	}
	return nil
}

// declares reports whether spec declares name.
func declares(spec ast.Spec, name string) bool {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.Name == name
	case *ast.ValueSpec:
		return slices.ContainsFunc(spec.Names, func(id *ast.Ident) bool { return id.Name == name })
	}
	return false
}

// withoutValue drops the values of the variables in spec if their type is written down, here or in the value:
//
//	var table = map[string]int{...} => var table map[string]int
func withoutValue(spec ast.Spec) {
	v, ok := spec.(*ast.ValueSpec)
	if !ok {
		return
	}
	if v.Type != nil {
		v.Values = nil
		return
	}
	if len(v.Names) != 1 || len(v.Values) != 1 {
		return
	}
	if t := literalType(v.Values[0]); t != nil {
		v.Type, v.Values = t, nil
	}
}

// literalType returns the type that the composite literal e, or &e, is written with. It is nil if e is anything else,
// or an array whose length follows from its elements.
func literalType(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.CompositeLit:
		if a, ok := e.Type.(*ast.ArrayType); ok {
			if _, ok := a.Len.(*ast.Ellipsis); ok {
				return nil
			}
		}
		return e.Type
	case *ast.UnaryExpr:
		if t := literalType(e.X); t != nil && e.Op == token.AND {
			return &ast.StarExpr{Star: e.OpPos, X: t}
		}
	}
	return nil
}
