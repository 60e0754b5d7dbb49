package analyzer

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/nearest"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/core/silence"
)

// A surveyor tells which codes a package handles, from what the checks have seen and reported.
type surveyor struct {
	*checker
	reported map[reportKey]bool
	ignored  map[*evidence.File][]lines // of //jmvet:ignore
}

// A reportKey is a check and a place.
type reportKey struct {
	category string
	pos      token.Pos
}

// coverageOf returns which codes the package of k handles, once its reports are made. It is the analyzer's result, for
// the command's report: hosts have no use for it.
//
// What stands on a line with //jmvet:ignore is left out, and so are generated files that are not checked.
func coverageOf(k *checker) *result.Package {
	// Note what is reported, and which lines //jmvet:ignore speaks of.
	s := &surveyor{k, make(map[reportKey]bool), make(map[*evidence.File][]lines)}
	for _, r := range k.reports {
		s.reported[reportKey{r.Category, r.Pos}] = true
	}
	for _, file := range k.evidence.Files {
		for _, d := range file.Directives {
			if d.Kind == directive.Ignore {
				s.ignored[file] = append(s.ignored[file], ignoredBy(file, d))
			}
		}
	}
	return s.survey()
}

// survey returns what the report says of the package.
func (k *surveyor) survey() *result.Package {
	p := &result.Package{Path: k.pass.Pkg.Path(), Uses: k.uses(), Needed: k.needed, Needless: k.needless}
	for _, r := range k.reports {
		p.Reasons = append(p.Reasons, *r.why)
	}
	// Maps that are reported for codes that they lack.
	for _, s := range k.completeMaps() {
		if k.reported[reportKey{categoryExhaustive, s.Lit.Pos()}] {
			p.Switches = append(p.Switches, k.coverageOfMap(s))
		}
	}
	// Switches over codes, whether they are reported or not.
	for _, s := range k.evidence.Switches {
		if !k.leftOut(s.File, s.Stmt.Switch) {
			if of := k.coverageOfSwitch(s); len(of.Categories) > 0 {
				p.Switches = append(p.Switches, of)
			}
		}
	}
	// Numbers that are no codes.
	for _, u := range k.unknowns {
		if k.reported[reportKey{categoryUnknown, u.Expr.Pos()}] {
			meant, _ := nearest.Code(u.Value)
			p.Unknown = append(p.Unknown, result.Unknown{
				Site:    k.site(u.file, u.Expr.Pos()),
				Value:   u.Value,
				Meant:   meant,
				Message: k.unknownMessage(u.Constant).In(k.config.lang),
			})
		}
	}
	return p
}

// uses returns the codes that are compared with, each place once.
func (k *surveyor) uses() []result.Use {
	var uses []result.Use
	forms := k.forms()
	counted := make(map[ast.Expr]bool)
	add := func(c evidence.Constant, file *evidence.File) {
		if counted[c.Expr] || !k.config.evidence.Known(c.Value) || k.leftOut(file, c.Expr.Pos()) {
			return
		}
		counted[c.Expr] = true
		uses = append(uses, result.Use{
			Site:  k.site(file, c.Expr.Pos()),
			Code:  c.Value,
			Form:  cmp.Or(forms[c.Expr], result.Comparison),
			Magic: k.reported[reportKey{categoryMagic, c.Expr.Pos()}],
		})
	}
	// A member of a set that is compared with a code meets one, too.
	for _, m := range k.evidence.Meetings {
		add(m.Constant, m.File)
	}
	for _, s := range k.evidence.Sets {
		if s.Proof != nil {
			for _, m := range s.Members {
				add(m, s.File)
			}
		}
	}
	return uses
}

// forms returns the forms of the constants in cases and sets. All other constants are compared by an operator.
func (k *surveyor) forms() map[ast.Expr]result.Form {
	forms := make(map[ast.Expr]result.Form)
	for _, s := range k.evidence.Switches {
		for _, c := range s.Cases {
			forms[c.Expr] = result.Case
		}
	}
	for _, s := range k.evidence.Sets {
		form := result.List
		if s.Map {
			form = result.MapKey
		}
		for _, m := range s.Members {
			forms[m.Expr] = form
		}
	}
	return forms
}

// coverageOfSwitch returns what the report says of s.
func (k *surveyor) coverageOfSwitch(s *evidence.Switch) result.Switch {
	v := k.verdictOn(s)
	of := result.Switch{
		Site:     k.site(s.File, s.Stmt.Switch),
		Subject:  types.ExprString(s.Subject),
		Rest:     restOf(v),
		Partial:  s.Partial,
		Reported: k.reported[reportKey{categoryExhaustive, s.Stmt.Switch}],
	}
	of.RestSite = of.Site
	if s.Default != nil {
		of.Rest, of.RestSite = result.ByDefault, k.site(s.File, s.Default.Case)
	}
	// A switch over codes.Category has cases for categories, and no codes.
	if v.overCategory {
		of.OverCategory = true
		of.MissingCategories = v.categories
		for _, c := range s.Cases {
			if category := codes.Category(c.Value); category.Known() && !slices.Contains(of.Categories, category) {
				of.Categories = append(of.Categories, category)
			}
		}
		slices.Sort(of.Categories)
		return of
	}
	fill(&of, s.Cases, v.gap)
	return of
}

// restOf returns what becomes of the codes for which a switch that v is the verdict on has no clause. The switch has no
// default.
func restOf(v *verdict) result.Rest {
	switch v.rest {
	case silence.AfterSwitch, silence.Used:
		return result.ByCodeAfter
	case silence.SetBefore:
		return result.ByValueBefore
	}
	return result.ByNothing
}

// coverageOfMap returns what the report says of s, a map that is reported.
func (k *surveyor) coverageOfMap(s *evidence.Set) result.Switch {
	of := result.Switch{Site: k.site(s.File, s.Lit.Pos()), Map: true, Rest: result.ByNothing, Reported: true}
	of.RestSite = of.Site
	fill(&of, s.Members, gapOf(s.Members))
	return of
}

// fill writes to of the codes that constants, its cases or keys, have, and those that it lacks.
func fill(of *result.Switch, constants []evidence.Constant, lacks gap) {
	of.Categories = touchedBy(constants)
	of.Missing = lacks.missing
	for _, category := range of.Categories {
		of.Documented += len(documentedCodes(category))
	}
	for _, c := range constants {
		if code := codes.Code(c.Value); code.Known() && !slices.Contains(of.Cases, code) {
			of.Cases = append(of.Cases, code)
		}
	}
	slices.Sort(of.Cases)
}

// leftOut reports whether the place pos in file does not count: a directive ignores its line, or the file is a
// generated one that is not checked.
func (k *surveyor) leftOut(file *evidence.File, pos token.Pos) bool {
	return file.Generated && !k.config.generated || covers(k.ignored[file], file.Line(pos))
}

// site returns the place pos in file as the report has it.
func (k *surveyor) site(file *evidence.File, pos token.Pos) result.Site {
	return result.Site{Position: k.pass.Fset.Position(pos), Func: functionAt(file.Syntax, pos)}
}

// functionAt returns the name of the function declaration around pos in file, as documentation has it: (*Desk).Answer.
// It is empty at package level.
func functionAt(file *ast.File, pos token.Pos) string {
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || pos < f.Pos() || f.End() <= pos {
			continue
		}
		if f.Recv == nil || len(f.Recv.List) == 0 {
			return f.Name.Name
		}
		recv := types.ExprString(f.Recv.List[0].Type)
		if _, pointer := f.Recv.List[0].Type.(*ast.StarExpr); pointer {
			recv = "(" + recv + ")"
		}
		return recv + "." + f.Name.Name
	}
	return ""
}
