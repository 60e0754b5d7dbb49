package modules

import (
	"bytes"
	"go/version"
	"os"
	"strings"
	"sync"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// checkTidy looks for a requirement of a module that asks for more than the main module's go.mod has: the go command
// says then that go.mod has to be updated. It looks at the modules that packages come from, and so does this.
func (p *Program) checkTidy(m *Module, excluded map[module.Version]bool) error {
	data, err := os.ReadFile(m.goMod)
	if err != nil {
		return unusual(lang.LoadCause, err)
	}
	if !p.mayAskForMore(data) {
		return nil
	}
	file, err := modfile.ParseLax(m.goMod, data, nil)
	if err != nil {
		return unusual(lang.LoadCause, err)
	}
	if file.Module == nil && !m.local {
		return unusual(lang.LoadNoModule, m.goMod)
	}
	for _, r := range file.Require {
		have, ok := p.required[r.Mod.Path]
		if ok && !excluded[r.Mod] && semver.Compare(have, r.Mod.Version) < 0 {
			return unusual(lang.LoadRequires, m.Path, r.Mod)
		}
	}
	if file.Go != nil && version.Compare("go"+p.required["go"][1:], "go"+file.Go.Version) < 0 {
		return unusual(lang.LoadRequiresGo, m.Path, file.Go.Version)
	}
	return nil
}

// mayAskForMore reports whether a go.mod file has a line that names a required module, or go, with a version greater
// than that required. Nearly none has, and to see that takes a tenth of the time that parsing takes.
func (p *Program) mayAskForMore(data []byte) bool {
	if !bytes.Contains(data, []byte("module ")) || bytes.ContainsAny(data, "\"`") {
		return true
	}
	for line := range bytes.Lines(data) {
		line, _, _ = bytes.Cut(line, []byte("//"))
		f := bytes.Fields(line)
		for i := 0; i+1 < len(f); i++ {
			have, ok := p.required[string(f[i])]
			switch {
			case !ok:
			case string(f[i]) == "go":
				if version.Compare("go"+have[1:], "go"+string(f[i+1])) < 0 {
					return true
				}
			case !semver.IsValid(string(f[i+1])) || semver.Compare(have, string(f[i+1])) < 0:
				return true
			}
		}
	}
	return false
}

// onceLanguage returns a function that reads the go directive of a go.mod file.
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

// requirementsAgree reports whether no module that the main one requires asks for more than its go.mod has, and no module
// that only these require can have a package of a path that begins as another module's does. That is what the go command
// looks at where it loads all requirements: those of the required modules, and of modules older than Go 1.17 those that
// these lead on to.
func (p *Program) requirementsAgree() bool {
	seen := make(map[module.Version]bool)
	var visit func(goMod string) bool
	visit = func(goMod string) bool {
		data, err := os.ReadFile(goMod)
		if err != nil {
			return false
		}
		file, err := modfile.ParseLax(goMod, data, nil)
		if err != nil {
			return false
		}
		leadsOn := file.Go == nil || version.Compare("go"+file.Go.Version, "go1.17") < 0
		for _, r := range file.Require {
			if seen[r.Mod] {
				continue
			}
			have := p.required[r.Mod.Path]
			if have == "" && p.overlaps(r.Mod.Path) || have != "" && semver.Compare(have, r.Mod.Version) < 0 {
				return false
			}
			if leadsOn {
				seen[r.Mod] = true
				if m, err := p.resolve(r.Mod); err != nil || !visit(m.goMod) {
					return false
				}
			}
		}
		return true
	}
	for _, m := range p.modules {
		if !m.Main && (m.use() != nil || !visit(m.goMod)) {
			return false
		}
	}
	return true
}

// overlaps reports whether one of the program's modules lies within another, or the other within it.
func (p *Program) overlaps(modulePath string) bool {
	for other := range p.modules {
		if strings.HasPrefix(other+"/", modulePath+"/") || strings.HasPrefix(modulePath+"/", other+"/") {
			return true
		}
	}
	return false
}
