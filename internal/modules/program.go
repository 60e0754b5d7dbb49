package modules

import (
	"encoding/json"
	"errors"
	"go/build"
	"go/version"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

// A Module is a module of the program.
type Module struct {
	Path string
	Dir  string
	Main bool // the module that is worked on, or one of the workspace's

	language func() string // "1.26", of its go.mod
}

// A Program tells where the packages of a program are.
type Program struct {
	Build   *build.Context // which decides what files are compiled
	modules []*Module      // the longest paths first: a package belongs to the module with the longest path that has its directory
	std     string         // GOROOT/src
	vendor  string         // the vendor directory that stands for all dependencies, or ""
	dirs    listings
	endings map[string]bool // of the names of files: whether those are compiled here
}

// Open reads the program that a directory is in. An error is [ErrUnusual], unless a file cannot be read.
func Open(dir string) (*Program, error) {
	env, err := environmentOf(dir)
	if err != nil {
		return nil, err
	}
	ctxt, err := env.context()
	if err != nil {
		return nil, err
	}
	p := &Program{Build: ctxt, std: filepath.Join(env.GOROOT, "src"), dirs: listings{known: make(map[string]*listing)}, endings: make(map[string]bool)}
	if err := p.readModules(env); err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.modules, func(a, b *Module) int { return len(b.Path) - len(a.Path) })
	return p, nil
}

func (p *Program) readModules(env *environment) error {
	if vendor := filepath.Join(env.root(), "vendor"); env.mod == "vendor" || env.mod == "" && exists(filepath.Join(vendor, "modules.txt")) {
		p.vendor = vendor
	}
	if env.isWorkspace() || env.mod == "mod" {
		return p.listModules(env)
	}
	file, err := parseGoMod(env.GOMOD)
	if err != nil {
		return err
	}
	// Since Go 1.17 go.mod names all modules that have packages of the build; in older ones others may, too.
	if file.Go == nil || version.Compare("go"+file.Go.Version, "go1.17") < 0 || len(file.Ignore) > 0 {
		return unusual("the go directive or an ignore directive of %s", env.GOMOD)
	}
	p.modules = append(p.modules, &Module{Path: file.Module.Mod.Path, Dir: filepath.Dir(env.GOMOD), Main: true, language: func() string { return file.Go.Version }})
	if p.vendor != "" {
		return nil
	}
	for _, r := range file.Require {
		dir, err := directoryOf(file, r.Mod, env)
		if err != nil {
			return err
		}
		p.modules = append(p.modules, &Module{Path: r.Mod.Path, Dir: dir, language: sync.OnceValue(func() string { return languageOf(dir) })})
	}
	return nil
}

func parseGoMod(name string) (*modfile.File, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := modfile.Parse(name, data, nil)
	if err != nil || file.Module == nil {
		return nil, unusual("%s: %v", name, err)
	}
	return file, nil
}

// directoryOf returns where a required module is: where a replacement says, or in the module cache.
func directoryOf(file *modfile.File, mod module.Version, env *environment) (string, error) {
	if replacement := replacementOf(file, mod); replacement != nil {
		mod = *replacement
		switch {
		case mod.Version != "":
		case filepath.IsAbs(mod.Path):
			return mod.Path, nil
		default:
			return filepath.Join(filepath.Dir(env.GOMOD), mod.Path), nil
		}
	}
	path, err1 := module.EscapePath(mod.Path)
	ver, err2 := module.EscapeVersion(mod.Version)
	if err := errors.Join(err1, err2); err != nil {
		return "", unusual("%v", err)
	}
	return filepath.Join(env.GOMODCACHE, filepath.FromSlash(path)+"@"+ver), nil
}

// replacementOf returns what stands for a module: the replacement of this version, or else that of all versions. It is not replaced again.
func replacementOf(file *modfile.File, mod module.Version) *module.Version {
	var ofAll *module.Version
	for _, r := range file.Replace {
		switch {
		case r.Old == mod:
			return &r.New
		case r.Old.Path == mod.Path && r.Old.Version == "":
			ofAll = &r.New
		}
	}
	return ofAll
}

// listModules asks the go command for the modules of a workspace: what version each is used in is not to be seen from one go.mod.
func (p *Program) listModules(env *environment) error {
	if p.vendor != "" {
		return unusual("a workspace with a vendor directory")
	}
	cmd := exec.Command("go", "list", "-m", "-json=Path,Dir,Main,GoVersion", "all")
	cmd.Dir = env.root()
	out, err := cmd.Output()
	if err != nil {
		return unusual("go list -m all: %v", err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for dec.More() {
		var m struct {
			Path, Dir, GoVersion string
			Main                 bool
		}
		if err := dec.Decode(&m); err != nil {
			return unusual("go list -m all: %v", err)
		}
		if m.Main {
			if file, err := parseGoMod(filepath.Join(m.Dir, "go.mod")); err != nil || len(file.Ignore) > 0 {
				return unusual("%s", filepath.Join(m.Dir, "go.mod"))
			}
		}
		p.modules = append(p.modules, &Module{Path: m.Path, Dir: m.Dir, Main: m.Main, language: func() string { return m.GoVersion }})
	}
	return nil
}

// GoVersion returns the language version of a module's packages, as go/types wants it: "go1.26", or "" where no go.mod tells.
func (m *Module) GoVersion() string {
	if m == nil {
		return ""
	}
	if v := m.language(); v != "" {
		return "go" + v
	}
	return ""
}

// languageOf reads the go directive of a module in a directory.
func languageOf(dir string) string {
	data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return ""
	}
	file, err := modfile.ParseLax("go.mod", data, nil)
	if err != nil || file.Go == nil {
		return ""
	}
	return file.Go.Version
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
