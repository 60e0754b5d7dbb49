// Package modules finds the packages of a program on the disk without a run of go list, which costs seconds where the
// program is large.
//
// It reads go.mod, vendor/modules.txt and the module cache as the go command does, with x/mod, and asks the go command
// itself what its environment is, and for the modules of a workspace. An import is looked for in Go's own library and
// in each module whose path its own begins with, and exactly one must have it. A file is compiled if package build says
// so.
//
// Whatever is not plain is an error, [ErrUnusual]: a setting that this package does not know, an import that nothing or
// more than one thing provides, a module that is not in the cache as go.sum has it, a requirement that asks for more
// than go.mod has, a vendor directory that does not fit with go.mod. The caller asks the go command then, whose word it
// is in any case. A test in internal/load/scan holds the packages that are found in thousands of generated layouts
// against go list.
package modules

import (
	"go/build"
	"path/filepath"
	"slices"
	"sync"

	"golang.org/x/mod/module"
)

// A Module is a module of the program.
type Module struct {
	Path    string
	Version string // "" for a main module
	// as the go command has it: where a replacement names an unclean path, it is that; "" below a vendor directory
	Dir  string
	Main bool // the module that is worked on, or one of the workspace's

	local    bool          // it lies in a directory of the user's, which may have other modules in it
	implicit bool          // of a workspace: no go.mod of a main module requires it
	goMod    string        // its go.mod file; for one in the cache it is beside the module's directory
	language func() string // "1.26", of its go.mod
	check    func() error  // whether the go command takes it, nil if that needs no check
	tidy     func() error  // whether its requirements fit with those of the main module, nil if that needs no check

	once, tidyOnce    sync.Once
	checkErr, tidyErr error
}

// Local reports whether the module lies in a directory of the user's: a main module, or the target of a replacement.
func (m *Module) Local() bool { return m.local }

// Implicit reports whether the module is one that no go.mod of a workspace requires: the go command refuses imports of
// its packages in main modules.
func (m *Module) Implicit() bool { return m.implicit }

// verify reports whether the go command takes the module as it lies there. It is asked as soon as the module may have a
// package.
func (m *Module) verify() error {
	m.once.Do(func() {
		if m.check != nil {
			m.checkErr = m.check()
		}
	})
	return m.checkErr
}

// use reports whether a package may come from the module.
func (m *Module) use() error {
	m.tidyOnce.Do(func() {
		if m.tidy != nil {
			m.tidyErr = m.tidy()
		}
	})
	return m.tidyErr
}

// A Program tells where the packages of a program are.
type Program struct {
	Build   *build.Context     // which decides what files are compiled
	modules map[string]*Module // by path
	mains   []*Module          // the longest paths first
	std     string             // GOROOT/src
	cache   modCache
	dirs    listings
	chooser *Chooser

	// versions by module, as the main go.mod has them; "go" is that of the go directive, as v1.26; nil if the go command
	// listed the modules
	required       map[string]string
	resolve        func(module.Version) (*Module, error) // where a version of a module is
	vendor         string                                // the vendor directory that stands for all dependencies, or ""
	vendorPackages map[string]*Module                    // the packages that vendor/modules.txt lists
}

// Open reads the program that a directory is in. The variables are set for the go command beside the environment of
// this process. An error is [ErrUnusual], unless a file cannot be read.
func Open(dir string, vars ...string) (*Program, error) {
	env, err := environmentOf(dir, vars)
	if err != nil {
		return nil, err
	}
	ctxt, err := env.context()
	if err != nil {
		return nil, err
	}
	p := &Program{
		Build:   ctxt,
		std:     filepath.Join(env.GOROOT, "src"),
		cache:   modCache(env.GOMODCACHE),
		modules: make(map[string]*Module),
		dirs:    listings{known: make(map[string]*listing)},
	}
	p.chooser = p.NewChooser()
	if env.isWorkspace() || env.mod == "mod" {
		err = p.listModules(env)
	} else {
		err = p.readGoMod(env)
	}
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.mains, func(a, b *Module) int { return len(b.Path) - len(a.Path) })
	return p, nil
}

func (p *Program) add(m *Module) {
	p.modules[m.Path] = m
	if m.Main {
		p.mains = append(p.mains, m)
	}
}

// GoVersion returns the language version of a module's packages, as go/types wants it: "go1.26", or "" where no go.mod
// tells.
func (m *Module) GoVersion() string {
	if m == nil {
		return ""
	}
	if v := m.language(); v != "" {
		return "go" + v
	}
	return ""
}
