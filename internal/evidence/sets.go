package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A Set is a literal whose members may be codes: the keys of a map, the elements of a slice or an array.
type Set struct {
	Lit     *ast.CompositeLit
	Map     bool
	Member  types.Type // of its keys or elements
	Members []Constant
	File    *File
	Partial bool   // it has members that are no constants, or that do not type-check
	Demand  bool   // it is a map, and a //jmvet:exhaustive directive stands on it
	Proof   *Proof // that it holds codes by itself; nil if it is only used with what carries one

	cell *cell
}

// setOf returns the set that an expression is, nil for all other expressions.
func (f *finder) setOf(e ast.Expr) *Set {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok {
		e = ast.Unparen(u.X)
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	if set, ok := f.sets[lit]; ok {
		return set
	}
	var member types.Type
	isMap := false
	switch u := underlying(f.pass.TypesInfo.TypeOf(lit)).(type) {
	case *types.Map:
		member, isMap = u.Key(), true
	case *types.Slice:
		member = u.Elem()
	case *types.Array:
		member = u.Elem()
	default:
		return nil
	}
	set := &Set{Lit: lit, Map: isMap, Member: member, File: f.file, cell: &cell{expr: lit}}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
			if isMap {
				elt = kv.Key
			}
		}
		if c, ok := f.constantOf(elt); ok {
			set.Members = append(set.Members, c)
		} else if !f.isConstant(elt) {
			set.Partial = true
		}
	}
	if len(set.Members) == 0 {
		return nil
	}
	f.sets[lit] = set
	f.setOrder = append(f.setOrder, set)
	f.order = append(f.order, set.cell)
	f.joinType(set.cell, member)
	return set
}

// A setUse is a set, or the variable that holds it, used with a subject.
type setUse struct {
	set     *Set  // nil where a variable holds it
	holder  *cell // nil where the literal itself is used
	subject ast.Expr
	file    *File
	fn      scope
}

func (f *finder) useSet(container, subject ast.Expr) {
	use := setUse{subject: subject, file: f.file, fn: f.fn}
	if use.set = f.setOf(container); use.set == nil {
		if use.holder = f.origin(container).cell; use.holder == nil {
			return
		}
	}
	f.uses = append(f.uses, use)
}

// index: m[x] asks a map of codes for x.
func (f *finder) index(n *ast.IndexExpr) {
	if _, ok := underlying(f.pass.TypesInfo.TypeOf(n.X)).(*types.Map); !ok {
		return
	}
	if !f.isConstant(n.Index) { // m[899001] asks, but nothing carries the code
		f.useSet(n.X, n.Index)
	}
}

// searches are the functions that look for their second argument among the elements of their first.
var searches = [...]struct{ pkg, name string }{
	{"slices", "Contains"}, {"slices", "Index"}, {"slices", "BinarySearch"},
	{"golang.org/x/exp/slices", "Contains"}, {"golang.org/x/exp/slices", "Index"},
	{"github.com/samber/lo", "Contains"}, {"github.com/samber/lo", "IndexOf"},
}

// searchCall: slices.Contains(list, x) compares x with each element of the list.
func (f *finder) searchCall(n *ast.CallExpr) {
	if len(n.Args) != 2 {
		return
	}
	fn := typeutil.StaticCallee(f.pass.TypesInfo, n)
	if fn == nil || fn.Pkg() == nil {
		return
	}
	for _, s := range searches {
		if fn.Pkg().Path() == s.pkg && fn.Name() == s.name {
			if f.isConstant(n.Args[1]) {
				if f.setOf(n.Args[0]) == nil {
					f.compare(n.Args[0], n.Args[1])
				}
			} else {
				f.useSet(n.Args[0], n.Args[1])
			}
			return
		}
	}
}

// meet records x == y where x goes through a set: for _, x := range list.
func (f *finder) meet(x, y ast.Expr) {
	if id, ok := ast.Unparen(x).(*ast.Ident); ok {
		if c := f.origin(id).cell; c != nil && c.isLocal() {
			f.uses = append(f.uses, setUse{holder: c, subject: y, file: f.file, fn: f.fn})
		}
	}
}

// rangedMap: the keys of a map go to a variable.
type rangedMap struct{ key, holder *cell }

// expandUses turns each use of a set into comparisons of the subject with its members.
func (f *finder) expandUses() {
	for _, r := range f.ranged {
		r.key.sets = append(r.key.sets, r.holder.sets...)
	}
	for _, use := range f.uses {
		sets := []*Set{use.set}
		if use.set == nil {
			sets = use.holder.sets
			if len(use.holder.from) == 1 { // for _, c := range list; own := list
				sets = append(sets[:len(sets):len(sets)], use.holder.from[0].sets...)
			}
		}
		f.file, f.fn = use.file, use.fn
		for _, set := range sets {
			for _, member := range set.Members {
				c := f.compareConstant(use.subject, member)
				if c == nil {
					continue
				}
				c.File, c.set = set.File, set
				for _, name := range set.cell.names {
					c.cell.addQual(name) // districts[code]: the table's name says what code is
				}
				if use.holder != nil {
					for _, name := range use.holder.names {
						c.cell.addQual(name) // district == code, where district goes through a table
					}
				}
			}
		}
	}
}
