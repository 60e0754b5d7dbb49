package lean_test

import (
	"go/build"
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/lean"
	"github.com/jmvet/jmvet/internal/modules"
)

// BenchmarkSplit finds the declarations in texts that are in memory.
func BenchmarkSplit(b *testing.B) {
	names, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src", "net", "http", "*.go"))
	if err != nil || len(names) == 0 {
		b.Fatal("Go's package net/http is not to be found: ", err)
	}
	var texts [][]byte
	var size int64
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, text)
		size += int64(len(text))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if !lean.Splits(text) {
				b.Fatal("a file of Go's package net/http cannot be split")
			}
		}
	}
}

// BenchmarkLoad type-checks one package in full, and of what it imports what it needs. Bytes are those of the package.
func BenchmarkLoad(b *testing.B) {
	root, err := filepath.Abs("../..")
	if err != nil {
		b.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range []string{"codes", "analyzer", "internal/drive"} {
		b.Run(path, func(b *testing.B) {
			place, ok := program.PathOf(filepath.Join(root, filepath.FromSlash(path)))
			if !ok {
				b.Fatal("there is no such package")
			}
			names, _, err := program.Compiled(place.Dir)
			if err != nil {
				b.Fatal(err)
			}
			var size int64
			for _, name := range names {
				info, err := os.Stat(filepath.Join(place.Dir, name))
				if err != nil {
					b.Fatal(err)
				}
				size += info.Size()
			}
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				pkgs, err := lean.New(program).Load(alone{}, []lean.Target{{Place: place, Base: true}}, func(int) {})
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
