package modules

import (
	"path"
	"path/filepath"
	"strings"
)

// Match returns the directories of the packages that patterns name: directories such as ./chat, trees such as ./..., and import paths of main
// modules, such as example.com/shop/chat and example.com/shop/... Other patterns are unusual. A directory that has no Go file is not for a scan, either: the go command has more to say of it.
func (p *Program) Match(dir string, patterns []string) ([]string, error) {
	var dirs []string
	seen := make(map[string]bool)
	add := func(dir string) {
		if !seen[dir] {
			seen[dir] = true
			dirs = append(dirs, dir)
		}
	}
	for _, pattern := range patterns {
		root, tree, ok := isDirectory(pattern)
		if !ok {
			if root, tree, ok = p.isImportPath(pattern); !ok {
				return nil, unusual("pattern %s", pattern)
			}
		}
		if !filepath.IsAbs(root) {
			root = filepath.Join(dir, root)
		}
		root = filepath.Clean(root)
		if _, ok := p.PathOf(root); !ok {
			return nil, unusual("%s is in no main module", pattern)
		}
		if !tree {
			if !p.Compiles(root) {
				return nil, unusual("no Go files to compile in %s", pattern)
			}
			add(root)
			continue
		}
		found, err := p.packagesBelow(root)
		if err != nil {
			return nil, unusual("%v", err)
		}
		if len(found) == 0 {
			return nil, unusual("%s matches nothing", pattern)
		}
		for _, dir := range found {
			add(dir)
		}
	}
	return dirs, nil
}

// isDirectory splits a pattern that names directories: "./...", ".", "../x/...", "/abs/dir".
func isDirectory(pattern string) (dir string, tree, ok bool) {
	pattern = filepath.ToSlash(pattern)
	dir, tree = strings.CutSuffix(pattern, "/...")
	if strings.Contains(dir, "...") || strings.ContainsAny(dir, "=") || strings.HasSuffix(dir, ".go") {
		return "", false, false
	}
	if dir == "." || dir == ".." || strings.HasPrefix(dir, "./") || strings.HasPrefix(dir, "../") || filepath.IsAbs(dir) {
		return filepath.FromSlash(dir), tree, true
	}
	return "", false, false
}

// isImportPath finds the directory that an import path, or a tree of them, stands for. A tree that reaches into other modules is none.
func (p *Program) isImportPath(pattern string) (dir string, tree, ok bool) {
	importPath, tree := strings.CutSuffix(pattern, "/...")
	if strings.Contains(importPath, "...") || importPath != path.Clean(importPath) {
		return "", false, false
	}
	for _, m := range p.modules {
		if _, below := cutPath(m.Path, importPath); below && tree && !(m.Main && m.Path == importPath) {
			return "", false, false
		}
	}
	place, ok := p.Find(importPath, false)
	if !ok || place.Module == nil || !place.Module.Main {
		return "", false, false
	}
	return place.Dir, tree, true
}

// packagesBelow returns the directories of a tree that have Go files. Like the go command it leaves out testdata, vendor, what begins with .
// or _, and other modules.
func (p *Program) packagesBelow(root string) ([]string, error) {
	var found []string
	var walk func(dir string) error
	walk = func(dir string) error {
		l, err := p.dirs.of(dir)
		switch {
		case err != nil:
			return err
		case l.goMod && dir != root:
			return nil
		case len(l.goFiles) > 0:
			found = append(found, dir)
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
