package header_test

import (
	"testing"

	"github.com/jmvet/jmvet/internal/header"
	"github.com/jmvet/jmvet/internal/testutil"
)

// BenchmarkHeader reads package names and imports. Bytes are those of the whole files, which it does not read to the end.
func BenchmarkHeader(b *testing.B) {
	texts, size := testutil.StdTexts(b, "net")
	var r header.Reader
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if !r.Read(text) {
				b.Fatal("a file of Go's package net cannot be read")
			}
		}
	}
}
