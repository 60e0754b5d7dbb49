// Package atomicfile writes files so that no half of one is ever there, whatever ends the program.
package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// Write writes a file beside its place first, and then puts it there. A file that is there already keeps its mode and
// its owner, and a symbolic link to it stays one; a new one gets the mode 0644.
//
// A file that has other names, hard links, is overwritten where it is: they stay names of one file. So is one whose
// owner or whose directory does not let another file take its place. Only a program that is killed within that one
// write leaves half of it.
func Write(name string, data []byte) error {
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
	if links(info) == 1 {
		if done, err := replace(name, data, info); done {
			return err
		}
	}
	return overwrite(name, data)
}

// Check reports why a file cannot be written. One without the permission cannot, though another could take its place.
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

// replace puts a new file in the place of another, which info describes; nil if there is none. It reports false if it
// has done nothing because that cannot be done.
func replace(name string, data []byte, info fs.FileInfo) (done bool, err error) {
	temp, err := os.CreateTemp(filepath.Dir(name), ".jmvet-*")
	if err != nil {
		return info == nil, err
	}
	mode := fs.FileMode(0o644)
	if info != nil {
		if mode = info.Mode(); giveTo(temp, info) != nil {
			return false, errors.Join(temp.Close(), os.Remove(temp.Name()))
		}
	}
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(mode), temp.Close()) // the mode comes behind the owner, which changes it
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return true, errors.Join(err, os.Remove(temp.Name()))
	}
	return true, nil
}

// overwrite writes into a file that is there.
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
