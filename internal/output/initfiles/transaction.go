package initfiles

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/jmvet/jmvet/internal/output/atomicfile"
)

// A Transaction makes new files and the directories that they are in. Where one cannot be made, all that it has made
// before can be taken back.
type Transaction struct {
	made []string
}

// Create makes the file name with the given text, all of it or nothing, and the directories above it. A file that is
// there is not touched: the error is [fs.ErrExist] then.
func (t *Transaction) Create(name string, text []byte) error {
	if err := t.directory(filepath.Dir(name)); err != nil {
		return err
	}
	if err := atomicfile.Create(name, text); err != nil {
		return err
	}
	t.made = append(t.made, name)
	return nil
}

// directory makes dir and the directories above it that are not there.
func (t *Transaction) directory(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return &fs.PathError{Op: "mkdir", Path: dir, Err: fs.ErrExist}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := t.directory(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	t.made = append(t.made, dir)
	return nil
}

// Undo removes what was made. The error joins why parts of it are still there.
func (t *Transaction) Undo() error {
	var errs []error
	for _, name := range slices.Backward(t.made) {
		errs = append(errs, os.Remove(name))
	}
	t.made = nil
	return errors.Join(errs...)
}
