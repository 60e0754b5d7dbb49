// Package modules finds the packages of a program on the disk without running go list, which takes seconds where the
// program is large.
//
// It reads go.mod, vendor/modules.txt and the module cache as the go command does, with x/mod. It asks the go command
// itself for its environment, and for the modules of a workspace. An import is looked for in Go's own library and in
// each module whose path is a prefix of its own; exactly one must have it. Package build decides which files are
// compiled.
//
// Whatever is not plain is an error, [ErrUnusual]: a setting that this package does not know, an import that nothing or
// more than one thing provides, a module that is not in the cache as go.sum has it, a requirement that asks for more
// than go.mod has, a vendor directory that does not agree with go.mod. The caller then asks the go command, which has
// the last word in any case. A test in internal/load/scan compares the packages found in thousands of generated layouts
// with go list.
package modules

import (
	"go/build"
	"path/filepath"
	"slices"

	"golang.org/x/mod/module"
)

// A Module is a module of the program.
type Module struct {
	Path    string
	Version string // "" for a main module
	// As the go command has it: where a replacement names an unclean path, it is that. "" below a vendor directory.
	Dir  string
	Main bool // the main module, or a module of the workspace

	local    bool          // it is in a directory of the user's, which may have nested modules
	implicit bool          // in a workspace: no go.mod of a main module requires it
	goMod    string        // its go.mod file, which the cache has outside of the module's directory
	language func() string // the version of its go directive, such as "1.26"; nil if it is not known
	check    func() error  // whether the go command takes it, asked once; nil if it needs no check
	tidy     func() error  // whether its requirements agree with the main module's; as check
}

// Local reports whether the module lies in a directory of the user's: a main module, or the target of a replacement.
func (m *Module) Local() bool { return m.local }

// Implicit reports whether the module is one that no go.mod of a workspace requires: the go command refuses imports of
// its packages in main modules.
func (m *Module) Implicit() bool { return m.implicit }

// verify returns an error if the go command does not take the module as it lies there. It is asked as soon as the
// module may have a package.
func (m *Module) verify() error {
	if m.check == nil {
		return nil
	}
	return m.check()
}

// use returns an error if no package may come from the module, because of what it requires.
func (m *Module) use() error {
	if m.tidy == nil {
		return nil
	}
	return m.tidy()
}

// A Program knows where the packages of a program are.
type Program struct {
	Build   *build.Context     // decides which files are compiled
	modules map[string]*Module // by path
	mains   []*Module          // the longest paths first
	std     string             // GOROOT/src
	cache   modCache
	dirs    listings
	chooser *Chooser

	// versions by module, as the main go.mod has them; "go" is that of the go directive, as v1.26; nil if the go command
	// listed the modules
	required       map[string]string
	resolve        func(module.Version) (*Module, error) // finds a version of a module
	vendor         string                                // the vendor directory that stands for all dependencies, or ""
	vendorPackages map[string]*Module                    // the packages that vendor/modules.txt lists
}

// Open reads the program that the directory dir is in. The go command gets vars, as NAME=value, beside the environment
// of this process. The error is [ErrUnusual], unless a file cannot be read.
func Open(dir string, vars ...string) (*Program, error) {
	// What the go command is set to.
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
	}
	p.chooser = p.NewChooser()
	// One go.mod says where the modules are, unless there is a workspace, or the file may be updated.
	if env.isWorkspace() || env.mod == "mod" {
		err = p.listModules(env)
	} else {
		err = p.readGoMod(env)
	}
	if err != nil {
		return nil, err
	}
	// The longest paths first: [Program.PathOf] takes the first module that a directory is in.
	slices.SortStableFunc(p.mains, func(a, b *Module) int { return len(b.Path) - len(a.Path) })
	return p, nil
}

// add makes m a module of the program.
func (p *Program) add(m *Module) {
	p.modules[m.Path] = m
	if m.Main {
		p.mains = append(p.mains, m)
	}
}

// GoVersion returns the language version of the module's packages as go/types wants it, such as "go1.26". It is ""
// where no go.mod tells, or m is nil.
func (m *Module) GoVersion() string {
	if m == nil || m.language == nil {
		return ""
	}
	if v := m.language(); v != "" {
		return "go" + v
	}
	return ""
}
