package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/findings"
	"github.com/jmvet/jmvet/internal/output/patch"
)

// lacksCodes returns what to run if the fixes in fixed use the constants and a module whose files they are in does not
// require them, and what to do instead without a dependency; both are empty if nothing is to be run. Commands are for
// the directory dir. A workspace that has the constants from another module does not count: each module must build
// alone.
func lacksCodes(fixed *patch.Patch, dir string) (get, instead lang.Phrase, err error) {
	// The modules that lack the constants.
	modules, err := modulesOf(fixed.Files)
	if err != nil {
		return "", "", err
	}
	lack := slices.DeleteFunc(modules, func(m goModule) bool {
		if m.mod == nil { // no modules: what the go command finds is there
			return checkPackage(evidence.CodesPath) == nil
		}
		return m.requires(evidence.CodesPath)
	})
	if len(lack) == 0 {
		return "", "", nil
	}
	// The commands that get them.
	here, err := moduleOf(dir)
	if err != nil {
		return "", "", err
	}
	var commands []string
	for _, m := range lack {
		commands = append(commands, m.goCommand(here, dir, "get "+evidence.CodesPath))
		if m.vendors() { // the go command refuses a vendor directory that does not agree with go.mod
			commands = append(commands, m.goCommand(here, dir, "mod vendor"))
		}
	}
	// How the modules are called.
	which := lang.ThisModuleLacks.With()
	switch m := lack[0]; {
	case len(lack) > 1:
		which = lang.ModulesLack.With(len(lack))
	case m.dir != here.dir:
		which = lang.ModuleLacks.With(m.mod.Module.Mod.Path)
	}
	get = lang.Plural(fixed.Fixes, lang.OneFixNeeds, lang.FixesNeed).With(fixed.Fixes, evidence.CodesPath, which,
		strings.Join(commands, " && "))
	// The constants may be written into a single module, too.
	if m := lack[0]; len(lack) == 1 && m.mod != nil {
		own := filepath.ToSlash(findings.Relative(dir, filepath.Join(m.dir, filepath.FromSlash(ownConstants))))
		instead = lang.WithoutDep.With(own, m.mod.Module.Mod.Path+"/"+ownConstants)
	}
	return get, instead, nil
}

// modulesOf returns the modules of those files that import the constants, or name their package.
func modulesOf(files []patch.File) ([]goModule, error) {
	var list []goModule
	for _, f := range files {
		if !bytes.Contains(f.New, []byte(strconv.Quote(evidence.CodesPath))) {
			continue
		}
		m, err := moduleOf(filepath.Dir(f.Name))
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(list, func(have goModule) bool { return have.dir == m.dir }) {
			list = append(list, m)
		}
	}
	return list, nil
}

// lacksVendored returns what to run in dir after files are fixed, where a vendor directory lacks the constants: go mod
// vendor takes only what is imported. It is empty if nothing is to be run.
func lacksVendored(files []patch.File, dir string) lang.Phrase {
	modules, err := modulesOf(files)
	if err != nil {
		return ""
	}
	here, err := moduleOf(dir)
	if err != nil {
		return ""
	}
	var commands []string
	for _, m := range modules {
		vendored := filepath.Join(m.dir, "vendor", filepath.FromSlash(evidence.CodesPath))
		if _, err := os.Stat(vendored); err != nil && m.vendors() {
			commands = append(commands, m.goCommand(here, dir, "mod vendor"))
		}
	}
	if len(commands) == 0 {
		return ""
	}
	return lang.NotVendored.With(evidence.CodesPath, strings.Join(commands, " && "))
}
