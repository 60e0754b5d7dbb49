package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Create writes data to a new file name with the mode 0644. If something has that name, even since just now, it is left
// alone, and the error is [fs.ErrExist].
func Create(name string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(name), ".jmvet-*")
	if err != nil {
		return err
	}
	if err := fill(temp, data, newMode); err != nil {
		return err
	}
	// A link fails if the name is taken; a rename would replace the file.
	switch err = os.Link(temp.Name(), name); {
	case errors.Is(err, fs.ErrExist):
		err = &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	case err != nil:
		err = claim(name, temp.Name())
	}
	return errors.Join(err, removeIfThere(temp.Name()))
}

// claim moves the file temp to name, if that is free, where the file system has no links.
func claim(name, temp string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, newMode)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Close(), os.Rename(temp, name)); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// removeIfThere removes the file name, which may have been moved.
func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
