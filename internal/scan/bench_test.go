package scan

import (
	"go/build"
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/evidence"
	"github.com/jmvet/jmvet/internal/modules"
)

// textsOf returns the Go files below a directory of Go's own library, and how many bytes they have.
func textsOf(b *testing.B, dir string) (texts [][]byte, size int64) {
	b.Helper()
	err := filepath.WalkDir(filepath.Join(build.Default.GOROOT, "src", dir), func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		text, err := os.ReadFile(name)
		texts = append(texts, text)
		size += int64(len(text))
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	if len(texts) == 0 {
		b.Fatalf("no Go files in %s", dir)
	}
	return texts, size
}

// BenchmarkReasons rules out texts that are in memory.
func BenchmarkReasons(b *testing.B) {
	texts, size := textsOf(b, "net")
	t := NewText(&evidence.Config{Level: evidence.Name})
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if t.Reasons(text) != 0 {
				b.Fatal("Go's package net has a reason")
			}
		}
	}
}

// BenchmarkHeader reads package names and imports. Bytes are those of the whole files, which it does not read to the end.
func BenchmarkHeader(b *testing.B) {
	texts, size := textsOf(b, "net")
	var h headerReader
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if !h.read(text) {
				b.Fatal("a file of Go's package net cannot be read")
			}
		}
	}
}

// BenchmarkRead reads this repository and all that it imports from the disk.
func BenchmarkRead(b *testing.B) {
	root, err := filepath.Abs("../..")
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
