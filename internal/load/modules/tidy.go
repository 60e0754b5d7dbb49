package modules

import (
	"bytes"
	"go/version"
	"os"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// checkTidy returns an error if the go.mod file of the module m requires more than that of the main module has: the go
// command then says that go.mod has to be updated. Versions in excluded do not count. Like the go command it looks at
// modules that packages come from.
func (p *Program) checkTidy(m *Module, excluded map[module.Version]bool) error {
	data, err := os.ReadFile(m.goMod)
	if err != nil {
		return Unusual(lang.LoadCause, err)
	}
	// Nearly all files are done with here.
	if !p.mayAskForMore(data) {
		return nil
	}
	file, err := modfile.ParseLax(m.goMod, data, nil)
	if err != nil {
		return Unusual(lang.LoadCause, err)
	}
	if file.Module == nil && !m.local {
		return Unusual(lang.LoadNoModule, m.goMod)
	}
	// Each requirement must be met by the main module's.
	for _, r := range file.Require {
		have, ok := p.required[r.Mod.Path]
		if ok && !excluded[r.Mod] && semver.Compare(have, r.Mod.Version) < 0 {
			return Unusual(lang.LoadRequires, m.Path, r.Mod)
		}
	}
	if file.Go != nil && version.Compare("go"+p.required["go"][1:], "go"+file.Go.Version) < 0 {
		return Unusual(lang.LoadRequiresGo, m.Path, file.Go.Version)
	}
	return nil
}

// mayAskForMore reports whether data, a go.mod file, has a line that names a required module, or go, with a version
// above the one required. Nearly no file has, and seeing that takes a tenth of the time that parsing takes.
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

// requirementsAgree reports whether no required module asks for more than the main go.mod has, and no module that only
// these require can have a package whose path begins as another module's does. The go command looks at the same
// requirements where it loads all of them: those of the required modules, and where one is older than Go 1.17 also
// those of the modules that it requires.
func (p *Program) requirementsAgree() bool {
	seen := make(map[module.Version]bool)
	// visit reports whether the requirements of one go.mod file agree.
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
			// Only what may have a package of the tree matters, and what is newer than required.
			have := p.required[r.Mod.Path]
			if have == "" && p.overlaps(r.Mod.Path) || have != "" && semver.Compare(have, r.Mod.Version) < 0 {
				return false
			}
			// A module older than Go 1.17 does not list all that it needs.
			if leadsOn {
				seen[r.Mod] = true
				if m, err := p.resolve(r.Mod); err != nil || !visit(m.goMod) {
					return false
				}
			}
		}
		return true
	}
	// All modules have to agree.
	for _, m := range p.modules {
		if !m.Main && (m.use() != nil || !visit(m.goMod)) {
			return false
		}
	}
	return true
}

// overlaps reports whether modulePath is a prefix of the path of one of the program's modules, or the other way round.
func (p *Program) overlaps(modulePath string) bool {
	for other := range p.modules {
		if strings.HasPrefix(other+"/", modulePath+"/") || strings.HasPrefix(modulePath+"/", other+"/") {
			return true
		}
	}
	return false
}
