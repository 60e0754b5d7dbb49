package readfile_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/internal/readfile"
)

func TestInto(t *testing.T) {
	dir := t.TempDir()
	var buf []byte
	for _, size := range []int{0, 1, 256<<10 - 1, 256 << 10, 256<<10 + 1, 3 << 20, 5} {
		want := bytes.Repeat([]byte("0123456"), size/7+1)[:size]
		name := filepath.Join(dir, "file")
		if err := os.WriteFile(name, want, 0o666); err != nil {
			t.Fatal(err)
		}
		var err error
		if buf, err = readfile.Into(buf, name); err != nil || !bytes.Equal(buf, want) {
			t.Errorf("%d bytes: read %d, %v", size, len(buf), err)
		}
	}
	if _, err := readfile.Into(buf, filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := readfile.Into(buf, dir); err == nil {
		t.Error("a directory can be read")
	}
}

// TestFor: the host's function is asked where there is one, and the disk where there is none.
func TestFor(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(name, []byte("saved"), 0o666); err != nil {
		t.Fatal(err)
	}
	edited := func(string) ([]byte, error) { return []byte("edited"), nil }
	for want, pass := range map[string]*analysis.Pass{"saved": {}, "edited": {ReadFile: edited}} {
		if got, err := readfile.For(pass, name); err != nil || string(got) != want {
			t.Errorf("read %q, %v, want %q", got, err, want)
		}
	}
}
