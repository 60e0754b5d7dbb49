package modules

import (
	"errors"
	"go/version"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// readGoMod adds the modules that the go.mod file of the main module in env names. What the go command refuses, and
// what it reads more than this one file for, is an error.
func (p *Program) readGoMod(env *environment) error {
	// The main module.
	file, err := parseMain(env.GOMOD, env)
	if err != nil {
		return err
	}
	dir := filepath.Dir(env.GOMOD)
	main := &Module{Path: file.Module.Mod.Path, Dir: dir, Main: true, local: true,
		language: func() string { return file.Go.Version }}
	p.add(main)
	// The versions of the requirements, each module once. What is excluded would get another version.
	p.required = map[string]string{"go": "v" + file.Go.Version}
	excluded := make(map[module.Version]bool)
	for _, e := range file.Exclude {
		excluded[e.Mod] = true
	}
	for _, r := range file.Require {
		if _, twice := p.required[r.Mod.Path]; twice || r.Mod.Path == main.Path || excluded[r.Mod] {
			return Unusual(lang.LoadRequirement, r.Mod)
		}
		p.required[r.Mod.Path] = r.Mod.Version
	}
	if err := checkReplacements(file); err != nil {
		return err
	}
	// Dependencies may all come from a vendor directory.
	if vendors, err := usesVendor(dir, env); err != nil {
		return err
	} else if vendors {
		return p.readVendor(dir, file, env)
	}
	// Otherwise they are in the module cache, or where replacements say. Each must be another module.
	sums, err := readSums(filepath.Join(dir, "go.sum"))
	if err != nil {
		return err
	}
	p.resolve = func(mod module.Version) (*Module, error) { return p.moduleOf(file, mod, env, sums) }
	seen := make(map[string]bool)
	for _, r := range file.Require {
		m, err := p.resolve(r.Mod)
		if err != nil {
			return err
		}
		if seen[m.goMod] {
			return Unusual(lang.LoadTwoModules, m.Dir)
		}
		seen[m.goMod] = true
		m.tidy = sync.OnceValue(func() error { return p.checkTidy(m, excluded) })
		p.add(m)
	}
	return nil
}

// parseMain reads the go.mod file name of a main module. It is an error if the file has something that this package
// does not know, or that the go command of env refuses.
func parseMain(name string, env *environment) (*modfile.File, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := modfile.Parse(name, data, nil)
	if err != nil {
		return nil, Unusual(lang.LoadCause, err)
	}
	var modulePath string
	if file.Module != nil {
		modulePath = file.Module.Mod.Path
	}
	switch {
	case module.CheckImportPath(modulePath) != nil || modulePath == "go" || modulePath == "toolchain":
		return nil, Unusual(lang.LoadModulePath, name)
	// Since Go 1.17 go.mod names all modules that have packages of the build; in older ones others may, too.
	case file.Go == nil || version.Compare("go"+file.Go.Version, "go1.17") < 0 ||
		version.Compare("go"+file.Go.Version, env.goVersion()) > 0:
		return nil, Unusual(lang.LoadGoDirective, name)
	case len(file.Ignore) > 0 || len(file.Godebug) > 0:
		return nil, Unusual(lang.LoadIgnore, name)
	}
	return file, nil
}

// checkReplacements returns an error if file replaces a module version twice.
func checkReplacements(file *modfile.File) error {
	seen := make(map[module.Version]bool)
	for _, r := range file.Replace {
		if seen[r.Old] {
			return Unusual(lang.LoadReplacedTwice, r.Old)
		}
		seen[r.Old] = true
	}
	return nil
}

// moduleOf returns the required module mod: where a replacement in file says, relative to the go.mod file of env, or
// else in the module cache, as sums has it. It is an error if the cache cannot have it.
func (p *Program) moduleOf(file *modfile.File, mod module.Version, env *environment, sums sums) (*Module, error) {
	m := &Module{Path: mod.Path, Version: mod.Version}
	if r := replacementOf(file, mod); r != nil {
		if mod = r.New; mod.Version == "" {
			m.local, m.Dir = true, mod.Path
			if !filepath.IsAbs(m.Dir) {
				m.Dir = filepath.Join(filepath.Dir(env.GOMOD), mod.Path)
			}
			m.goMod = filepath.Join(m.Dir, "go.mod")
			m.check = sync.OnceValue(func() error { return checkLocal(m.goMod) })
			m.language = onceLanguage(m.goMod)
			return m, nil
		}
	}
	return m, p.cache.locate(m, mod, sums)
}

// replacementOf returns what replaces mod in file: the replacement of this version, or else that of all versions. It is
// nil if there is none. A replacement is not replaced again.
func replacementOf(file *modfile.File, mod module.Version) *modfile.Replace {
	i := slices.IndexFunc(file.Replace, func(r *modfile.Replace) bool { return r.Old == mod })
	if i < 0 {
		i = slices.IndexFunc(file.Replace,
			func(r *modfile.Replace) bool { return r.Old.Path == mod.Path && r.Old.Version == "" })
	}
	if i < 0 {
		return nil
	}
	return file.Replace[i]
}

// checkLocal returns an error unless goMod, the go.mod file of a replacement, is a file.
func checkLocal(goMod string) error {
	info, err := os.Stat(goMod)
	if err != nil || !info.Mode().IsRegular() {
		return Unusual(lang.LoadNoReplacement, goMod)
	}
	return nil
}

// usesVendor reports whether dependencies come from the vendor directory in root, the directory of the main module or
// the workspace. The -mod flag of env decides, or else whether there is such a directory.
func usesVendor(root string, env *environment) (bool, error) {
	switch env.mod {
	case "vendor":
		return true, nil
	case "readonly", "mod":
		return false, nil
	}
	info, err := os.Stat(filepath.Join(root, "vendor"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return false, Unusual(lang.LoadCause, err)
	}
	return err == nil && info.IsDir(), nil
}

// onceLanguage returns a function that returns the version in the go directive of the go.mod file name, "" if there is
// none. The file is read at the first call.
func onceLanguage(name string) func() string {
	return sync.OnceValue(func() string {
		data, err := os.ReadFile(name)
		if err != nil {
			return ""
		}
		file, err := modfile.ParseLax("go.mod", data, nil)
		if err != nil || file.Go == nil {
			return ""
		}
		return strings.TrimSpace(file.Go.Version)
	})
}
