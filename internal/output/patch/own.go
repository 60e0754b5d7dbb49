package patch

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// An owner tells which files are the program's own.
type owner struct {
	dir  string            // of the run
	real map[string]string // names without symbolic links
}

// file returns the file name of pkg without symbolic links. It reports false if the file is not to be written: it
// belongs to a module that is neither the main one nor one of the workspace, it lies in a directory named vendor, or a
// symbolic link leads out of the module to it.
func (o *owner) file(pkg *packages.Package, name string) (string, bool) {
	root := o.dir
	if m := pkg.Module; m != nil {
		if !m.Main {
			return "", false
		}
		root = m.Dir
	}
	real := o.resolve(name)
	rel, err := filepath.Rel(o.resolve(root), real)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return real, !slices.Contains(strings.Split(filepath.ToSlash(rel), "/"), "vendor")
}

// target returns the name under which the file name is written: that to which it leads, if it is a symbolic link.
func (o *owner) target(name string) string {
	if info, err := os.Lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return o.resolve(name)
	}
	return name
}

// resolve returns name without symbolic links, and name itself where there is no such file.
func (o *owner) resolve(name string) string {
	real, ok := o.real[name]
	if !ok {
		var err error
		if real, err = filepath.EvalSymlinks(name); err != nil {
			real = name
		}
		o.real[name] = real
	}
	return real
}
