package toplevel_test

import (
	"testing"

	"github.com/jmvet/jmvet/internal/testutil"
	"github.com/jmvet/jmvet/internal/toplevel"
)

// BenchmarkSplit finds the declarations in texts that are in memory.
func BenchmarkSplit(b *testing.B) {
	texts, size := testutil.StdTexts(b, "net/http")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if _, ok := toplevel.Split(text); !ok {
				b.Fatal("a file of Go's package net/http cannot be split")
			}
		}
	}
}
