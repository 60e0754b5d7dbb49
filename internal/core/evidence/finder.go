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

// Config is the settings of users. The pass reads it when it runs, so flags may change it after [New].
type Config struct {
	Level     Level            // the -evidence setting
	Declared  []settings.Entry // the -code setting
	Added     []Range          // the -known setting
	Constants string           // the -constants setting: the import path of the user's own constants; "": package codes
}

// A Result is what the pass finds in one package. It is empty, also without files, if nothing can be found there.
type Result struct {
	Meetings []*Meeting // with nodes that carry a code
	Sets     []*Set     // of codes
	Demanded []*Set     // maps with codes on which a //jmvet:exhaustive directive stands
	Switches []*Switch  // whose subject carries a code, or is a codes.Category
	Files    []*File
	Problems []Problem // directives that are wrong

	// ConstantsPackage is the package of the -constants setting. It is nil if none is set, or if it is not known here.
	ConstantsPackage *ConstantsPackage
	// NoImport says why files that do not depend on that package may not import it. It is empty if they may.
	NoImport lang.Phrase

	// Err is why there is no result: a setting names what does not exist, or a file cannot be read. It is a field,
	// since hosts report an error of a required pass only as "failed prerequisites".
	Err error

	graph *graph // for explanations
}

// A Problem is a wrong directive.
type Problem = directive.Error

// New returns the pass that finds evidence, configured by cfg. Its facts tell the packages that import a package what
// is proven of its types, fields, variables, parameters and results.
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

// NewWithinPackage is New(cfg) without facts: a driver need not analyse what a package imports.
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

// run is the pass, configured by cfg.
func run(pass *analysis.Pass, cfg *Config) *Result {
	// Most packages have nothing to do with codes.
	u := &unit{pass: pass, cfg: cfg, facts: len(pass.Analyzer.FactTypes) > 0}
	if !u.hasTrigger() {
		u.exportHelpers()
		return new(Result)
	}

	// What is known before the code is read. A directive names objects, whose nodes are in the graph.
	c := newCollector(newGraph(u))
	for _, step := range []func() error{u.openFiles, c.declareSettings, u.exportConstants} {
		if err := step(); err != nil {
			return &Result{Err: err}
		}
	}
	c.declareDirectives()

	// Fill the graph, and prove what can be proven.
	c.collectAll()
	summaries := c.linkCalls()
	c.linkElements()
	summaries.compareAtCalls()
	solve(c, summaries)
	c.checkDemands()

	if c.facts {
		c.exportFacts()
		summaries.exportSummaries()
	}
	return c.result()
}

// result returns the meetings, sets and switches of nodes that carry a code.
func (c *collector) result() *Result {
	r := &Result{Files: c.files, Problems: c.problems, graph: c.graph}
	for _, m := range append(c.meetings, c.meetBeside()...) {
		if c.isReportable(m) {
			m.Mixed = m.node.mixed
			r.Meetings = append(r.Meetings, m)
		}
	}
	// A map may be checked without evidence, because of a directive; so may a switch.
	for _, s := range c.sets {
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

// isReportable reports whether the node of m carries a code, so that the checks may report the constant.
//
// A node that is only given the constant must carry a code by itself, or by a value that comes from such a node: by its
// type, a declaration, a fact, or the vendor's package. That it is compared with another constant, even a named one, is
// not enough: the fix that replaces a number by its name must not cause new reports.
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

// isCodesType reports whether t is the type called name of package codes.
func isCodesType(t types.Type, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == CodesPath
}
