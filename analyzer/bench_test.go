package analyzer_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// BenchmarkAnalyzer runs the whole pass, facts, reports and fixes included, over programs that are loaded already.
// Bytes are those of the packages that are asked for; their dependencies are looked at, too, where they are loaded from
// source.
func BenchmarkAnalyzer(b *testing.B) {
	root, err := filepath.Abs("..")
	if err != nil {
		b.Fatal(err)
	}
	for _, bench := range []struct{ name, dir string }{
		{"examples", filepath.Join(root, "examples")},
		{"corpus", filepath.Join(root, "testdata", "src")},
	} {
		b.Run(bench.name, func(b *testing.B) {
			pkgs, err := packages.Load(
				&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: bench.dir},
				"./...",
			)
			if err != nil {
				b.Fatal(err)
			}
			var size int64
			for _, p := range pkgs {
				for _, f := range p.Syntax {
					size += int64(f.FileEnd - f.FileStart)
				}
			}
			if size == 0 {
				b.Fatal("there is nothing to analyse")
			}
			a := analyzerFor(b)
			b.SetBytes(size)
			b.ReportAllocs()
			reports := 0
			for b.Loop() {
				graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
				if err != nil {
					b.Fatal(err)
				}
				reports = 0
				for _, act := range graph.Roots {
					reports += len(act.Diagnostics)
				}
			}
			if reports == 0 {
				b.Fatal("there is no report")
			}
			b.ReportMetric(float64(reports), "reports")
		})
	}
}
