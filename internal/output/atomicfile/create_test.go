package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/jmvet/jmvet/internal/output/atomicfile"
)

// TestCreate: a new file is there as a whole, and whatever has its name stays.
func TestCreate(t *testing.T) {
	dir := t.TempDir()
	file, soft := filepath.Join(dir, "file"), filepath.Join(dir, "soft")
	if err := atomicfile.Create(file, []byte("new")); err != nil {
		t.Fatal(err)
	}
	check(t, file, "new")
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o644 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
	if err := atomicfile.Create(file, []byte("other")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a file that is there: %v", err)
	}
	check(t, file, "new")
	if err := os.Symlink("nowhere", soft); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if err := atomicfile.Create(soft, []byte("other")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a link that leads nowhere: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("it was written through the link")
	}
	if err := atomicfile.Create(filepath.Join(dir, "none", "file"), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a directory that is not there: %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".jmvet-*")); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}
