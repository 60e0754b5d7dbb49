package evidence

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
)

// constantGiven is a named constant given to a cell.
type constantGiven struct {
	to, constant *cell
	pos          token.Pos
}

// solve spreads evidence until nothing changes: along the flow of values, and from comparisons to what is compared.
func (f *finder) solve() {
	for _, c := range f.order {
		if c.computed {
			spreadComputed(c)
		}
	}
	for _, given := range f.constantsGiven {
		if edge := (edge{given.constant, given.to}); !f.givenAt[edge].IsValid() {
			f.givenAt[edge] = given.pos
		}
	}
	f.group()
	for _, c := range slices.Clone(f.order) {
		if c.proof != nil {
			f.spread(c)
		}
	}
	for f.judgeGroups() {
	}
	f.judgeSets()
}

// spread gives a cell's proof to all that receive its value, but to those that are given computed values, too.
func (f *finder) spread(c *cell) {
	for _, to := range c.to {
		if to.proof == nil && !to.computed {
			to.proof = f.handOn(c, to)
			f.spread(to)
		}
	}
}

// spreadComputed marks all that receive a computed value: result := add(1, 2).
func spreadComputed(c *cell) {
	for _, to := range c.to {
		if !to.computed {
			to.computed = true
			spreadComputed(to)
		}
	}
}

// group joins the cells that hold the very same value: a local variable and the one thing that it is read from, a
// conversion and its operand, and all values of one named type of this package.
func (f *finder) group() {
	for _, c := range f.order {
		if c.computed {
			continue
		}
		// Where the code does not type-check, another source may be what is missing.
		if (c.isLocal() || c.obj == nil) && len(f.pass.TypeErrors) == 0 {
			if src := c.onlySource(); src != nil && (src.obj == nil || src.isLocal() || src.isDurable(f.pass.Pkg)) {
				unite(src, c)
			}
		}
		if named, ok := types.Unalias(c.typ(f.pass.TypesInfo)).(*types.Named); ok && named.Obj().Pkg() == f.pass.Pkg {
			if t, ok := f.cells[named.Obj()]; ok && t != c {
				unite(t, c)
			}
		}
	}
}

// onlySource returns the one cell that a cell's value is read from; nil if there are several, or unknown ones.
func (c *cell) onlySource() *cell {
	var only *cell
	for _, from := range c.from {
		switch from.obj.(type) {
		case *types.TypeName, *types.Const:
			continue
		}
		if only != nil {
			return nil
		}
		only = from
	}
	if c.opaque > 0 {
		return nil
	}
	return only
}

// groupEvidence is what the comparisons with the cells of a group say together.
type groupEvidence struct {
	members  []*cell
	constant *Proof
	context  *Proof
	value    *Proof
	// The distinct values that it is compared with: known codes that are written out as one number, and all other values of the families.
	// Who has a name of his own for a code may have a table of his own.
	known, unknown []int64
	numeric        bool // every subject and member is of a basic numeric type
}

// judgeGroups proves the groups whose comparisons are evidence, and reports whether it proved any.
func (f *finder) judgeGroups() bool {
	groups := make(map[*cell]*groupEvidence)
	var order []*groupEvidence
	for _, c := range f.order {
		lead := c.leader()
		g := groups[lead]
		if g == nil {
			g = &groupEvidence{numeric: true}
			groups[lead] = g
			order = append(order, g)
		}
		g.members = append(g.members, c)
		// A number out of JSON is read from an interface, which says nothing of its kind.
		t := c.typ(f.pass.TypesInfo)
		g.numeric = g.numeric && (isPlainNumber(t) || t != nil && types.IsInterface(t))
	}
	for _, given := range f.constantsGiven {
		if given.constant.proof != nil && !given.to.computed {
			g := groups[given.to.leader()]
			g.setConstant(f, given.to, given.constant, "given", given.pos)
		}
	}
	for _, cmp := range f.comparisons {
		if !cmp.cell.computed && !cmp.broken {
			groups[cmp.cell.leader()].add(f, cmp)
		}
	}
	changed := false
	for _, g := range order {
		p := g.proof(f)
		if p == nil {
			continue
		}
		for _, c := range g.members {
			if c.proof == nil && !c.computed {
				c.proof = p
				changed = true
				f.spread(c)
			}
		}
	}
	return changed
}

func (g *groupEvidence) setConstant(f *finder, c, constant *cell, how string, pos token.Pos) {
	if g.constant == nil {
		g.constant = f.proofByConstant(c, constant, how, pos)
	}
}

// add takes one comparison as evidence.
func (g *groupEvidence) add(f *finder, cmp *Comparison) {
	if cmp.Constant.cell != nil && cmp.Constant.cell.proof != nil {
		g.setConstant(f, cmp.cell, cmp.Constant.cell, "compared with", cmp.Expr.Pos())
	}
	g.numeric = g.numeric && isPlainNumber(f.pass.TypesInfo.TypeOf(cmp.Subject))
	if !f.cfg.Known(cmp.Value) {
		if InFamily(cmp.Value) && !slices.Contains(g.unknown, cmp.Value) {
			g.unknown = append(g.unknown, cmp.Value)
		}
		return
	}
	if cmp.Written && !slices.Contains(g.known, cmp.Value) {
		g.known = append(g.known, cmp.Value)
	}
	if g.value == nil {
		g.value = f.proofByComparison(ByValue, cmp, "")
	}
	if g.context == nil {
		if where := f.namedWhere(cmp); where != "" {
			g.context = f.proofByComparison(ByContext, cmp, where)
		}
	}
}

// namedWhere says where JMessage is named: in the file of a comparison, or where the compared field, type or function is declared. It is
// empty if it is named in neither.
func (f *finder) namedWhere(cmp *Comparison) string {
	if cmp.File.namesVendor {
		return "where JMessage is named"
	}
	for _, c := range append([]*cell{cmp.cell}, cmp.cell.from...) {
		if c.obj != nil && !c.isLocal() && f.namesVendorAt(c.obj) {
			return fmt.Sprintf("and JMessage is named where %s is declared, in %s", f.title(c), directory(c.obj.Pkg(), ""))
		}
	}
	return ""
}

// proof returns the strongest evidence that the setting admits, nil if there is none.
func (g *groupEvidence) proof(f *finder) *Proof {
	for _, p := range []*Proof{g.constant, g.contextUnlessOther(), g.byName(f), g.value} {
		if p != nil && f.cfg.Level.admits(p.Rule) {
			return p
		}
	}
	return nil
}

// contextUnlessOther drops what context says of a thing whose name says otherwise: areaCode, n := zip.
func (g *groupEvidence) contextUnlessOther() *Proof {
	if g.context == nil || g.anyName(saysOther) {
		return nil
	}
	return g.context
}

// byName is rule 7. Where the code does not type-check, values and names may be missing from it: nothing is proven then.
func (g *groupEvidence) byName(f *finder) *Proof {
	if !g.numeric || len(g.known) == 0 || len(g.known) < len(g.unknown) || len(f.pass.TypeErrors) > 0 {
		return nil
	}
	if !g.anyName(saysCode) || g.anyName(saysOther) || saysOtherKind(f.pass.Pkg.Name()) {
		return nil
	}
	for _, c := range g.members {
		if slices.ContainsFunc(c.quals, saysOtherKind) {
			return nil
		}
	}
	p := *g.value
	p.Rule, p.Note = ByName, fmt.Sprintf("and its name says code (known codes: %d, unknown: %d)", len(g.known), len(g.unknown))
	return &p
}

func (g *groupEvidence) anyName(says func(string) bool) bool {
	return slices.ContainsFunc(g.members, func(c *cell) bool { return slices.ContainsFunc(c.names, says) })
}

// isPlainNumber reports whether t is a basic numeric type: another's enum is another's.
func isPlainNumber(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := types.Unalias(t).(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// judgeSets proves the sets that stand in a file that names JMessage, with more than half of their family values known.
func (f *finder) judgeSets() {
	for _, s := range f.setOrder {
		if s.cell.proof != nil || !f.cfg.Level.admits(ByContext) || !s.File.namesVendor || slices.ContainsFunc(s.cell.names, saysOther) {
			continue
		}
		known, family := 0, 0
		for _, m := range s.Members {
			if InFamily(m.Value) || f.cfg.Known(m.Value) {
				family++
			}
			if f.cfg.Known(m.Value) {
				known++
			}
		}
		if known*2 > family {
			s.cell.proof = &Proof{
				Rule:   ByContext,
				Detail: fmt.Sprintf("holding codes (%d of its %d numbers that could be some)", known, family),
				Place:  f.at(f.pass.Pkg, s.Lit.Pos()),
				Note:   "where JMessage is named",
				cell:   s.cell,
			}
		}
	}
}
