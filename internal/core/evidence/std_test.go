package evidence

import (
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestStdRoots: the table has the directories of Go's own library, and no others.
func TestStdRoots(t *testing.T) {
	if !slices.IsSorted(stdRoots[:]) {
		t.Error("the table is not sorted")
	}
	src := filepath.Join(build.Default.GOROOT, "src")
	entries, err := os.ReadDir(src)
	if err != nil {
		t.Fatal(err)
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() && !slices.Contains([]string{"cmd", "builtin", "testdata", "arena"}, e.Name()) {
			dirs = append(dirs, e.Name())
		}
	}
	for _, d := range dirs {
		if !slices.Contains(stdRoots[:], d) {
			t.Errorf("the table lacks %s", d)
		}
	}
}
