package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Create writes a new file with the mode 0644. What has the name already is not touched, whenever it came: the error is
// [fs.ErrExist] then.
func Create(name string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(name), ".jmvet-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(0o644), temp.Close()); err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	// A link takes no name that is taken, and a rename does.
	switch err = os.Link(temp.Name(), name); {
	case errors.Is(err, fs.ErrExist):
		err = &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	case err != nil:
		err = claim(name, temp.Name())
	}
	return errors.Join(err, removeIfThere(temp.Name()))
}

// claim puts a file in the place of a name that is free, where the file system has no links.
func claim(name, temp string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Close(), os.Rename(temp, name)); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// removeIfThere removes a file that may have gone to its place.
func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
