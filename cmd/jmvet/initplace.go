package main

import (
	"os"
	"path/filepath"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
)

// An initPlace is where jmvet init works: the root of a module, or the directory of a go.work.
type initPlace struct {
	dir        string   // absolute
	repository string   // the root of the git repository; dir where there is none
	name       string   // for people: the path of the module, or the file go.work
	module     goModule // without a go.mod in a workspace
	workspace  bool
	member     string // the directory of the workspace that the module belongs to, "" for none
}

// findInitPlace returns the place of the current directory. An error says where to run jmvet init instead.
func findInitPlace() (initPlace, error) {
	dir, err := os.Getwd()
	if err != nil {
		return initPlace{}, err
	}
	p := initPlace{dir: dir, repository: findings.Root(dir)}
	if p.module, err = moduleOf(dir); err != nil {
		return p, err
	}
	switch work := workspaceOf(dir); {
	case work == dir:
		p.workspace, p.name = true, "go.work"
		if p.module.dir != dir {
			p.module = goModule{}
		}
	case p.module.mod == nil:
		return p, noModule(dir)
	case p.module.dir != dir:
		return p, lang.InitBelow.Errorf(filepath.ToSlash(dir), p.module.mod.Module.Mod.Path,
			jmvetIn(dir, p.module.dir, "init"))
	default:
		p.name, p.member = p.module.mod.Module.Mod.Path, work
	}
	return p, nil
}

// noModule returns an error that says what to do in the directory dir, which belongs to no module.
func noModule(dir string) error {
	modules := modulesBelow(dir)
	if len(modules) == 0 {
		return lang.InitNoModule.Errorf(filepath.ToSlash(dir))
	}
	runs, more := runInEach(dir, modules, "init")
	if more {
		runs += "; ..."
	}
	return lang.InitModules.Errorf(filepath.ToSlash(dir), runs)
}

// packages returns what CI checks unless the command line says otherwise.
func (p *initPlace) packages() []string {
	if p.workspace {
		return []string{"work"}
	}
	return []string{"./..."}
}

// ownFile is the file that -write asks for.
type ownFile struct {
	path  string // absolute
	name  string // as -write has it
	text  []byte
	isNew bool
	pkg   string // its import path
}

// findConstants looks at what -write asks for, before anything else is done. Constants that are there already are
// those that the fixes use.
func (c *initCommand) findConstants() error {
	if c.write == "" {
		return nil
	}
	if c.place.workspace {
		return lang.InitOfWorkspace.Errorf()
	}
	// The directory must belong to the module that jmvet init works for.
	abs, err := filepath.Abs(c.write)
	if err != nil {
		return err
	}
	module, err := moduleOf(abs)
	if err != nil {
		return err
	}
	if module.dir != c.place.dir {
		return lang.InitOutside.Errorf(c.write, c.place.name)
	}
	// The file, and the import path of its package.
	pkg, err := module.importPath(abs)
	if err != nil {
		return err
	}
	text, old, err := newConstants(c.write, abs, nil)
	if err != nil {
		return err
	}
	name := filepath.ToSlash(filepath.Join(c.write, writtenName))
	c.constants = &ownFile{filepath.Join(abs, writtenName), name, text, old == nil, pkg}
	if !c.constants.isNew {
		return c.flags.Set("constants", pkg)
	}
	return nil
}
