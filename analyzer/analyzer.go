package analyzer

import (
	"cmp"
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/core/silence"
)

// Name is the name of the analyzer, of the command and of the linter.
const Name = "jmvet"

// Analyzer is jmvet with its default settings, which its flags change.
var Analyzer = newDefault()

// New returns jmvet with the settings s. The analyzers of two calls must not run in one driver at a time: they share
// their fact types.
//
// The error says which setting is wrong and what to write instead.
func New(s Settings) (*analysis.Analyzer, error) {
	c, err := s.parse()
	if err != nil {
		return nil, err
	}
	return newWithFacts(c), nil
}

// NewWithinPackage returns jmvet with the settings s, in a variant that looks at each package alone: what is proven of
// a field or a function in one package is not known in another. A driver need not analyse dependencies for it, which is
// several times cheaper where they are not cached.
//
// The error is that of [New].
func NewWithinPackage(s Settings) (*analysis.Analyzer, error) {
	c, err := s.parse()
	if err != nil {
		return nil, err
	}
	return newAnalyzer(c, evidence.NewWithinPackage(&c.evidence)), nil
}

// newDefault returns jmvet with its default settings.
func newDefault() *analysis.Analyzer {
	c, _ := DefaultSettings().parse() // New(DefaultSettings()) says if they are wrong
	return newWithFacts(c)
}

// visited is a fact type of which there is no fact. Where nogo (rules_go v0.56 to v0.60) wants facts only, it leaves
// out an analyzer that declares no fact type of its own, and with it the finder, which has some.
type visited struct {
	Unused bool // encoding/gob takes no struct without an exported field
}

// AFact marks the type as a fact.
func (*visited) AFact() {}

// String returns the text of the fact, which analysistest would print.
func (*visited) String() string { return "was looked at" }

// newWithFacts returns the checks, with the settings c, on top of a finder that knows what other packages prove.
func newWithFacts(c *config) *analysis.Analyzer {
	a := newAnalyzer(c, evidence.New(&c.evidence))
	a.FactTypes = []analysis.Fact{new(visited)}
	return a
}

// newAnalyzer returns the checks, with the settings c, on top of finder, the pass that finds evidence.
func newAnalyzer(c *config, finder *analysis.Analyzer) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:             Name,
		Doc:              Doc(),
		URL:              docURL,
		Requires:         []*analysis.Analyzer{finder},
		RunDespiteErrors: true,
		ResultType:       reflect.TypeFor[*result.Package](), // for the command's report
		Run: func(pass *analysis.Pass) (any, error) {
			found := pass.ResultOf[finder].(*evidence.Result)
			return run(pass, c, found)
		},
	}
	c.register(&a.Flags)
	return a
}

// A checker is the state of one package's checks.
type checker struct {
	pass     *analysis.Pass
	config   *config
	evidence *evidence.Result
	fixers   map[*evidence.File]*fixer
	seen     map[ast.Node]bool // a member of a set may be compared with several subjects: one report is enough
	reports  []report
	unknowns []unknown
	verdicts map[*evidence.Switch]*verdict
	silence  *silence.Package // nil until the first switch is asked about
	needed   []token.Pos      // directives that drop reports
	needless []token.Pos      // directives that are reported for doing nothing
}

// A report is a diagnostic that no directive has dropped yet.
type report struct {
	analysis.Diagnostic
	file *evidence.File
	why  *result.Reason
}

// A message is what a report says, and the codes that it speaks of.
type message struct {
	lang.Phrase
	codes []codes.Code
}

// run runs the checks that c turns on over what the finder has found in the package of pass. The error is that of a
// wrong setting, in the language of c.
func run(pass *analysis.Pass, c *config, found *evidence.Result) (*result.Package, error) {
	// Flags may have changed the settings since New checked them.
	if err := c.check(); err != nil {
		return nil, lang.Spoken(c.lang, err)
	}
	if found.Err != nil {
		return nil, lang.Spoken(c.lang, found.Err)
	}
	if len(found.Files) == 0 { // there was no reason to look at them
		return &result.Package{Path: pass.Pkg.Path()}, nil
	}
	k := &checker{
		pass:     pass,
		config:   c,
		evidence: found,
		fixers:   make(map[*evidence.File]*fixer),
		seen:     make(map[ast.Node]bool),
		verdicts: make(map[*evidence.Switch]*verdict),
	}
	for _, check := range Checks() {
		if check.Optional() && *check.enabled(c) {
			check.run(k)
		}
	}
	// All reports are known now: fixes of one file agree on its imports, and directives drop reports.
	k.attachFixes()
	k.applyDirectives()
	// Drivers parse files in parallel: positions of different files are in no order that a user could see.
	slices.SortStableFunc(k.reports, func(a, b report) int {
		return cmp.Or(strings.Compare(a.file.Token.Name(), b.file.Token.Name()), cmp.Compare(a.Pos, b.Pos))
	})
	for _, r := range k.reports {
		pass.Report(r.Diagnostic)
	}
	return coverageOf(k), nil
}

// add adds the report d on found, a finding in file, with m as its message. It reports whether it did: a generated file
// that is not to be checked gets none. A report on a directive has no finding: found is nil.
func (k *checker) add(file *evidence.File, found evidence.Finding, d analysis.Diagnostic, m message) bool {
	if file.Generated && !k.config.generated {
		return false
	}
	d.URL = sectionURL(d.Category)
	d.Message = m.In(k.config.lang)
	r := report{d, file, &result.Reason{Pos: d.Pos, Category: d.Category, English: m.In(lang.English), Codes: m.codes}}
	if found != nil {
		k.explain(r.why, found)
	}
	k.reports = append(k.reports, r)
	return true
}

// explain writes to why the reason for which found is taken for a code. It is a part of the analyzer's result and not
// of the diagnostic, whose message is fixed, and whose related information golangci-lint takes for findings.
func (k *checker) explain(why *result.Reason, found evidence.Finding) {
	module := ""
	if k.pass.Module != nil {
		module = k.pass.Module.Path
	}
	e := k.evidence.Explain(found)
	why.Rule, why.Subject, why.Text = e.Rule.String(), e.Subject.In(k.config.lang), e.Text(module).In(k.config.lang)
}
