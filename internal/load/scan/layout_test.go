package scan_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// A layout is a generated program.
type layout struct {
	root     string // that all of it is in
	dir      string // where the go command runs
	files    map[string]string
	links    map[string]string // what they lead to, by name
	env      []string
	cache    string // another GOMODCACHE
	patterns []string
	odd      []string // what is odd about it
}

// write puts it on the disk.
func (l *layout) write() error {
	for name, text := range l.files {
		path := filepath.Join(l.root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o777); err != nil {
				return err
			}
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			return err
		}
	}
	for name, target := range l.links {
		path := filepath.Join(l.root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.Symlink(target, path); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
	}
	return nil
}

// A pkg is a package of a layout.
type pkg struct {
	dir     string // below the layout's root
	path    string
	name    string
	imports []string
	tests   []string // imports of its tests
	extern  []string // imports of its external tests
	hidden  bool     // no pattern ./... matches it, and nobody imports it
}

// gen makes a layout.
type gen struct {
	*rand.Rand
	*layout
	u       *universe
	module  string
	lang    string
	pkgs    []*pkg
	require map[string]string
	replace []string
	extra   string // lines of go.mod
	sums    string
	vendor  bool
}

// usualImports are packages of remote modules that may be imported, with what go.mod has to require for them.
var usualImports = []struct {
	path    string
	require []string
}{
	{"example.com/dep", []string{"example.com/dep v1.0.0", "example.com/leaf v1.0.0"}},
	{"example.com/dep/sub", []string{"example.com/dep v1.0.0"}},
	{"example.com/leaf", []string{"example.com/leaf v1.0.0"}},
	{"example.com/old", []string{"example.com/old v0.1.0", "example.com/leaf v1.0.0"}},
	{"example.com/Upper", []string{"example.com/Upper v1.0.0"}},
	{"example.com/far", []string{"example.com/far v2.0.0+incompatible"}},
	{"example.com/major/v3", []string{"example.com/major/v3 v3.1.0"}},
	{"errors", nil},
	{"unsafe", nil},
}

// generate returns the layout of a seed: a program as most are, and up to two odd things.
func generate(r *rand.Rand, u *universe, root string) *layout {
	g := &gen{Rand: r, u: u, module: "example.com/main", lang: "1.26", require: make(map[string]string), sums: u.sumsOf(),
		layout: &layout{
			root: root, dir: filepath.Join(root, "w"), patterns: []string{"./..."},
			files: make(map[string]string), links: make(map[string]string),
		}}
	dirs := []string{"", "a", "a/b", "c", "internal/x", "a/internal/y", "d/e/f"}
	n := 2 + r.IntN(4)
	for _, i := range r.Perm(len(dirs))[:n] {
		g.add(dirs[i])
	}
	for range r.IntN(3) {
		g.odds()[r.IntN(len(g.odds()))](g)
	}
	g.finish()
	return g.layout
}

// add adds a package of the main module that imports some of those before it, and some of other modules.
func (g *gen) add(dir string) *pkg {
	name := "p"
	if dir != "" {
		name = filepath.Base(dir)
	}
	p := &pkg{dir: filepath.ToSlash(filepath.Join("w", dir)), path: strings.TrimSuffix(g.module+"/"+dir, "/"), name: name}
	for _, other := range g.pkgs {
		if g.IntN(2) == 0 && !other.hidden && mayUse(p.path, other.path) {
			p.imports = append(p.imports, other.path)
		}
	}
	for range g.IntN(3) {
		p.imports = append(p.imports, g.remote())
	}
	if g.IntN(3) == 0 {
		p.tests = []string{"errors", g.remote()}
	}
	if g.IntN(3) == 0 {
		p.extern = []string{p.path, g.remote()}
	}
	g.pkgs = append(g.pkgs, p)
	return p
}

// mayUse reports whether a package may import another, as far as internal ones go.
func mayUse(from, to string) bool {
	before, _, internal := strings.Cut(to, "/internal/")
	return !internal || from == before || strings.HasPrefix(from, before+"/")
}

// remote returns a package of another module, and has go.mod require what it needs.
func (g *gen) remote() string {
	i := usualImports[g.IntN(len(usualImports))]
	for _, r := range i.require {
		path, version, _ := strings.Cut(r, " ")
		g.require[path] = version
	}
	return i.path
}

// any returns one of the packages.
func (g *gen) any() *pkg { return g.pkgs[g.IntN(len(g.pkgs))] }

// note says what is odd.
func (g *gen) note(format string, args ...any) { g.odd = append(g.odd, fmt.Sprintf(format, args...)) }

// finish writes the files of the packages, and go.mod.
func (g *gen) finish() {
	for _, p := range g.pkgs {
		base := p.dir + "/" + strings.Trim(filepath.Base(p.dir), "._ ")
		g.files[base+".go"] = source(p.name, p.imports)
		if p.tests != nil {
			g.files[base+"_test.go"] = source(p.name, p.tests)
		}
		if p.extern != nil {
			g.files[base+"_x_test.go"] = source(p.name+"_test", p.extern)
		}
	}
	var mod strings.Builder
	fmt.Fprintf(&mod, "module %s\n", g.module)
	if g.lang != "" {
		fmt.Fprintf(&mod, "\ngo %s\n", g.lang)
	}
	for path, version := range g.require {
		fmt.Fprintf(&mod, "require %s %s\n", path, version)
	}
	for _, r := range g.replace {
		fmt.Fprintf(&mod, "replace %s\n", r)
	}
	mod.WriteString(g.extra)
	if _, ok := g.files["w/go.mod"]; !ok {
		g.files["w/go.mod"] = mod.String()
	}
	if _, ok := g.files["w/go.sum"]; !ok {
		g.files["w/go.sum"] = g.sums
	}
	if g.vendor {
		g.writeVendor()
	}
}

func source(name string, imports []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package %s\n", name)
	for _, i := range imports {
		fmt.Fprintf(&b, "import _ %q\n", i)
	}
	return b.String()
}

// writeVendor writes a vendor directory with all remote packages, as go mod vendor does with those needed.
func (g *gen) writeVendor() {
	var list strings.Builder
	for path, version := range g.require {
		module := path + "@" + version + "/"
		replacement := ""
		for _, r := range g.replace {
			if old, dir, _ := strings.Cut(r, " => "); old == path {
				replacement = " => " + dir
			}
		}
		fmt.Fprintf(&list, "# %s %s%s\n## explicit", path, version, replacement)
		for line := range strings.Lines(g.u.files[module+"go.mod"]) {
			if strings.HasPrefix(line, "go ") {
				fmt.Fprintf(&list, "; %s", strings.TrimSpace(line))
			}
		}
		list.WriteString("\n")
		dirs := make(map[string]bool)
		for name, text := range g.u.files {
			rest, ok := strings.CutPrefix(name, module)
			if !ok || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				continue
			}
			g.files["w/vendor/"+path+"/"+rest] = text
			dir := filepath.ToSlash(filepath.Dir(path + "/" + rest))
			if !dirs[dir] {
				fmt.Fprintln(&list, dir)
			}
			dirs[dir] = true
		}
	}
	for _, r := range g.replace {
		if old, _, _ := strings.Cut(r, " => "); !strings.Contains(old, " ") {
			fmt.Fprintln(&list, "#", r)
		}
	}
	if _, ok := g.files["w/vendor/modules.txt"]; !ok {
		g.files["w/vendor/modules.txt"] = list.String()
	}
}
