package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/directive"
)

// CodesPath is the import path of the table of codes.
const CodesPath = "github.com/jmvet/jmvet/codes"

// Config is what users set. The finder reads it when it runs, so flags may still change it after New.
type Config struct {
	Level     Level
	Declared  []string // the -code setting: import/path.Type.Field, import/path.Func, import/path.Type
	House     []Range  // the -known setting
	Constants string   // the -constants setting: the import path of a house's own constants, "" for package codes
}

// A Result is what the finder tells the checks of one package. It is empty, without the files, where there is no reason to look.
type Result struct {
	Comparisons []*Comparison // whose subject carries a code, in the order of the source
	Sets        []*Set        // that hold codes by themselves, or are used with a subject that carries one
	Demanded    []*Set        // the maps with codes that a //jmvet:exhaustive directive stands on
	Switches    []*Switch     // whose subject carries a code, or is a codes.Category
	Files       []*File
	Problems    []Problem // directives that are wrong
	House       *House    // the constants of the -constants setting; nil where they cannot be seen, or none is set

	finder *finder // for reasons
}

// A Problem is a wrong directive.
type Problem = directive.Error

// New returns the pass that finds evidence. It has facts: what is proven of a package's fields, types, variables, parameters and results
// is known where they are used.
func New(cfg *Config) *analysis.Analyzer {
	a := NewWithinPackage(cfg)
	a.FactTypes = []analysis.Fact{new(Carries), new(NamesVendor), new(Constants)}
	return a
}

// NewWithinPackage returns the pass in a variant without facts: a driver need not analyse what a package imports then.
func NewWithinPackage(cfg *Config) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:             "jmvetevidence",
		Doc:              "find the expressions that carry a JMessage code\n\nIt reports nothing: jmvet's checks need it.",
		URL:              "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer",
		Run:              func(pass *analysis.Pass) (any, error) { return run(pass, cfg) },
		RunDespiteErrors: true,
		ResultType:       reflect.TypeFor[*Result](),
	}
}

// finder is the state of one package's analysis.
type finder struct {
	pass  *analysis.Pass
	cfg   *Config
	facts bool // drivers refuse to pass facts that the analyzer has not declared

	files    []*File
	file     *File // that is being walked
	fn       scope // that is being walked
	declared map[types.Object]*Proof
	vendor   map[*types.Package]*NamesVendor

	cells map[types.Object]*cell
	exprs map[exprKey]*cell
	order []*cell // all cells as they were met: no result may depend on the order of a map

	comparisons    []*Comparison
	switches       []*Switch
	sets           map[*ast.CompositeLit]*Set
	setOrder       []*Set
	uses           []setUse
	ranged         []rangedMap
	constantsGiven []constantGiven
	givenAt        map[edge]token.Pos // where a constant is given to a cell first
	demands        map[demandKey]bool // the //jmvet:exhaustive directives that a switch has
	problems       []Problem
}

func run(pass *analysis.Pass, cfg *Config) (*Result, error) {
	f := &finder{pass: pass, cfg: cfg, facts: len(pass.Analyzer.FactTypes) > 0}
	if !f.hasReason() {
		return new(Result), nil
	}
	f.declared = make(map[types.Object]*Proof)
	f.vendor = make(map[*types.Package]*NamesVendor)
	f.cells = make(map[types.Object]*cell)
	f.exprs = make(map[exprKey]*cell)
	f.sets = make(map[*ast.CompositeLit]*Set)
	f.givenAt = make(map[edge]token.Pos)
	f.demands = make(map[demandKey]bool)
	if err := f.openFiles(); err != nil {
		return nil, err
	}
	if err := f.declareSettings(); err != nil {
		return nil, err
	}
	if err := f.exportConstants(); err != nil {
		return nil, err
	}
	f.declareDirectives()
	for _, file := range f.files {
		for _, d := range file.Syntax.Decls {
			f.collect(file, d)
		}
	}
	f.expandUses()
	f.solve()
	f.judgeDemands()
	f.exportFacts()
	return f.result(), nil
}

// result keeps what carries a code.
func (f *finder) result() *Result {
	r := &Result{Files: f.files, Problems: f.problems, House: f.house(), finder: f}
	used := make(map[*Set]bool)
	for _, c := range f.comparisons {
		if c.cell.proof != nil {
			r.Comparisons = append(r.Comparisons, c)
			used[c.set] = true
		}
	}
	for _, s := range f.setOrder {
		if s.Proof = s.cell.proof; s.Proof != nil || used[s] {
			r.Sets = append(r.Sets, s)
		}
		if s.Demand {
			r.Demanded = append(r.Demanded, s)
		}
	}
	for _, s := range f.switches {
		s.Proof = s.cell.proof
		if s.Proof != nil || s.Demand || IsCategory(f.pass.TypesInfo.TypeOf(s.Subject)) {
			r.Switches = append(r.Switches, s)
		}
	}
	return r
}

// IsCode reports whether t is codes.Code.
func IsCode(t types.Type) bool { return isCodesType(t, "Code") }

// IsCategory reports whether t is codes.Category.
func IsCategory(t types.Type) bool { return isCodesType(t, "Category") }

func isCodesType(t types.Type, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == CodesPath
}
