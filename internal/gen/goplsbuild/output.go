package goplsbuild

import (
	"debug/buildinfo"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// output is the file that is to be written. It comes into being in a directory beside its place, and is moved there as
// a whole.
type output struct {
	path string
	dir  string // temporary
	temp string // in dir
}

// newOutput finds out whether the file can be written, before minutes are spent on it.
func newOutput(path string) (*output, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		path = filepath.Join(path, executable())
		info, err = os.Stat(path)
	} else if runtime.GOOS == "windows" && filepath.Ext(path) == "" {
		path += ".exe"
		info, err = os.Stat(path)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, fmt.Errorf("cannot write gopls: %w", err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("cannot write gopls: %s is not a file", path)
	case info.Size() > 0:
		if _, err := buildinfo.ReadFile(path); err != nil {
			return nil, fmt.Errorf("cannot write gopls: %s exists, and is no Go program that could be replaced", path)
		}
	}
	parent := filepath.Dir(path)
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("cannot write gopls: there is no directory %s", parent)
	}
	dir, err := os.MkdirTemp(parent, ".jmvet-gopls-")
	if err != nil {
		return nil, fmt.Errorf("cannot write gopls: %w", err)
	}
	return &output{path: path, dir: dir, temp: filepath.Join(dir, executable())}, nil
}

// commit moves the file to its place.
func (o *output) commit() error {
	if err := os.Rename(o.temp, o.path); err != nil {
		hint := ""
		if runtime.GOOS == "windows" {
			hint = " (if an editor runs it, close the editor)"
		}
		return fmt.Errorf("cannot write gopls: %w%s", err, hint)
	}
	return nil
}

// discard removes what is temporary.
func (o *output) discard() { _ = os.RemoveAll(o.dir) }
