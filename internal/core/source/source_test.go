package source_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/core/source"
)

// TestRead: the host's function is asked where there is one, and the disk where there is none.
func TestRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(name, []byte("saved"), 0o666); err != nil {
		t.Fatal(err)
	}
	edited := func(string) ([]byte, error) { return []byte("edited"), nil }
	for want, pass := range map[string]*analysis.Pass{"saved": {}, "edited": {ReadFile: edited}} {
		if got, err := source.Read(pass, name); err != nil || string(got) != want {
			t.Errorf("read %q, %v, want %q", got, err, want)
		}
	}
}
