package modules

import (
	"go/version"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A vendored is what vendor/modules.txt says of a module.
type vendored struct {
	explicit    bool
	replacement module.Version
	module      *Module
}

// readVendor adds the packages that vendor/modules.txt in the directory root lists. It is an error if that disagrees
// with file, the main module's go.mod, or is for a newer Go than that of env: the go command has more to say then.
func (p *Program) readVendor(root string, file *modfile.File, env *environment) error {
	p.vendor = filepath.Join(root, "vendor")
	list := filepath.Join(p.vendor, "modules.txt")
	data, err := os.ReadFile(list)
	if err != nil && (!os.IsNotExist(err) || len(file.Require) > 0) {
		return Unusual(lang.LoadCause, err)
	}
	known := make(map[module.Version]*vendored)
	p.vendorPackages = make(map[string]*Module)
	var last *vendored
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		// # path version => replacement: a module, and what replaces it
		case strings.HasPrefix(line, "# "):
			mod, replacement, ok := vendorModule(strings.Fields(line))
			if !ok || known[mod] != nil && replacement != (module.Version{}) {
				return Unusual(lang.LoadLine, list, line)
			}
			if last = known[mod]; last == nil {
				last = &vendored{module: &Module{Path: mod.Path, Version: mod.Version}}
				known[mod] = last
			}
			last.replacement = replacement
		case last == nil:
			if line != "" {
				return Unusual(lang.LoadLine, list, line) // "## workspace" among others
			}
		// ## explicit; go 1.21: what is known of the last module
		case strings.HasPrefix(line, "## "):
			if err := last.annotate(line[3:], env); err != nil {
				return Unusual(lang.LoadOf, list, err)
			}
		// path/of/package: one that the last module provides, and no other
		default:
			importPath := strings.TrimSpace(line)
			if module.CheckImportPath(importPath) != nil || p.vendorPackages[importPath] != nil ||
				last.module.Version == "" {
				return Unusual(lang.LoadLine, list, line)
			}
			p.vendorPackages[importPath] = last.module
		}
	}
	return checkVendor(list, file, known)
}

// vendorModule reads the fields f of a module's line: "# path version", "# path version => path [version]" or "# path
// => path [version]". replacement is zero if there is none. ok is false if the line is none of these.
func vendorModule(f []string) (mod, replacement module.Version, ok bool) {
	if len(f) < 3 {
		return mod, replacement, false
	}
	mod.Path, f = f[1], f[2:]
	if semver.IsValid(f[0]) {
		mod.Version, f = f[0], f[1:]
	}
	switch {
	case len(f) == 0:
		return mod, replacement, true
	case f[0] != "=>" || len(f) != 2 && (len(f) != 3 || !semver.IsValid(f[2])):
		return mod, replacement, false
	}
	replacement.Path = f[1]
	if len(f) == 3 {
		replacement.Version = f[2]
	}
	return mod, replacement, true
}

// annotate reads what stands behind ## in text, such as "explicit; go 1.21". It is an error if that is anything else,
// or a newer Go than that of env.
func (v *vendored) annotate(text string, env *environment) error {
	for entry := range strings.SplitSeq(text, ";") {
		entry = strings.TrimSpace(entry)
		goVersion, ok := strings.CutPrefix(entry, "go ")
		switch {
		case entry == "explicit":
			v.explicit = true
		case !ok || version.Compare("go"+goVersion, env.goVersion()) > 0:
			return Unusual(lang.LoadEntry, entry)
		default:
			v.module.language = func() string { return goVersion }
		}
	}
	return nil
}

// checkVendor returns an error unless known, what the modules.txt file list says of modules, agrees with file, the main
// module's go.mod: the same requirements are explicit, and the same replacements are named.
func checkVendor(list string, file *modfile.File, known map[module.Version]*vendored) error {
	explicit := 0
	// What go.mod requires and replaces must be in modules.txt.
	for _, r := range file.Require {
		if v := known[r.Mod]; v == nil || !v.explicit {
			return Unusual(lang.LoadLacksRequirement, list, r.Mod)
		}
		explicit++
	}
	for _, r := range file.Replace {
		if v := known[r.Old]; v == nil || v.replacement != r.New {
			return Unusual(lang.LoadLacksReplacement, list, r.Old)
		}
	}
	// What is in modules.txt must be in go.mod.
	for mod, v := range known {
		if v.explicit {
			explicit--
		}
		if v.replacement != (module.Version{}) {
			if r := replacementOf(file, mod); r == nil || r.New != v.replacement {
				return Unusual(lang.LoadOtherReplacement, list, mod)
			}
		}
	}
	if explicit != 0 {
		return Unusual(lang.LoadMoreRequirements, list)
	}
	return nil
}
