package modules

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"sync"

	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// listModules adds the modules of a workspace, or of a main module whose go.mod may be updated. It asks the go command
// of env for them: which version of a module is used is not to be seen from one go.mod.
func (p *Program) listModules(env *environment) error {
	// Some settings of a workspace are not known here.
	if env.isWorkspace() {
		if env.mod != "" && env.mod != "readonly" {
			return Unusual(lang.LoadModFlag, env.mod)
		}
		if vendors, err := usesVendor(filepath.Dir(env.GOWORK), env); err != nil || vendors {
			return Unusual(lang.LoadWorkVendor)
		}
	}
	// What the go command lists, what the main modules among it require, and where their sums are.
	out, err := env.goCommand(filepath.Dir(env.GOMOD), "list", "-m", "-json=Path,Version,Dir,Main,GoVersion,Replace",
		"all")
	if err != nil {
		return err
	}
	dec := json.NewDecoder(bytes.NewReader(out))
	var list []listedModule
	required := make(map[string]bool) // paths of modules that a main module requires
	sumFiles := []string{env.GOWORK + ".sum"}
	for dec.More() {
		var m listedModule
		if err := dec.Decode(&m); err != nil {
			return Unusual(lang.LoadList, err)
		}
		if m.Main {
			file, err := parseMain(filepath.Join(m.Dir, "go.mod"), env)
			if err != nil {
				return err
			}
			for _, r := range file.Require {
				required[r.Mod.Path] = true
			}
			sumFiles = append(sumFiles, filepath.Join(m.Dir, "go.sum"))
		}
		list = append(list, m)
	}
	// Each module must have a directory of its own.
	sums, err := readSums(sumFiles...)
	if err != nil {
		return err
	}
	seen := make(map[string]bool)
	for _, m := range list {
		if m.Dir != "" && seen[m.Dir] {
			return Unusual(lang.LoadTwoModules, m.Dir)
		}
		seen[m.Dir] = true
		found, err := p.listed(m, sums)
		if err != nil {
			return err
		}
		found.implicit = !m.Main && !required[m.Path]
		p.add(found)
	}
	return nil
}

// A listedModule is a module as go list -m has it.
type listedModule struct {
	Path, Version, Dir, GoVersion string
	Main                          bool
	Replace                       *struct{ Path, Version string }
}

// listed returns the module that m describes. It is an error if the cache cannot have it as sums says.
func (p *Program) listed(m listedModule, sums sums) (*Module, error) {
	found := &Module{Path: m.Path, Version: m.Version, Dir: m.Dir, Main: m.Main,
		language: func() string { return m.GoVersion }}
	switch {
	// A main module, or a directory of the user's that replaces a module.
	case m.Main:
		found.local = true
	case m.Replace != nil && m.Replace.Version == "":
		found.local = true
		goMod := filepath.Join(m.Dir, "go.mod")
		found.check = sync.OnceValue(func() error { return checkLocal(goMod) })
	// A version in the module cache, perhaps that of a replacement.
	default:
		mod := module.Version{Path: m.Path, Version: m.Version}
		if m.Replace != nil {
			mod = module.Version{Path: m.Replace.Path, Version: m.Replace.Version}
		}
		if err := p.cache.locate(found, mod, sums); err != nil {
			return nil, err
		}
		found.language = func() string { return m.GoVersion }
	}
	return found, nil
}
