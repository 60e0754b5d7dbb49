package goplsbuild

import (
	"debug/buildinfo"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// output is the file that is to be written. It comes into being in a directory beside its place, and is moved there as
// a whole.
type output struct {
	path string
	dir  string // temporary
	temp string // in dir
}

// newOutput returns the output for path, a file or a directory. It finds out whether the file can be written, before
// minutes are spent on it.
func newOutput(path string) (*output, error) {
	// A directory gets a file of gopls's name.
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
	// A file that is there must be an older gopls, or another Go program: no text of the user's is overwritten.
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, lang.GoplsCannotWrite.Errorf(err)
	case !info.Mode().IsRegular():
		return nil, lang.GoplsCannotWrite.Errorf(lang.GoplsNoFile.With(path))
	case info.Size() > 0:
		if _, err := buildinfo.ReadFile(path); err != nil {
			return nil, lang.GoplsCannotWrite.Errorf(lang.GoplsNoProgram.With(path))
		}
	}
	// The file comes into being on the same disk, so that it can be moved to its place.
	parent := filepath.Dir(path)
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		return nil, lang.GoplsCannotWrite.Errorf(lang.GoplsNoDir.With(parent))
	}
	dir, err := os.MkdirTemp(parent, ".jmvet-gopls-")
	if err != nil {
		return nil, lang.GoplsCannotWrite.Errorf(err)
	}
	return &output{path: path, dir: dir, temp: filepath.Join(dir, executable())}, nil
}

// commit moves the file to its place.
func (o *output) commit() error {
	if err := os.Rename(o.temp, o.path); err != nil {
		if runtime.GOOS == "windows" {
			return lang.GoplsCannotWriteOpen.Errorf(err)
		}
		return lang.GoplsCannotWrite.Errorf(err)
	}
	return nil
}

// discard removes what is temporary.
func (o *output) discard() { _ = os.RemoveAll(o.dir) }
