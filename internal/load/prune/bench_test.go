package prune_test

import (
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/load/prune"
)

// BenchmarkLoad type-checks one package in full, and of what it imports what it needs. Bytes are those of the package.
func BenchmarkLoad(b *testing.B) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		b.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"codes", "analyzer", "internal/load/load"} {
		b.Run(path, func(b *testing.B) {
			place, err := program.Find("github.com/jmvet/jmvet/"+path, false)
			if err != nil {
				b.Fatal(err)
			}
			files, err := program.Compiled(place.Dir, false)
			if err != nil {
				b.Fatal(err)
			}
			var size int64
			for _, f := range files.Base {
				size += int64(len(f.Text))
			}
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				pkgs, err := prune.New(program).Load(alone{}, []prune.Target{{Place: place, Base: true}}, func(int) {})
				if err != nil || len(pkgs) != 1 {
					b.Fatalf("%d packages, %v", len(pkgs), err)
				}
			}
		})
	}
}

// alone is the plan to check nothing in full but the target.
type alone struct{}

func (alone) Full(string) bool            { return false }
func (alone) Keep(string) []string        { return nil }
func (alone) Imports(string, string) bool { return false }
