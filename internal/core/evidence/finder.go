package evidence

import (
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/directive"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/settings"
)

// CodesPath is the import path of the table of codes.
const CodesPath = "github.com/jmvet/jmvet/codes"

// Config is what users set. The finder reads it when it runs, so flags may still change it after New.
type Config struct {
	Level     Level
	Declared  []settings.Entry // the setting -code
	Added     []Range          // the -known setting
	Constants string           // the -constants setting: the import path of the user's own constants; "": package codes
}

// A Result is what the finder tells the checks of one package. It is empty, without the files, where there is no reason
// to look.
type Result struct {
	Meetings []*Meeting // of constants with what carries a code, in the order of the source
	Sets     []*Set     // that hold codes
	Demanded []*Set     // the maps with codes that a //jmvet:exhaustive directive stands on
	Switches []*Switch  // whose subject carries a code, or is a codes.Category
	Files    []*File
	Problems []Problem // directives that are wrong

	// ConstantsPackage has the constants of the -constants setting. It is nil where they cannot be seen, or none is
	// set.
	ConstantsPackage *ConstantsPackage
	// NoImport says why files that do not depend on that package may not import it. It is empty if they may.
	NoImport lang.Phrase

	// Err is why the package could not be looked at: a setting that names what is not there, or a file that cannot be
	// read. It is a part of the result because hosts say no more than "failed prerequisites" of an analyzer whose
	// finder fails.
	Err error

	graph *graph // for reasons
}

// A Problem is a wrong directive.
type Problem = directive.Error

// New returns the pass that finds evidence. It has facts: what is proven of a package's fields, types, variables,
// parameters and results is known where they are used.
func New(cfg *Config) *analysis.Analyzer {
	a := NewWithinPackage(cfg)
	a.FactTypes = []analysis.Fact{
		new(Carries),
		new(NamesVendor),
		new(Constants),
		new(Summary),
		new(CarryingParts),
		new(ReachesVendor),
	}
	return a
}

// NewWithinPackage returns the pass in a variant without facts: a driver need not analyse what a package imports then.
func NewWithinPackage(cfg *Config) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: "jmvetevidence",
		Doc: "find the expressions that carry a JMessage code\n\n" +
			"It reports nothing: jmvet's checks need it.",
		URL:              "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer",
		Run:              func(pass *analysis.Pass) (any, error) { return run(pass, cfg), nil },
		RunDespiteErrors: true,
		ResultType:       reflect.TypeFor[*Result](),
	}
}

func run(pass *analysis.Pass, cfg *Config) *Result {
	u := &unit{pass: pass, cfg: cfg, facts: len(pass.Analyzer.FactTypes) > 0}
	if !u.hasTrigger() {
		u.exportHelpers()
		return new(Result)
	}
	u.declared = make(map[types.Object]*Proof)
	u.vendor = make(map[*types.Package]*NamesVendor)
	c := newCollector(newGraph(u))
	for _, step := range []func() error{u.openFiles, c.declareSettings, u.exportConstants} {
		if err := step(); err != nil {
			return &Result{Err: err}
		}
	}
	c.declareDirectives()
	c.collectAll()
	passes := c.linkCalls()
	solve(c, passes)
	c.judgeDemands()
	if c.facts {
		c.exportFacts()
		passes.exportSummaries()
	}
	return c.result()
}

// result keeps what carries a code.
func (c *collector) result() *Result {
	r := &Result{Files: c.files, Problems: c.problems, graph: c.graph}
	for _, m := range append(c.meetings, c.meetBeside()...) {
		if c.isReportable(m) {
			m.Mixed = m.node.mixed
			r.Meetings = append(r.Meetings, m)
		}
	}
	for _, s := range c.setOrder {
		if s.Proof = s.node.carries(); s.Proof != nil {
			s.Mixed = s.node.mixed
			r.Sets = append(r.Sets, s)
		}
		if s.Demand {
			r.Demanded = append(r.Demanded, s)
		}
	}
	for _, s := range c.switches {
		s.Proof = s.node.carries()
		if s.Proof != nil || s.Demand || IsCategory(c.pass.TypesInfo.TypeOf(s.Subject)) {
			r.Switches = append(r.Switches, s)
		}
	}
	if len(r.Meetings)+len(r.Sets)+len(r.Switches) > 0 {
		r.ConstantsPackage, r.NoImport = c.constantsPackage()
	}
	return r
}

// isReportable reports whether a constant meets what carries a code. What it is only given to must carry one for a reason
// that lies in the thing itself: a type, a declaration, another package's proof, the vendor's package, or a value that
// has come from one of these. What is only compared with a constant does not count, with a named one neither: a fix
// that gives a number its name must not make another one a finding.
func (c *collector) isReportable(m *Meeting) bool {
	switch p := m.node.proof; {
	case m.How != Given:
		return m.node.carries() != nil
	case p == nil:
		return false
	case p.Rule == ByFact:
		return true
	default:
		return p.Rule <= ByVendor && !p.Compared
	}
}

// IsCode reports whether t is codes.Code.
func IsCode(t types.Type) bool { return isCodesType(t, "Code") }

// IsCategory reports whether t is codes.Category.
func IsCategory(t types.Type) bool { return isCodesType(t, "Category") }

func isCodesType(t types.Type, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == CodesPath
}
