package grid

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/constant"
	"go/format"
	"go/types"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// minCells is the least that the grid must have: a generator that loses its forms must not pass.
const minCells = 8000

const constantsPath = "example.com/errs"

var outside = []harness.Package{
	{Path: "google.golang.org/grpc/codes", Files: map[string]string{"codes.go": "package codes\n\nconst OK = 0\n"}},
	{Path: constantsPath, Files: map[string]string{"errs.go": `package errs

type Code int32

const (
	Internal    Code  = 899000
	Exists      Code  = 899001
	NotFound    int64 = 899002
	Invalid     int   = 899003
	Timeout     Code  = 899030
	HTTPExists  Code  = 898001
	NotSet            = 899011
)
`}},
	{Path: "example.com/zoo", Files: map[string]string{"zoo.go": "package zoo\n\nvar Animals []string\n"}},
}

func TestGrid(t *testing.T) {
	cells := Cells()
	if len(cells) < minCells {
		t.Fatalf("the grid has %d cells, want at least %d", len(cells), minCells)
	}
	if !long.Tests() {
		cells = sample(cells, 11) // neither the number of literals nor that of shapes is a multiple of it
	}
	try(t, cells, analyzer.DefaultSettings())
}

// TestTypedConstants: the user's own constants have a type, and are converted to what they are compared with.
func TestTypedConstants(t *testing.T) {
	settings := analyzer.DefaultSettings()
	settings.Constants = constantsPath
	own := importStyle{name: "own", specs: []string{`"` + constantsPath + `"`}, decl: "var _ = errs.Exists\n\n"}
	var cells []Cell
	for _, f := range forms() {
		for _, l := range literals() {
			if l.fits(f) {
				cells = append(cells, Cell{f, l, own, shapes()[0]})
			}
		}
	}
	try(t, cells, settings)
}

// try checks cells, many at a time.
func try(t *testing.T, cells []Cell, settings analyzer.Settings) {
	t.Helper()
	memory, err := harness.NewMemory("fmt", "os", "slices", "strconv", "github.com/jmvet/jmvet/codes")
	if err != nil {
		t.Fatal(err)
	}
	work := make(chan Cell)
	var (
		wg     sync.WaitGroup
		mu     sync.Mutex
		failed []string
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			a, err := analyzer.New(settings)
			if err != nil {
				t.Error(err)
				return
			}
			for c := range work {
				if err := check(memory, a, c); err != nil {
					mu.Lock()
					failed = append(failed, fmt.Sprintf("%s: %v", c.Name(), err))
					mu.Unlock()
				}
			}
		})
	}
	for _, c := range cells {
		work <- c
	}
	close(work)
	wg.Wait()
	slices.Sort(failed)
	for i, f := range failed {
		if i == 20 {
			t.Errorf("and %d more", len(failed)-i)
			break
		}
		t.Error(f)
	}
	t.Logf("%d cells", len(cells))
}

// sample returns every n-th cell.
func sample(cells []Cell, n int) []Cell {
	var list []Cell
	for i := 0; i < len(cells); i += n {
		list = append(list, cells[i])
	}
	return list
}

// check analyses one cell, applies its fixes one by one and all together, and analyses what comes of it.
func check(memory *harness.Memory, a *analysis.Analyzer, c Cell) error {
	files := c.Files()
	before, err := run(memory, a, c, files)
	if err != nil {
		return err
	}
	fixes := before.Fixes()
	if got := len(magic(before)); got != c.Magic() {
		return fmt.Errorf("%d magic numbers reported, want %d\n%s", got, c.Magic(), files["shop.go"])
	}
	if len(fixes) != c.Fixed() {
		return fmt.Errorf("%d fixes, want %d\n%s", len(fixes), c.Fixed(), files["shop.go"])
	}
	for _, d := range before.Diagnostics {
		if d.Category == "unknown" {
			return fmt.Errorf("unexpected report: %s", d.Message)
		}
	}
	for i := range fixes {
		if len(fixes) == 1 {
			break
		}
		fixed, err := before.Fix(fixes[i])
		if err != nil {
			return err
		}
		if _, err := run(memory, a, c, fixed); err != nil {
			return fmt.Errorf("after fix %d alone: %w\n%s", i+1, err, fixed["shop.go"])
		}
	}
	fixed, err := before.Fix(fixes...)
	if err != nil {
		return err
	}
	after, err := run(memory, a, c, fixed)
	if err != nil {
		return fmt.Errorf("after all fixes: %w\n%s", err, fixed["shop.go"])
	}
	if left := len(magic(after)); left != c.Magic()-c.Fixed() {
		return fmt.Errorf("%d magic numbers left, want %d\n%s", left, c.Magic()-c.Fixed(), fixed["shop.go"])
	}
	if as := c.imports.as; as != "" && c.Fixed() > 0 &&
		!strings.Contains(fixed["shop.go"], as+` "github.com/jmvet/jmvet/codes"`) {
		return fmt.Errorf("codes is not imported as %s\n%s", as, fixed["shop.go"])
	}
	if want, got := values(before), values(after); !slices.Equal(want, got) {
		return fmt.Errorf("the fixes change constants: %v => %v\n%s", want, got, fixed["shop.go"])
	}
	return formatted(c, files["shop.go"], fixed["shop.go"])
}

func run(memory *harness.Memory, a *analysis.Analyzer, c Cell, files map[string]string) (*harness.Outcome, error) {
	program := append(slices.Clone(outside), harness.Package{Path: packagePath, Files: files, Ignored: c.Ignored()})
	o := memory.Run(a, program...)
	if err := o.Failure(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, files["shop.go"])
	}
	return o, nil
}

func magic(o *harness.Outcome) []analysis.Diagnostic {
	return slices.DeleteFunc(slices.Clone(o.Diagnostics),
		func(d analysis.Diagnostic) bool { return d.Category != "magic" })
}

// formatted reports a fixed file that gofmt would change though the original was clean; and one that mixes line ends.
func formatted(c Cell, before, after string) error {
	if c.shape.crlf && strings.Count(after, "\n") != strings.Count(after, "\r\n") {
		return fmt.Errorf("line ends are mixed:\n%q", after)
	}
	if c.shape.unformatted {
		return nil
	}
	if clean, err := format.Source([]byte(before)); err != nil || string(clean) != before {
		return fmt.Errorf("the cell is not gofmt-clean (%w):\n%s", err, before)
	}
	clean, err := format.Source([]byte(after))
	if err != nil {
		return err
	}
	if !bytes.Equal(clean, []byte(after)) {
		return fmt.Errorf("the fixed file is not gofmt-clean:\n%s\nwant\n%s", after, clean)
	}
	return nil
}

// values returns the values of all constants in the order of the source. A call of strconv.Itoa counts as the constant
// that it gives.
func values(o *harness.Outcome) []string {
	var list []string
	for _, file := range o.Syntax {
		ast.Inspect(file, func(n ast.Node) bool {
			e, ok := n.(ast.Expr)
			if !ok {
				_, isImport := n.(*ast.ImportSpec)
				return !isImport
			}
			if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
				if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Itoa" {
					if v := o.Info.Types[call.Args[0]].Value; v != nil {
						list = append(list, strconv.Quote(v.ExactString()))
						return false
					}
				}
			}
			tv := o.Info.Types[e]
			if call, ok := e.(*ast.CallExpr); ok && tv.Value == nil && len(call.Args) == 1 && o.Info.Types[call.Fun].IsType() {
				if v := o.Info.Types[call.Args[0]].Value; v != nil { // T(errs.Exists), where T is a type parameter
					tv.Value = v
				}
			}
			if tv.Value == nil {
				return true
			}
			value := tv.Value
			if k := value.Kind(); k == constant.Float {
				value = constant.ToInt(value)
			}
			list = append(list, value.ExactString()+kindOf(tv.Type))
			return false
		})
	}
	return list
}

// kindOf returns the type of a constant: swapping in a name must not change it.
func kindOf(t types.Type) string {
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsString != 0 {
		return ""
	}
	return " " + t.String()
}
