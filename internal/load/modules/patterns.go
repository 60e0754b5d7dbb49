package modules

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// Match returns the directories of the packages that patterns name, seen from the directory dir, each once: directories
// such as ./chat, trees such as ./..., and import paths of main modules, such as example.com/shop/chat and
// example.com/shop/... Any other pattern, and one that matches no Go file, is an error: the go command has more to say
// of it.
func (p *Program) Match(dir string, patterns []string) ([]string, error) {
	var dirs []string
	seen := make(map[string]bool)
	for _, pattern := range patterns {
		found, err := p.match(dir, pattern)
		if err != nil {
			return nil, err
		}
		for _, d := range found {
			if !seen[d] {
				seen[d] = true
				dirs = append(dirs, d)
			}
		}
	}
	return dirs, nil
}

// match returns the directories that pattern names, seen from the directory dir.
func (p *Program) match(dir, pattern string) ([]string, error) {
	// The directory, or the root of the tree, that the pattern begins with.
	root, tree, ok := isDirectory(pattern)
	if !ok {
		if root, tree, ok = p.isImportPath(pattern); !ok {
			return nil, Unusual(lang.LoadPattern, pattern)
		}
	}
	if tree && isHidden(filepath.Base(filepath.Clean(root))) {
		return nil, Unusual(lang.LoadLeftOut, pattern)
	}
	if !filepath.IsAbs(root) {
		root = filepath.Join(dir, root)
	}
	root = filepath.Clean(root)
	// It must be in a main module, and outside of vendor directories.
	if place, ok := p.PathOf(root); !ok || strings.Contains("/"+place.Path+"/", "/vendor/") {
		return nil, Unusual(lang.LoadNoMain, pattern)
	}
	// A directory is one package, a tree has all packages below it.
	if !tree {
		if !p.Compiles(root) {
			return nil, Unusual(lang.LoadNoFiles, pattern)
		}
		return []string{root}, nil
	}
	found, err := p.packagesBelow(root)
	switch {
	case err != nil:
		return nil, Unusual(lang.LoadCause, err)
	case len(found) == 0:
		return nil, Unusual(lang.LoadNothing, pattern)
	}
	return found, nil
}

// isHidden reports whether a tree of packages leaves out the directory name, even where the tree begins there.
func isHidden(name string) bool {
	return name != "." && name != ".." && (name[0] == '.' || name[0] == '_') || name == "testdata"
}

// isDirectory splits a pattern that names a directory or a tree of them: "./...", ".", "../x/...", "/abs/dir". ok is
// false for any other pattern.
func isDirectory(pattern string) (dir string, tree, ok bool) {
	pattern = filepath.ToSlash(pattern)
	dir, tree = strings.CutSuffix(pattern, "/...")
	if strings.Contains(dir, "...") || strings.Contains(dir, "=") || strings.HasSuffix(dir, ".go") {
		return "", false, false
	}
	if dir == "." || dir == ".." || strings.HasPrefix(dir, "./") || strings.HasPrefix(dir, "../") || filepath.IsAbs(dir) {
		return filepath.FromSlash(dir), tree, true
	}
	return "", false, false
}

// isImportPath splits a pattern that is an import path, or a tree of them, and returns the directory that it stands
// for. ok is false if the pattern is neither, or reaches into modules that are not main modules.
func (p *Program) isImportPath(pattern string) (dir string, tree, ok bool) {
	importPath, tree := strings.CutSuffix(pattern, "/...")
	if strings.Contains(importPath, "...") || importPath != path.Clean(importPath) {
		return "", false, false
	}
	if tree {
		return p.treeOf(importPath)
	}
	place, err := p.Find(importPath, false)
	if err != nil || place.Module == nil || !place.Module.Main {
		return "", false, false
	}
	return place.Dir, false, true
}

// treeOf returns the directory of the tree of import paths below importPath. tree is true if there is one. ok is false
// if another module may have a package of the tree: for such a pattern the go command looks at all requirements of all
// modules.
func (p *Program) treeOf(importPath string) (dir string, tree, ok bool) {
	for other := range p.modules {
		if strings.HasPrefix(other, importPath+"/") {
			return "", false, false
		}
	}
	for prefix := importPath; prefix != "."; prefix = path.Dir(prefix) {
		if m := p.modules[prefix]; m != nil {
			dir := filepath.Join(m.Dir, filepath.FromSlash(strings.TrimPrefix(importPath[len(m.Path):], "/")))
			return dir, true, m.Main && p.vendor == "" && (p.required == nil || p.requirementsAgree())
		}
	}
	return "", false, false
}

// packagesBelow returns the directories with Go files in the tree below root. Like the go command it leaves out
// testdata, vendor, what begins with . or _, and other modules.
func (p *Program) packagesBelow(root string) ([]string, error) {
	var found []string
	var walk func(dir string) error
	walk = func(dir string) error {
		l, err := p.dirs.of(dir)
		switch {
		case err != nil:
			return err
		case l.hasMod && dir != root: // a nested module, whose packages are its own
			return nil
		case len(l.goFiles) > 0 || l.odd != "":
			found = append(found, dir)
		}
		// A package of the name vendor itself would match; those below it would not.
		if l.vendor {
			if v, err := p.dirs.of(filepath.Join(dir, "vendor")); err != nil || v.hasGo {
				return Unusual(lang.LoadAPackage, filepath.Join(dir, "vendor"))
			}
		}
		for _, name := range l.dirs {
			if err := walk(dir + string(filepath.Separator) + name); err != nil {
				return err
			}
		}
		return nil
	}
	return found, walk(root)
}
