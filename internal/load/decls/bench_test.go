package decls_test

import (
	"testing"

	"github.com/jmvet/jmvet/internal/load/decls"
	"github.com/jmvet/jmvet/internal/proof/harness"
)

// BenchmarkSplit finds the declarations in texts that are in memory.
func BenchmarkSplit(b *testing.B) {
	texts, size := harness.StdTexts(b, "net/http")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if _, ok := decls.Split(text); !ok {
				b.Fatal("a file of Go's package net/http cannot be split")
			}
		}
	}
}

// BenchmarkHeader reads package names and imports. Bytes are those of the whole files, which it does not read to the
// end.
func BenchmarkHeader(b *testing.B) {
	texts, size := harness.StdTexts(b, "net")
	var h decls.Header
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if !h.Read(text) {
				b.Fatal("a file of Go's package net cannot be read")
			}
		}
	}
}
