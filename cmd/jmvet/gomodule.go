package main

import (
	"os"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
)

// A goModule is a module that fixed files belong to.
type goModule struct {
	dir string
	mod *modfile.File
}

// moduleOf returns the module that the directory dir belongs to. It has no go.mod where there is none.
func moduleOf(dir string) (goModule, error) {
	root := findUp(dir, "go.mod")
	if root == "" {
		return goModule{}, nil
	}
	name := filepath.Join(root, "go.mod")
	data, err := os.ReadFile(name)
	if err != nil {
		return goModule{}, err
	}
	mod, err := modfile.ParseLax(name, data, nil)
	if err == nil && mod.Module == nil {
		err = lang.NoModuleLine.Errorf(name)
	}
	return goModule{root, mod}, err
}

// requires reports whether the module is path, or requires it.
func (m goModule) requires(path string) bool {
	return m.mod.Module.Mod.Path == path ||
		slices.ContainsFunc(m.mod.Require, func(r *modfile.Require) bool { return r.Mod.Path == path })
}

// vendors reports whether the module has a vendor directory.
func (m goModule) vendors() bool {
	_, err := os.Stat(filepath.Join(m.dir, "vendor", "modules.txt"))
	return m.mod != nil && err == nil
}

// goCommand returns the go command for the module m, to be run in the directory dir, which belongs to the module here.
func (m goModule) goCommand(here goModule, dir, command string) string {
	if m.dir == here.dir {
		return "go " + command
	}
	return "go -C " + filepath.ToSlash(findings.Relative(dir, m.dir)) + " " + command
}

// importPath returns the import path of the directory dir, which belongs to the module.
func (m goModule) importPath(dir string) (string, error) {
	rel, err := filepath.Rel(m.dir, dir)
	if err != nil {
		return "", err
	}
	return path.Join(m.mod.Module.Mod.Path, filepath.ToSlash(rel)), nil
}
