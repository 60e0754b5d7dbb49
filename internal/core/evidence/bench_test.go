package evidence_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// BenchmarkFinder runs the pass over packages that are already loaded, and so measures what it adds to the cost of a
// driver. The bytes are those of the files.
func BenchmarkFinder(b *testing.B) {
	for _, bench := range []struct {
		name     string
		patterns []string
	}{
		{"nothing to find/one package", []string{"net/http"}},
		{"nothing to find/std", []string{"std"}},
		{"nothing to find/x tools", []string{"golang.org/x/tools/go/..."}},
		{"examples", []string{"github.com/jmvet/jmvet/examples/..."}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			passes, size, files := passesOf(b, evidence.New(&evidence.Config{Level: evidence.Name}), bench.patterns...)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, pass := range passes {
					if _, err := pass.Analyzer.Run(pass); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(len(passes)), "packages")
			b.ReportMetric(float64(files), "files")
		})
	}
}

// passesOf loads packages, and returns a pass of the analyzer over each, without facts of what they import; and how
// many bytes and files they have.
func passesOf(
	tb testing.TB,
	a *analysis.Analyzer,
	patterns ...string,
) (passes []*analysis.Pass, size int64, files int) {
	tb.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedTypes |
			packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo,
	}, patterns...)
	if err != nil {
		tb.Fatal(err)
	}
	for _, p := range pkgs {
		if len(p.Errors) > 0 {
			tb.Fatal(p.Errors[0])
		}
		files += len(p.Syntax)
		for _, f := range p.Syntax {
			size += int64(f.FileEnd - f.FileStart)
		}
		pass := newPass(a, p.Fset, p.Syntax, p.Types, p.TypesInfo)
		pass.TypesSizes = p.TypesSizes
		passes = append(passes, pass)
	}
	if len(passes) == 0 {
		tb.Fatalf("no packages in %v", patterns)
	}
	return passes, size, files
}

// newPass returns a pass over a package that imports nothing with facts.
func newPass(
	a *analysis.Analyzer,
	fset *token.FileSet,
	files []*ast.File,
	pkg *types.Package,
	info *types.Info,
) *analysis.Pass {
	return &analysis.Pass{
		Analyzer: a, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info,
		Report:            func(analysis.Diagnostic) {},
		ReadFile:          os.ReadFile,
		ResultOf:          make(map[*analysis.Analyzer]any),
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
}
