package prune

import (
	"go/ast"
	"go/token"
	"strings"
)

// A needFinder finds the declarations that the full packages refer to, those that these refer to in turn, and the
// methods of the types among them. It finds more than enough: it goes by names, and a name may mean something declared
// closer by. It never looks at function bodies outside of the full packages.
//
// A method that no full package mentions is left out everywhere, from interfaces and from what implements them. So a
// type that implements an interface still does, and no expression in a full package can tell. Otherwise clients with an
// interface of a hundred methods would lead to thousands of types.
type needFinder struct {
	loader    *Loader
	todo      []task
	mentioned map[string]bool   // names in full packages that may be those of methods
	waiting   map[string][]task // methods that are not mentioned yet, by name
}

// A task is something that is needed: a declaration, or a part of one, whose names have to be found.
type task struct {
	file *file
	node ast.Node
	part *part // a method that has to be parsed first; nil if node is set
}

// newNeedFinder returns a needFinder that gets packages from l.
func newNeedFinder(l *Loader) *needFinder {
	return &needFinder{
		loader:    l,
		mentioned: map[string]bool{"Error": true}, // the method of the predeclared type error
		waiting:   make(map[string][]task),
	}
}

// mention notes name, which may be that of a method. Methods of that name are needed from now on.
func (n *needFinder) mention(name string) {
	if !n.mentioned[name] {
		n.mentioned[name] = true
		n.todo = append(n.todo, n.waiting[name]...)
		delete(n.waiting, name)
	}
}

// mentionAll notes the names in list.
func (n *needFinder) mentionAll(list []*ast.Ident) {
	for _, id := range list {
		n.mention(id.Name)
	}
}

// method notes that t is a method called name of a type that is needed. It is needed itself once the name is mentioned.
func (n *needFinder) method(name string, t task) {
	if n.mentioned[name] {
		n.todo = append(n.todo, t)
	} else {
		n.waiting[name] = append(n.waiting[name], t)
	}
}

// addFull finds what syntax, a file of the full package s, needs.
func (n *needFinder) addFull(s *source, syntax *ast.File) error {
	f := &file{source: s, full: true}
	for _, spec := range syntax.Imports {
		i, err := importOf(spec)
		if err != nil {
			return err
		}
		f.imports = append(f.imports, i)
		if err := n.keep(s, i.path); err != nil {
			return err
		}
	}
	for _, d := range syntax.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		if err := n.walk(f, d); err != nil {
			return err
		}
	}
	return n.run()
}

// keep notes the names that the package importPath must keep because the package from imports it.
func (n *needFinder) keep(from *source, importPath string) error {
	if importPath == "unsafe" || importPath == "C" {
		return nil
	}
	names := n.loader.plan.Keep(importPath)
	if len(names) == 0 {
		return nil
	}
	s, err := n.loader.sourceOf(importPath, from.Place)
	if err != nil {
		return err
	}
	for _, entry := range names {
		name, member, _ := strings.Cut(entry, ".")
		n.mention(member)
		if err := n.need(s, name); err != nil {
			return err
		}
	}
	return nil
}

// run carries out all tasks, and those that come of them.
func (n *needFinder) run() error {
	for len(n.todo) > 0 {
		t := n.todo[len(n.todo)-1]
		n.todo = n.todo[:len(n.todo)-1]
		var err error
		if t.part != nil {
			err = n.take(t.part, "")
		} else {
			err = n.walk(t.file, t.node)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// walk finds what the names in root, a declaration in f or a part of one, refer to. In a full package it looks at
// function bodies, too, and every name that it finds counts as mentioned.
func (n *needFinder) walk(f *file, root ast.Node) (err error) {
	ast.Inspect(root, func(node ast.Node) bool {
		if err != nil {
			return false
		}
		switch node := node.(type) {
		// X.Name, where X may be an import.
		case *ast.SelectorExpr:
			if f.full {
				n.mention(node.Sel.Name)
			}
			if id, ok := node.X.(*ast.Ident); ok {
				err = n.qualified(f, id.Name, node.Sel.Name)
				return false
			}
			n.mention(node.Sel.Name)
			err = n.walk(f, node.X)
			return false
		// A declared interface loses the methods that are not mentioned: they need nothing.
		case *ast.TypeSpec:
			if it, ok := node.Type.(*ast.InterfaceType); ok && !f.full {
				err = n.walkInterface(f, node, it)
				return false
			}
		// An interface without a name is left as it is.
		case *ast.InterfaceType:
			for _, field := range node.Methods.List {
				n.mentionAll(field.Names)
			}
		// The names of fields and parameters refer to nothing.
		case *ast.Field:
			if f.full {
				n.mentionAll(node.Names)
			}
			err = n.walk(f, node.Type)
			return false
		case *ast.FuncDecl:
			if !f.full {
				if node.Recv != nil {
					err = n.walk(f, node.Recv)
				}
				if err == nil {
					err = n.walk(f, node.Type)
				}
				return false
			}
		case *ast.BlockStmt: // the body of a function
			return f.full
		case *ast.Ident:
			if f.full {
				n.mention(node.Name)
			}
			err = n.plain(f, node.Name)
		}
		return true
	})
	return err
}

// walkInterface finds what the declaration spec of the interface type it, in f, refers to. The signature of a method
// waits until its name is mentioned.
func (n *needFinder) walkInterface(f *file, spec *ast.TypeSpec, it *ast.InterfaceType) error {
	if spec.TypeParams != nil {
		if err := n.walk(f, spec.TypeParams); err != nil {
			return err
		}
	}
	for _, field := range it.Methods.List {
		if len(field.Names) == 1 {
			n.method(field.Names[0].Name, task{file: f, node: field.Type})
		} else if err := n.walk(f, field.Type); err != nil {
			return err
		}
	}
	return nil
}

// qualified notes that the expression x.name in f is needed, where x is an import or something of the package itself.
func (n *needFinder) qualified(f *file, x, name string) error {
	// What x is in this file, looked up once.
	imp, ok := f.byName[x]
	if !ok {
		var err error
		if imp, err = n.importNamed(f, x); err != nil {
			return err
		}
		if f.byName == nil {
			f.byName = make(map[string]*importSpec)
		}
		f.byName[x] = imp
	}
	// It is not an import: a variable or type, say, whose member is mentioned.
	if imp == nil {
		n.mention(name)
		return n.plain(f, x)
	}
	// The import is used, and the package that it names must have the name.
	imp.used = true
	switch imp.path {
	case "unsafe":
		return nil
	case "C":
		f.source.cgo = true
		return nil
	}
	s, err := n.loader.sourceOf(imp.path, f.source.Place)
	if err != nil {
		return err
	}
	return n.need(s, name)
}

// importNamed returns the import that x refers to in f, nil if there is none. Imports whose path suggests the name come
// first: to know the name of a package for certain, one of its files must be read.
func (n *needFinder) importNamed(f *file, x string) (*importSpec, error) {
	// The imports whose name is certain.
	for _, imp := range f.imports {
		if imp.name == x {
			return imp, nil
		}
	}
	// The likely ones, then, unless the package itself declares x, the others.
	for _, likely := range []bool{true, false} {
		if !likely && !f.full && f.source.parts[x] != nil {
			return nil, nil
		}
		for _, imp := range f.imports {
			if imp.name != "" || stdName(imp.path) == x != likely {
				continue
			}
			s, err := n.loader.sourceOf(imp.path, f.source.Place)
			if err != nil {
				return nil, err
			}
			if name, err := n.loader.packageName(s); err != nil || name == x {
				return imp, err
			}
		}
	}
	return nil, nil
}

// plain notes that name, which stands alone in f, is needed from the package itself and from those imported with a dot.
func (n *needFinder) plain(f *file, name string) error {
	if !f.full {
		if err := n.need(f.source, name); err != nil {
			return err
		}
	}
	for _, imp := range f.imports {
		if imp.name == "." {
			s, err := n.loader.sourceOf(imp.path, f.source.Place)
			if err != nil {
				return err
			}
			imp.used = true
			if err := n.need(s, name); err != nil {
				return err
			}
		}
	}
	return nil
}
