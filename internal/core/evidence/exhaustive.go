package evidence

import (
	"go/token"
	"slices"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// A demandKey is the i-th directive of a file, which is a //jmvet:exhaustive.
type demandKey struct {
	file *File
	i    int
}

// exhaustiveAt returns the indexes of the //jmvet:exhaustive directives of file that stand on what begins at pos.
func exhaustiveAt(file *File, pos token.Pos) []int {
	var list []int
	for i, d := range file.Directives {
		if d.Kind == directive.Exhaustive && file.TargetLine(d) == file.Line(pos) {
			list = append(list, i)
		}
	}
	return list
}

// isDemanded reports whether a //jmvet:exhaustive directive stands on the switch or map that begins at pos in file. The
// directive counts as used then.
func (c *collector) isDemanded(file *File, pos token.Pos) bool {
	list := exhaustiveAt(file, pos)
	if len(list) == 0 {
		return false
	}
	c.demands[demandKey{file, list[0]}] = true
	return true
}

// checkDemands sets which maps are demanded to be exhaustive, and takes that back from switches that have nothing to do
// with codes: a directive alone is no evidence, one of the cases must be a known code. It reports the directives that
// stand on neither.
func (c *collector) checkDemands() {
	isKnown := func(con Constant) bool { return c.cfg.Known(con.Value) }
	for _, s := range c.switches {
		if s.Demand && s.node.proof == nil && !IsCategory(c.pass.TypesInfo.TypeOf(s.Subject)) &&
			!slices.ContainsFunc(s.Cases, isKnown) {
			s.Demand = false
			for _, i := range exhaustiveAt(s.File, s.Stmt.Switch) {
				c.reportDemand(s.File, i)
			}
		}
	}
	for _, set := range c.sets {
		set.Demand = set.Map && slices.ContainsFunc(set.Members, isKnown) && c.isDemanded(set.File, set.Lit.Pos())
	}
	for _, file := range c.files {
		for i, d := range file.Directives {
			if d.Kind == directive.Exhaustive && !c.demands[demandKey{file, i}] {
				c.reportDemand(file, i)
			}
		}
	}
}

// reportDemand reports that the i-th directive of file demands nothing. In code that is generated or does not
// type-check, that is no problem.
func (c *collector) reportDemand(file *File, i int) {
	if file.Generated || c.illTyped() {
		return
	}
	d := file.Directives[i]
	c.problems = append(
		c.problems,
		Problem{Pos: d.Pos, End: d.End, Needless: true, Message: lang.ExhaustiveOnNothing.With()},
	)
}
