package scan

import (
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/evidence"
)

// TestStd: Go's own library, which is not read, has no reason to be.
func TestStd(t *testing.T) {
	matcher := newMatcher(new(evidence.Config))
	files := 0
	err := filepath.WalkDir(filepath.Join(build.Default.GOROOT, "src"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Name() == "testdata" || d.Name() == "cmd" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		if r := matcher.triggers(content); r != 0 {
			t.Errorf("%s: %b", path, r)
		}
		return nil
	})
	if err != nil || files < 1000 {
		t.Fatalf("%d files, %v", files, err)
	}
}
