package harness

import (
	"go/build"
	"os"
	"path/filepath"
	"testing"
)

// StdTexts returns the texts of the Go files below the directory dir of Go's own library, and how many bytes they have.
// The test tb fails if there are none.
func StdTexts(tb testing.TB, dir string) (texts [][]byte, size int64) {
	tb.Helper()
	err := filepath.WalkDir(filepath.Join(build.Default.GOROOT, "src", dir),
		func(name string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
				return err
			}
			text, err := os.ReadFile(name)
			texts = append(texts, text)
			size += int64(len(text))
			return err
		})
	if err != nil {
		tb.Fatal(err)
	}
	if len(texts) == 0 {
		tb.Fatalf("no Go files in %s", dir)
	}
	return texts, size
}
