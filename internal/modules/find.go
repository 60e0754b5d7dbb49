package modules

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A Place is where a package is.
type Place struct {
	Path   string
	Dir    string
	Std    bool    // it is of Go's own library
	Module *Module // nil for std and below a vendor directory
}

// Find returns where the package is that an import names. The importer matters in std alone, which has a vendor directory of its own.
// It is not ok if there is no such directory. It may be called by several goroutines at a time.
func (p *Program) Find(importPath string, fromStd bool) (place Place, ok bool) {
	if fromStd {
		if dir := filepath.Join(p.std, "vendor", filepath.FromSlash(importPath)); hasDot(importPath) && isDir(dir) {
			return Place{Path: "vendor/" + importPath, Dir: dir, Std: true}, true
		}
	}
	for _, m := range p.modules {
		rel, inside := cutPath(importPath, m.Path)
		if !inside {
			continue
		}
		dir := filepath.Join(m.Dir, filepath.FromSlash(rel))
		if isDir(dir) && !p.isNested(m, dir) {
			return Place{Path: importPath, Dir: dir, Module: m}, true
		}
	}
	if p.vendor != "" && hasDot(importPath) {
		if dir := filepath.Join(p.vendor, filepath.FromSlash(importPath)); isDir(dir) {
			return Place{Path: importPath, Dir: dir}, true
		}
	}
	if !hasDot(importPath) {
		if dir := filepath.Join(p.std, filepath.FromSlash(importPath)); isDir(dir) {
			return Place{Path: importPath, Dir: dir, Std: true}, true
		}
	}
	return Place{}, false
}

// PathOf returns the place of a directory of a main module.
func (p *Program) PathOf(dir string) (Place, bool) {
	for _, m := range p.modules {
		if !m.Main {
			continue
		}
		rel, err := filepath.Rel(m.Dir, dir)
		if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			continue
		}
		// Windows takes C:\Shop and c:\shop for the same directory: from here on it has the name that the module's has.
		dir := filepath.Join(m.Dir, rel)
		if p.isNested(m, dir) {
			continue
		}
		return Place{Path: path.Join(m.Path, filepath.ToSlash(rel)), Dir: dir, Module: m}, true
	}
	return Place{}, false
}

// isNested reports whether a directory of a module is in another module that lies within it. The module cache has none of these.
func (p *Program) isNested(m *Module, dir string) bool {
	if dir == m.Dir || strings.Contains(filepath.Base(m.Dir), "@") {
		return false
	}
	l, err := p.dirs.of(dir)
	return err == nil && l.goMod || p.isNested(m, filepath.Dir(dir))
}

// hasDot reports whether the first element of an import path has a dot: those of std have none.
func hasDot(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return strings.Contains(first, ".")
}

// cutPath returns what of a path is behind a prefix of whole elements.
func cutPath(p, prefix string) (rel string, ok bool) {
	if p == prefix {
		return "", true
	}
	if rel, ok = strings.CutPrefix(p, prefix); ok && rel[0] == '/' {
		return rel[1:], true
	}
	return "", false
}

func isDir(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.IsDir()
}
