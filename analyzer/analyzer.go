package analyzer

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/result"
	"github.com/jmvet/jmvet/internal/core/silence"
)

// Name is the name of the analyzer, of the command and of the linter.
const Name = "jmvet"

// Analyzer is jmvet with its default settings, which its flags change.
var Analyzer = newDefault()

// New returns jmvet with other settings. The analyzers of two calls must not run in one driver at a time: they share their
// fact types.
//
// The error says which setting is wrong and what to write instead.
func New(s Settings) (*analysis.Analyzer, error) {
	c, err := s.parse()
	if err != nil {
		return nil, err
	}
	return newWithFacts(c), nil
}

// NewWithinPackage returns jmvet in a variant that looks at each package alone: what is proven of a field or a function in one package is not
// known in another. A driver need not analyse dependencies for it, which is several times cheaper where they are not cached.
func NewWithinPackage(s Settings) (*analysis.Analyzer, error) {
	c, err := s.parse()
	if err != nil {
		return nil, err
	}
	return newAnalyzer(c, evidence.NewWithinPackage(&c.evidence)), nil
}

func newDefault() *analysis.Analyzer {
	c, _ := DefaultSettings().parse() // New(DefaultSettings()) says if they are wrong
	return newWithFacts(c)
}

// visited is a fact type of which there is no fact: nogo (rules_go v0.56 to v0.60) leaves out an analyzer that declares none of its own where it
// wants facts only, and with it the finder, which has some.
type visited struct {
	Unused bool // encoding/gob takes no struct without an exported field
}

func (*visited) AFact() {}

func (*visited) String() string { return "was looked at" }

// newWithFacts returns the checks on top of a finder that knows what other packages prove.
func newWithFacts(c *config) *analysis.Analyzer {
	a := newAnalyzer(c, evidence.New(&c.evidence))
	a.FactTypes = []analysis.Fact{new(visited)}
	return a
}

// newAnalyzer returns the checks on top of a finder of evidence.
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

// checker is the state of one package's checks.
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

// report is a diagnostic that no directive has dropped yet.
type report struct {
	analysis.Diagnostic
	file *evidence.File
	why  *result.Reason // nil for what is wrong with a directive
}

func run(pass *analysis.Pass, c *config, found *evidence.Result) (*result.Package, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if found.Err != nil {
		return nil, found.Err
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
	if c.unknown {
		k.checkUnknown()
	}
	if c.exhaustive {
		k.checkExhaustive()
	}
	if c.magic {
		k.checkMagic()
	}
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

// add takes a diagnostic of what was found, unless its file is a generated one that is not to be checked, and reports whether it did.
func (k *checker) add(file *evidence.File, found evidence.Finding, d analysis.Diagnostic) bool {
	if file.Generated && !k.config.generated {
		return false
	}
	d.URL = sectionURL(d.Category)
	r := report{Diagnostic: d, file: file}
	if found != nil {
		r.why = k.reasonFor(found, d)
	}
	k.reports = append(k.reports, r)
	return true
}

// reasonFor says why something is taken for a code. It is a part of the analyzer's result and not of the diagnostic, whose message is
// fixed, and whose related information golangci-lint takes for findings.
func (k *checker) reasonFor(found evidence.Finding, d analysis.Diagnostic) *result.Reason {
	module := ""
	if k.pass.Module != nil {
		module = k.pass.Module.Path
	}
	e := k.evidence.Explain(found)
	return &result.Reason{Pos: d.Pos, Category: d.Category, Rule: e.Rule.String(), Subject: e.Subject, Text: e.Text(module)}
}

// list joins words as English does: "a", "a and b", "a, b and c".
func list(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		text := words[0]
		for _, w := range words[1 : n-1] {
			text += ", " + w
		}
		return fmt.Sprintf("%s and %s", text, words[n-1])
	}
}
