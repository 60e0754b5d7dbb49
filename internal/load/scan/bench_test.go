package scan

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/proof/harness"
)

// BenchmarkReasons rules out texts that are in memory.
func BenchmarkReasons(b *testing.B) {
	texts, size := harness.StdTexts(b, "net")
	t := newMatcher(&evidence.Config{Level: evidence.Name})
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if t.triggers(text) != 0 {
				b.Fatal("Go's package net has a reason")
			}
		}
	}
}

// BenchmarkRead reads this repository and all that it imports from the disk.
func BenchmarkRead(b *testing.B) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		b.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		b.Fatal(err)
	}
	dirs, err := program.Match(root, []string{"./..."})
	if err != nil {
		b.Fatal(err)
	}
	read := func() *Graph {
		g, err := Read(program, dirs, Options{Config: &evidence.Config{Level: evidence.Name}, Tests: true})
		if err != nil {
			b.Fatal(err)
		}
		return g
	}
	var size int64
	files := 0
	for _, p := range read().Packages {
		for _, name := range p.Files {
			info, err := os.Stat(filepath.Join(p.Dir, name))
			if err != nil {
				b.Fatal(err)
			}
			size += info.Size()
			files++
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		read()
	}
	b.ReportMetric(float64(files), "files")
}
