package modules

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// listModules asks the go command for the modules of a workspace, or of a module whose go.mod may be updated: what
// version each is used in is not to be seen from one go.mod.
func (p *Program) listModules(env *environment) error {
	if env.isWorkspace() {
		if env.mod != "" && env.mod != "readonly" {
			return unusual(lang.LoadModFlag, env.mod)
		}
		if vendors, err := usesVendor(env.root(), env); err != nil || vendors {
			return unusual(lang.LoadWorkVendor)
		}
	}
	out, err := env.goCommand(filepath.Dir(env.GOMOD), "list", "-m", "-json=Path,Version,Dir,Main,GoVersion,Replace",
		"all")
	if err != nil {
		return err
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	var list []listedModule
	required := make(map[string]bool)
	sumFiles := []string{env.GOWORK + ".sum"}
	for dec.More() {
		var m listedModule
		if err := dec.Decode(&m); err != nil {
			return unusual(lang.LoadList, err)
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
	sums, err := readSums(sumFiles...)
	if err != nil {
		return err
	}
	seen := make(map[string]bool)
	for _, m := range list {
		if m.Dir != "" && seen[m.Dir] {
			return unusual(lang.LoadTwoModules, m.Dir)
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

// listed returns a module that was listed.
func (p *Program) listed(m listedModule, sums sums) (*Module, error) {
	found := &Module{Path: m.Path, Version: m.Version, Dir: m.Dir, Main: m.Main,
		language: func() string { return m.GoVersion }}
	switch {
	case m.Main:
		found.local = true
	case m.Replace != nil && m.Replace.Version == "":
		found.local = true
		goMod := filepath.Join(m.Dir, "go.mod")
		found.check = func() error { return checkLocal(goMod) }
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
