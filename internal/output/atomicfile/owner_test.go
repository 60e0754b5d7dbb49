//go:build unix

package atomicfile_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/jmvet/jmvet/internal/output/atomicfile"
)

// TestOwner: only root may give files away, so that only root can try.
func TestOwner(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("not root")
	}
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "old", 0o644)
	if err := os.Chown(file, 12, 34); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.Write(file, []byte("new")); err != nil {
		t.Fatal(err)
	}
	check(t, file, "new")
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if stat := info.Sys().(*syscall.Stat_t); stat.Uid != 12 || stat.Gid != 34 || info.Mode() != 0o644 {
		t.Errorf("owner %d, group %d, mode %v", stat.Uid, stat.Gid, info.Mode())
	}
}
