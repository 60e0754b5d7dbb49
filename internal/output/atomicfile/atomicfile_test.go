package atomicfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/output/atomicfile"
)

func put(t *testing.T, name, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, mode); err != nil {
		t.Fatal(err)
	}
}

func check(t *testing.T, name, want string) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v, want %q", name, got, err, want)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := atomicfile.Write(file, []byte("new")); err != nil {
		t.Fatal(err)
	}
	check(t, file, "new")
	for _, mode := range []fs.FileMode{0o644, 0o600, 0o755, 0o200 | 0o400 | 0o040} {
		put(t, file, "old and longer", mode)
		if err := atomicfile.Write(file, []byte("new")); err != nil {
			t.Fatal(err)
		}
		check(t, file, "new")
		if info, err := os.Stat(file); err != nil || info.Mode() != mode {
			t.Errorf("the mode %v is now %v, %v", mode, info.Mode(), err)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".jmvet-*")); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

func TestReadOnly(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "old", 0o444)
	if err := atomicfile.Write(file, []byte("new")); err == nil || !strings.HasSuffix(err.Error(), "file is read-only") {
		t.Errorf("error %v", err)
	}
	check(t, file, "old")
	if err := atomicfile.Check(filepath.Dir(file)); err == nil {
		t.Error("a directory can be written")
	}
}

// TestLinks: whatever name a file is written by, its other names stay names of it.
func TestLinks(t *testing.T) {
	dir := t.TempDir()
	file, hard, soft := filepath.Join(dir, "file"), filepath.Join(dir, "hard"), filepath.Join(dir, "soft")
	put(t, file, "old and longer", 0o644)
	if err := os.Link(file, hard); err != nil {
		t.Skipf("no hard links here: %v", err)
	}
	if err := os.Symlink("file", soft); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	for i, name := range []string{file, hard, soft} {
		want := strings.Repeat("new", 3-i)
		if err := atomicfile.Write(name, []byte(want)); err != nil {
			t.Fatal(err)
		}
		for _, other := range []string{file, hard, soft} {
			check(t, other, want)
		}
	}
	if info, err := os.Lstat(soft); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the symbolic link is none any more: %v, %v", info, err)
	}
	one, err1 := os.Stat(file)
	two, err2 := os.Stat(hard)
	if err1 != nil || err2 != nil || !os.SameFile(one, two) {
		t.Errorf("the hard link is another file: %v, %v", err1, err2)
	}
}
