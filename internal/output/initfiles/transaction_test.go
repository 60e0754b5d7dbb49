package initfiles_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/jmvet/jmvet/internal/output/initfiles"
)

// tree returns what is below a directory: the names of directories end in a slash, and files are followed by their
// text.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		name := filepath.ToSlash(path[len(dir)+1:])
		if d.IsDir() {
			list = append(list, name+"/")
			return nil
		}
		text, err := os.ReadFile(path)
		list = append(list, name+" "+string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func checkTree(t *testing.T, dir string, want ...string) {
	t.Helper()
	if got := tree(t, dir); !slices.Equal(got, want) {
		t.Errorf("there is %q, want %q", got, want)
	}
}

// TestTransaction: files and directories are made and taken back, and what was there before is not touched.
func TestTransaction(t *testing.T) {
	dir := t.TempDir()
	name := func(n string) string { return filepath.Join(dir, filepath.FromSlash(n)) }
	if err := errors.Join(os.Mkdir(name("ci"), 0o755), os.WriteFile(name("ci/old"), []byte("old"), 0o644)); err != nil {
		t.Fatal(err)
	}
	var tx initfiles.Transaction
	for _, file := range []string{"ci/new", "deep/er/one", "deep/two"} {
		if err := tx.Create(name(file), []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	checkTree(t, dir, "ci/", "ci/new x", "ci/old old", "deep/", "deep/er/", "deep/er/one x", "deep/two x")
	if err := tx.Create(name("ci/old"), []byte("x")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a file that is there: %v", err)
	}
	if err := tx.Create(name("ci/old/file"), []byte("x")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a directory that is a file: %v", err)
	}
	if err := tx.Undo(); err != nil {
		t.Error(err)
	}
	checkTree(t, dir, "ci/", "ci/old old")
}

// TestUndoKeeps: a directory into which somebody else has put a file by now stays, and the error says so.
func TestUndoKeeps(t *testing.T) {
	dir := t.TempDir()
	var tx initfiles.Transaction
	if err := tx.Create(filepath.Join(dir, "a", "b"), []byte("x")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a", "c"), []byte("y"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := tx.Undo(); err == nil {
		t.Error("no error says that a directory is left")
	}
	checkTree(t, dir, "a/", "a/c y")
}
