package prune

import (
	"go/ast"
	"go/token"
	"strings"
)

// needs finds the declarations that the full packages refer to, those that these refer to in turn, and the methods of
// the types among them. What it finds is more than enough: it goes by names, and a name may mean something nearer.
// Function bodies are never looked at.
//
// A method that no full package mentions is left out everywhere, of interfaces and of what implements them: so who
// implements an interface still does, and no expression in a full package can tell. Clients with an interface of a
// hundred methods lead to thousands of types otherwise.
type needs struct {
	loader    *Loader
	todo      []task
	mentioned map[string]bool   // names that may be those of methods
	waiting   map[string][]task // methods that nobody has mentioned yet
}

// A task is something that is needed: a declaration, or a part of one, whose names have to be found.
type task struct {
	scope *names
	node  ast.Node
	part  *part // a method that has to be parsed first
}

func newNeeds(l *Loader) *needs {
	return &needs{
		loader:    l,
		mentioned: map[string]bool{"Error": true}, // the method of the type error, which nobody declares
		waiting:   make(map[string][]task),
	}
}

// mention notes a name that may be a method's.
func (n *needs) mention(name string) {
	if !n.mentioned[name] {
		n.mentioned[name] = true
		n.todo = append(n.todo, n.waiting[name]...)
		delete(n.waiting, name)
	}
}

// mentionAll notes the names of identifiers.
func (n *needs) mentionAll(list []*ast.Ident) {
	for _, id := range list {
		n.mention(id.Name)
	}
}

// method notes a method of a type that is needed.
func (n *needs) method(name string, t task) {
	if n.mentioned[name] {
		n.todo = append(n.todo, t)
	} else {
		n.waiting[name] = append(n.waiting[name], t)
	}
}

// names is what the names of a file can mean.
type names struct {
	source  *source
	imports []importSpec
	full    bool // its source is checked in full, so its own names are there
	known   map[string]*importSpec
}

// addFull takes what the files of a full package need.
func (n *needs) addFull(s *source, syntax *ast.File) error {
	scope := &names{source: s, full: true, known: make(map[string]*importSpec)}
	for _, spec := range syntax.Imports {
		i, err := importOf(spec)
		if err != nil {
			return err
		}
		scope.imports = append(scope.imports, i)
		if err := n.keep(s, i.path); err != nil {
			return err
		}
	}
	for _, d := range syntax.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		if err := n.walk(scope, d, true); err != nil {
			return err
		}
	}
	return n.run()
}

// keep marks the names that a package must keep.
func (n *needs) keep(from *source, importPath string) error {
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

func (n *needs) run() error {
	for len(n.todo) > 0 {
		t := n.todo[len(n.todo)-1]
		n.todo = n.todo[:len(n.todo)-1]
		var err error
		if t.part != nil {
			err = n.take(t.part, "")
		} else {
			err = n.walk(t.scope, t.node, false)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// walk finds what the names in a declaration refer to. Bodies are those of full packages, all of whose names are
// mentioned.
func (n *needs) walk(scope *names, root ast.Node, bodies bool) (err error) {
	ast.Inspect(root, func(node ast.Node) bool {
		if err != nil {
			return false
		}
		switch node := node.(type) {
		case *ast.SelectorExpr:
			if bodies {
				n.mention(node.Sel.Name)
			}
			if id, ok := node.X.(*ast.Ident); ok {
				err = n.qualified(scope, id.Name, node.Sel.Name)
				return false
			}
			n.mention(node.Sel.Name)
			err = n.walk(scope, node.X, bodies)
			return false
		case *ast.TypeSpec:
			if it, ok := node.Type.(*ast.InterfaceType); ok && !bodies {
				err = n.walkInterface(scope, node, it)
				return false
			}
		case *ast.InterfaceType: // one without a name, which is left as it is
			for _, field := range node.Methods.List {
				n.mentionAll(field.Names)
			}
		case *ast.Field:
			if bodies {
				n.mentionAll(node.Names)
			}
			err = n.walk(scope, node.Type, bodies)
			return false
		case *ast.FuncDecl:
			if !bodies {
				if node.Recv != nil {
					err = n.walk(scope, node.Recv, false)
				}
				if err == nil {
					err = n.walk(scope, node.Type, false)
				}
				return false
			}
		case *ast.FuncLit:
			if !bodies {
				err = n.walk(scope, node.Type, false)
				return false
			}
		case *ast.Ident:
			if bodies {
				n.mention(node.Name)
			}
			err = n.plain(scope, node.Name)
		}
		return true
	})
	return err
}

// walkInterface finds what the declaration of an interface refers to. A method's signature waits until somebody
// mentions the method.
func (n *needs) walkInterface(scope *names, spec *ast.TypeSpec, it *ast.InterfaceType) error {
	if spec.TypeParams != nil {
		if err := n.walk(scope, spec.TypeParams, false); err != nil {
			return err
		}
	}
	for _, field := range it.Methods.List {
		if len(field.Names) == 1 {
			n.method(field.Names[0].Name, task{scope: scope, node: field.Type})
		} else if err := n.walk(scope, field.Type, false); err != nil {
			return err
		}
	}
	return nil
}

// qualified: X.Name, where X is an import, or something of the package itself.
func (n *needs) qualified(scope *names, x, name string) error {
	imp, ok := scope.known[x]
	if !ok {
		var err error
		if imp, err = n.importNamed(scope, x); err != nil {
			return err
		}
		scope.known[x] = imp
	}
	if imp == nil {
		n.mention(name)
		return n.plain(scope, x)
	}
	imp.used = true
	switch imp.path {
	case "unsafe":
		return nil
	case "C":
		scope.source.cgo = true
		return nil
	}
	s, err := n.loader.sourceOf(imp.path, scope.source.Place)
	if err != nil {
		return err
	}
	return n.need(s, name)
}

// importNamed returns the import that has a name in a file, nil if there is none. What is likely is tried first: to
// know the name of a package one of its files must be read.
func (n *needs) importNamed(scope *names, x string) (*importSpec, error) {
	for i := range scope.imports {
		imp := &scope.imports[i]
		if imp.name == x || imp.name == "" && imp.path == x && (x == "C" || x == "unsafe") {
			return imp, nil
		}
	}
	for _, likely := range []bool{true, false} {
		if !likely && !scope.full && scope.source.parts[x] != nil {
			return nil, nil
		}
		for i := range scope.imports {
			imp := &scope.imports[i]
			if imp.name != "" || stdName(imp.path) == x != likely || imp.path == "C" || imp.path == "unsafe" {
				continue
			}
			s, err := n.loader.sourceOf(imp.path, scope.source.Place)
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

// plain: a name of the package itself, or of a package that is imported with a dot.
func (n *needs) plain(scope *names, name string) error {
	if !scope.full {
		if err := n.need(scope.source, name); err != nil {
			return err
		}
	}
	for i := range scope.imports {
		if imp := &scope.imports[i]; imp.name == "." {
			s, err := n.loader.sourceOf(imp.path, scope.source.Place)
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
