package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// adviseModules says what to run instead where the packages of patterns are in other modules than that of the directory
// dir; else "".
func adviseModules(dir string, patterns []string) lang.Phrase {
	own := findUp(dir, "go.mod")
	if work := workspaceOf(dir); work != "" {
		if own == "" {
			return lang.WorkModules.With(filepath.Join(work, "go.work"))
		}
		return ""
	}
	// The modules that relative patterns lead into; and where nothing is said to be in this directory, those below it.
	var modules []string
	for _, p := range patterns {
		if base, _, _ := strings.Cut(p, "..."); strings.HasPrefix(p, ".") {
			if at := findUp(filepath.Join(dir, base), "go.mod"); at != "" && at != own && at != dir {
				modules = append(modules, at)
			}
		}
	}
	if len(modules) == 0 && own == "" {
		modules = modulesBelow(dir)
	}
	if len(modules) == 0 {
		return ""
	}
	slices.Sort(modules)
	runs, more := runInEach(dir, slices.Compact(modules), "./...")
	text := lang.EachModule.With(runs)
	if more {
		text = lang.AndSoOn.With(text)
	}
	return text
}

// workspaceOf returns the directory of the go.work that counts in dir, "" for none. GOWORK turns workspaces off, or
// names a file that is elsewhere.
func workspaceOf(dir string) string {
	if os.Getenv("GOWORK") != "" {
		return ""
	}
	return findUp(dir, "go.work")
}

// runInEach returns the commands that run jmvet with args in each of modules, from the directory dir, with semicolons
// between them. It stops after some, and then reports true.
func runInEach(dir string, modules []string, args string) (commands string, more bool) {
	var runs []string
	for _, m := range modules[:min(len(modules), maxAdvised)] {
		runs = append(runs, jmvetIn(dir, m, args))
	}
	return strings.Join(runs, "; "), len(modules) > maxAdvised
}

// jmvetIn returns the command that runs jmvet with args in the directory other, from dir.
func jmvetIn(dir, other, args string) string {
	return "jmvet -C " + relativeName(dir, other) + " " + args
}

// relativeName returns the name of a file as seen from the directory dir, with slashes.
func relativeName(dir, name string) string {
	if rel, err := filepath.Rel(dir, name); err == nil {
		name = rel
	}
	return filepath.ToSlash(name)
}

// maxAdvised is how many modules an error names.
const maxAdvised = 5

// findUp returns the nearest directory that has a file name, from dir upward; else "".
func findUp(dir, name string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !info.IsDir() {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// modulesBelow returns the directories below dir that have a go.mod, up to one more than are advised.
func modulesBelow(dir string) []string {
	var modules []string
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return fs.SkipDir
		case d.IsDir() && path != dir && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") ||
			name == "vendor" || name == "testdata" || name == "node_modules"):
			return fs.SkipDir
		case !d.IsDir() && name == "go.mod":
			modules = append(modules, filepath.Dir(path))
			if len(modules) > maxAdvised {
				return fs.SkipAll
			}
		}
		return nil
	})
	return modules
}
