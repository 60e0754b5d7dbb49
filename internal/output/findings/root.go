package findings

import (
	"os"
	"path/filepath"
)

// Root returns the directory that the paths of findings are relative to, for a run in the directory dir: the root of
// the git repository, or else of the module or of the workspace, or else dir itself.
func Root(dir string) string {
	for _, mark := range []string{".git", "go.mod", "go.work"} {
		for at := dir; ; at = filepath.Dir(at) {
			if _, err := os.Stat(filepath.Join(at, mark)); err == nil {
				return at
			}
			if at == filepath.Dir(at) {
				break
			}
		}
	}
	return dir
}

// A root is a directory that files are named relative to. A file may be named through a symbolic link and the directory
// by its real path, or the other way round.
type root struct {
	dir, real string
}

// newRoot returns the root whose directory is dir. Where that has no real path, dir stands for it.
func newRoot(dir string) root {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		real = dir
	}
	return root{dir, real}
}

// relative returns the path of the file name with slashes: relative to the root if it is below, otherwise unchanged.
func (r root) relative(name string) string {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		real = name // a line directive may name any file
	}
	for _, pair := range [][2]string{{r.dir, name}, {r.real, name}, {r.real, real}} {
		if rel, err := filepath.Rel(pair[0], pair[1]); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(name)
}

// ShortPath returns the path of the file name as the go command prints it: relative to the directory dir where that is
// shorter.
func ShortPath(dir, name string) string {
	if rel, err := filepath.Rel(dir, name); err == nil && len(rel) < len(name) {
		return rel
	}
	return name
}

// Relative returns the path of the file name relative to the directory root, as findings have it.
func Relative(root, name string) string { return newRoot(root).relative(name) }
