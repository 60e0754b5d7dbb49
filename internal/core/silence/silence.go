// Package silence answers what becomes of the values that a switch has no clause for: whether they are handled, or pass
// the switch in silence, as if they were none of those that matter.
//
// It looks at one function's syntax, its types and its control flow, and at no evidence. A value does not pass in
// silence if
//
//   - every clause leaves the function or the loop: the code after the switch is its default (leave.go);
//   - every clause that goes on sets something that had a value before: that is its default (setting.go, backward.go);
//   - what the switch is over, the error that it was read from, or the whole answer is used after the switch
//     (sources.go, handled.go, walk.go, uses.go, atexit.go), or the function fails there (failing.go);
//   - a condition before or around the switch, or another condition of a switch without a tag, has taken it out
//     (arrive.go, eval.go, evallists.go, evalcall.go).
package silence

import (
	"go/ast"
	"go/types"
)

// A Rest says what becomes of the values that a switch has no clause for.
type Rest int

const (
	// Nothing: they run through it in silence.
	Nothing Rest = iota
	// AfterSwitch: every clause leaves, so the code after the switch takes them.
	AfterSwitch
	// SetBefore: every clause that goes on sets something, and they keep what was set before.
	SetBefore
	// Used: the code after the switch uses what the switch is over, or what that was read from.
	Used
)

// A Switch is what is asked about.
type Switch struct {
	File    *ast.File
	Stmt    *ast.SwitchStmt
	Subject ast.Expr // what it is over: its tag, or x of the cases x == CODE of a switch without one
	Values  []int64  // that no clause names
	// IsCode reports whether a constant of a clause is one of those that matter: 0, 404 and the like are none.
	IsCode func(v int64) bool
}

// An Answer is what was found.
type Answer struct {
	Rest   Rest
	Arrive []int64 // the values that reach the end of the switch: no condition or clause has taken them
}

// A Package answers questions about the switches of one package.
type Package struct {
	pkg     *types.Package
	info    *types.Info
	decls   map[*types.Func]*ast.FuncDecl
	values  map[*types.Var]ast.Expr // what package variables are declared with
	returns map[*types.Func]bool    // whether a function comes back; false while that is being found out
}

// New returns a Package for pkg with its files. The type checker has filled info, at least Types, Defs,
// Uses, Implicits and Selections.
func New(pkg *types.Package, files []*ast.File, info *types.Info) *Package {
	p := &Package{
		pkg:     pkg,
		info:    info,
		decls:   make(map[*types.Func]*ast.FuncDecl),
		values:  make(map[*types.Var]ast.Expr),
		returns: make(map[*types.Func]bool),
	}
	for _, file := range files {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if fn, ok := info.Defs[d.Name].(*types.Func); ok && d.Body != nil {
					p.decls[fn] = d
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					p.addValues(spec)
				}
			}
		}
	}
	return p
}

// addValues notes the values of the variables that spec declares, one each.
func (p *Package) addValues(spec ast.Spec) {
	s, ok := spec.(*ast.ValueSpec)
	if !ok || len(s.Names) != len(s.Values) {
		return
	}
	for i, name := range s.Names {
		if v, ok := p.info.Defs[name].(*types.Var); ok {
			p.values[v] = s.Values[i]
		}
	}
}

// Ask answers for s. A switch outside of any function, which there is none of in code that parses, lets everything
// pass.
func (p *Package) Ask(s Switch) Answer {
	f := p.functionAround(s.File, s.Stmt)
	if f == nil {
		return Answer{Rest: Nothing, Arrive: s.Values}
	}
	src := f.sourcesOf(s.Subject)
	ev := &evaluator{Package: p, src: src, aliases: f.aliases(s.Subject), defs: f.defs}
	fl := f.newFlow(s, ev)
	fl.spread()
	a := Answer{Arrive: fl.arriving()}
	switch {
	case f.everyClauseLeaves(s.Stmt):
		a.Rest = AfterSwitch
	case f.clausesSet(s, fl):
		a.Rest = SetBefore
	case len(a.Arrive) > 0 && f.handledAfter(s.Stmt, ev, a.Arrive):
		a.Rest = Used
	}
	return a
}
