package modules

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A Place is where a package is.
type Place struct {
	Path   string
	Dir    string
	Std    bool    // in Go's own library
	Module *Module // nil for std
}

// Find returns where the package is that importPath names, as the go command finds it: in Go's own library, or in the
// module whose path is a prefix of the import path. fromStd says that the importer is in std, which has a vendor
// directory of its own. It is an error if nothing or more than one thing has the package: the go command has more to
// say then. Find may be called by several goroutines at a time.
func (p *Program) Find(importPath string, fromStd bool) (Place, error) {
	if fromStd {
		return p.findFromStd(importPath)
	}
	if err := module.CheckImportPath(importPath); err != nil {
		return Place{}, Unusual(lang.LoadCause, err)
	}
	switch importPath {
	case "C", "all", "cmd", "std", "tool", "work":
		return Place{}, Unusual(lang.LoadNoGoPackage, importPath)
	}
	var found []Place
	// The first element of a module's path may lack a dot, too: so std must have the package.
	if !hasDot(importPath) {
		dir := p.std + string(filepath.Separator) + filepath.FromSlash(importPath)
		if l, err := p.dirs.of(dir); err == nil && l.hasGo {
			found = append(found, Place{Path: importPath, Dir: dir, Std: true})
		}
	}
	// All modules whose path is a prefix: more than one may have the package.
	for prefix := importPath; prefix != "."; prefix = path.Dir(prefix) {
		m := p.modules[prefix]
		if m == nil {
			continue
		}
		if err := m.verify(); err != nil {
			return Place{}, err
		}
		if dir, ok := p.dirIn(m, importPath); ok {
			found = append(found, Place{Path: importPath, Dir: dir, Module: m})
		}
	}
	// The vendor directory stands for the modules of dependencies.
	if place, ok, err := p.findVendored(importPath); err != nil {
		return Place{}, err
	} else if ok {
		found = append(found, place)
	}
	// Exactly one must have it.
	switch {
	case len(found) == 0:
		return Place{}, Unusual(lang.LoadNoPackage, importPath)
	case len(found) > 1:
		return Place{}, Unusual(lang.LoadTwoPackages, importPath)
	case found[0].Module != nil:
		return found[0], found[0].Module.use()
	}
	return found[0], nil
}

// findFromStd returns where the package is that importPath names in a package of std.
func (p *Program) findFromStd(importPath string) (Place, error) {
	if hasDot(importPath) {
		if dir := filepath.Join(p.std, "vendor", filepath.FromSlash(importPath)); isDir(dir) {
			return Place{Path: "vendor/" + importPath, Dir: dir, Std: true}, nil
		}
	}
	dir := filepath.Join(p.std, filepath.FromSlash(importPath))
	if !isDir(dir) {
		return Place{}, Unusual(lang.LoadNoStd, importPath)
	}
	return Place{Path: importPath, Dir: dir, Std: true}, nil
}

// dirIn returns the directory of the package importPath in the module m, whose path is a prefix of it. ok is false if
// the directory has no Go file, or belongs to a module nested in m.
func (p *Program) dirIn(m *Module, importPath string) (string, bool) {
	if m.Dir == "" {
		return "", false
	}
	dir := m.Dir
	if importPath != m.Path {
		dir = filepath.Join(m.Dir, filepath.FromSlash(importPath[len(m.Path)+1:]))
	}
	if p.isNested(m, dir) {
		return "", false
	}
	dir = filepath.Clean(dir)
	l, err := p.dirs.of(dir)
	return dir, err == nil && l.hasGo
}

// findVendored returns where the vendor directory has the package importPath; ok is false if it has no such package. It
// is an error if modules.txt does not list the package.
func (p *Program) findVendored(importPath string) (place Place, ok bool, err error) {
	if p.vendor == "" {
		return Place{}, false, nil
	}
	dir := filepath.Join(p.vendor, filepath.FromSlash(importPath))
	if l, err := p.dirs.of(dir); err != nil || !l.hasGo {
		return Place{}, false, nil
	}
	m := p.vendorPackages[importPath]
	if m == nil {
		return Place{}, false, Unusual(lang.LoadUnlisted, importPath)
	}
	return Place{Path: importPath, Dir: dir, Module: m}, true, nil
}

// PathOf returns the place of the directory dir; ok is false if that is in no main module.
func (p *Program) PathOf(dir string) (Place, bool) {
	for _, m := range p.mains {
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

// isNested reports whether dir, a directory of the module m, is in another module nested in m. The go command asks this
// for modules in the user's directories alone. Like it, isNested goes up from dir as long as the path is longer than
// the module's own, which may be unclean.
func (p *Program) isNested(m *Module, dir string) bool {
	if !m.local {
		return false
	}
	for dir != m.Dir && len(dir) > len(m.Dir) {
		if l, err := p.dirs.of(dir); err == nil && l.hasMod {
			return true
		}
		dir = filepath.Dir(dir)
	}
	return false
}

// hasDot reports whether the first element of importPath has a dot: those of std have none.
func hasDot(importPath string) bool {
	first, _, _ := strings.Cut(importPath, "/")
	return strings.Contains(first, ".")
}

// isDir reports whether dir is a directory.
func isDir(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.IsDir()
}
