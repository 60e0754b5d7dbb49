package prune

import (
	"go/ast"
	"go/token"
)

// need marks a declaration of a package as needed, if there is one of that name.
func (n *needs) need(s *source, name string) error {
	if s.needed[name] || n.loader.plan.Full(s.Path) {
		return nil
	}
	s.needed[name] = true
	if err := n.loader.open(s); err != nil {
		return err
	}
	p := s.parts[name]
	if p == nil {
		return nil
	}
	if err := n.take(p, name); err != nil {
		return err
	}
	for _, alias := range s.aliases {
		if err := n.need(s, alias); err != nil {
			return err
		}
	}
	for _, m := range s.methods[name] {
		n.method(m.Names[0], task{part: m})
	}
	return nil
}

// take parses a declaration, and leaves of it what has the name.
func (n *needs) take(p *part, name string) error {
	if p.decl == nil {
		d, err := n.loader.parsePart(p)
		if err != nil {
			return err
		}
		p.decl = d
		p.file.parts = append(p.file.parts, p)
	}
	scope := p.file.scope()
	gen, ok := p.decl.(*ast.GenDecl)
	if !ok || gen.Tok == token.CONST {
		if !p.whole { // constants depend on those before them
			p.whole = true
			n.todo = append(n.todo, task{scope: scope, node: p.decl})
		}
		return nil
	}
	for _, spec := range gen.Specs {
		if !p.needed[spec] && declares(spec, name) {
			if p.needed == nil {
				p.needed = make(map[ast.Spec]bool)
			}
			p.needed[spec] = true
			withoutValue(spec)
			n.todo = append(n.todo, task{scope: scope, node: spec})
		}
	}
	return nil
}

func declares(spec ast.Spec, name string) bool {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.Name == name
	case *ast.ValueSpec:
		for _, id := range spec.Names {
			if id.Name == name {
				return true
			}
		}
	}
	return false
}

// withoutValue drops the values of variables whose type is written down, here or in the value:
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

// scope returns what names mean in a file of a package that is not checked in full. Its imports are marked as they are
// used.
func (f *file) scope() *names {
	if f.names == nil {
		f.names = &names{source: f.source, imports: f.imports, known: make(map[string]*importSpec)}
	}
	return f.names
}
