// Package atomicfile writes files as a whole: no other process sees half of one, whatever ends the program.
package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// newMode is the mode of new files.
const newMode fs.FileMode = 0o644

// Write writes data to a new file beside name, which then takes its place. A file that is there already keeps its mode
// and its owner, and a symbolic link to it stays one; a new file gets the mode 0644.
//
// A file with other names, hard links, is overwritten in place, so that they still name the same file. So is one whose
// owner or directory does not let another file take its place. Only a program killed within that one write leaves half
// of the file.
func Write(name string, data []byte) error {
	// The link, if name is one, must stay: write the file that it leads to.
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, err := replace(name, data, nil)
		return err
	case err != nil:
		return err
	}
	if err := Check(name); err != nil {
		return err
	}
	// Replace the file, or else overwrite it.
	if links(info) == 1 {
		if done, err := replace(name, data, info); done {
			return err
		}
	}
	return overwrite(name, data)
}

// Check returns an error if the file name cannot be written. A file without the permission cannot, though another could
// take its place.
func Check(name string) error {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return lang.NoRegularFile.Errorf(name)
	case info.Mode().Perm()&0o200 == 0:
		return lang.ReadOnly.Errorf(name)
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// replace puts a new file with data in the place of name, a file that info describes; info is nil if there is none.
// done is false if it has changed nothing because the file cannot be replaced.
func replace(name string, data []byte, info fs.FileInfo) (done bool, err error) {
	temp, err := os.CreateTemp(filepath.Dir(name), ".jmvet-*")
	if err != nil {
		return info == nil, err
	}
	mode := newMode
	if info != nil {
		if mode = info.Mode(); giveTo(temp, info) != nil {
			return false, errors.Join(temp.Close(), os.Remove(temp.Name()))
		}
	}
	if err := fill(temp, data, mode); err != nil { // the mode comes behind the owner, which changes it
		return true, err
	}
	if err := os.Rename(temp.Name(), name); err != nil {
		return true, errors.Join(err, os.Remove(temp.Name()))
	}
	return true, nil
}

// fill writes data into the new file temp, sets its mode and closes it. On an error it removes the file.
func fill(temp *os.File, data []byte, mode fs.FileMode) error {
	_, err := temp.Write(data)
	if err = errors.Join(err, temp.Chmod(mode), temp.Close()); err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// overwrite writes data into the existing file name.
func overwrite(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Truncate(int64(len(data)))
	}
	return errors.Join(err, f.Close())
}
