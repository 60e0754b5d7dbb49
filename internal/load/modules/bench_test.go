package modules_test

import (
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/load/modules"
)

// BenchmarkOpen reads what a program is made of. Nearly all of it is one run of go env.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := modules.Open("../../.."); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMatch finds the packages of this repository.
func BenchmarkMatch(b *testing.B) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		b.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	packages := 0
	for b.Loop() {
		dirs, err := program.Match(root, []string{"./..."})
		if err != nil {
			b.Fatal(err)
		}
		packages = len(dirs)
	}
	b.ReportMetric(float64(packages), "packages")
}
