package bazel

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// versions are the versions of rules_go that jmvet runs in: the last one stored before patches, one whose facts-only
// mode leaves out analyzers without fact types, and a new one. The patches of v0.60.0 have an empty line too many at
// the end of a file, and do not always apply.
var versions = []struct {
	name      string
	factsOnly bool // there is a mode for packages of other repositories
	patches   bool
}{
	{"v0.50.1", false, false},
	{"v0.60.0", true, false},
	{"v0.65.0", true, true},
}

// TestNogo runs nogo over the examples, package after package as Bazel does, and what it reports must be what the
// command reports.
func TestNogo(t *testing.T) {
	jmvet, err := cmdtest.Jmvet(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	pkgs := listExamples(t)
	for _, v := range versions {
		t.Run(v.name, func(t *testing.T) {
			b := &build{nogo: buildNogo(t, v.name, ""), pkgs: pkgs, facts: make(map[string]string), dir: t.TempDir()}
			b.factsOnly = func(path string) bool { return v.factsOnly && !strings.Contains(path, "/examples/") }
			b.patches = v.patches
			got := b.run(t)
			want := reports(t, jmvet)
			if !slices.Equal(got, want) {
				t.Errorf("nogo reports\n%s\nand jmvet\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			if v.patches {
				b.checkPatches(t, got)
			}
		})
	}
}

// TestFactsOnly: what nogo finds out of a package of another repository, in the mode in which it reports nothing, is
// what it finds out otherwise.
func TestFactsOnly(t *testing.T) {
	pkgs := listExamples(t)
	for _, v := range versions {
		if !v.factsOnly {
			continue
		}
		t.Run(v.name, func(t *testing.T) {
			nogo := buildNogo(t, v.name, "")
			client := func(path string) bool { return strings.HasSuffix(path, "/jmessage") }
			var reported [2][]string
			for i, factsOnly := range []func(string) bool{client, func(string) bool { return false }} {
				b := &build{nogo: nogo, pkgs: pkgs, facts: make(map[string]string), dir: t.TempDir(), factsOnly: factsOnly}
				for _, line := range b.run(t) {
					if !strings.Contains(line, "/jmessage/") {
						reported[i] = append(reported[i], line)
					}
				}
			}
			if !slices.Equal(reported[0], reported[1]) || len(reported[0]) < 10 {
				t.Errorf("with facts only\n%s\nand otherwise\n%s", strings.Join(reported[0], "\n"), strings.Join(reported[1], "\n"))
			}
		})
	}
}

// TestConfig sets flags and excludes files, as docs/bazel.md says.
func TestConfig(t *testing.T) {
	pkgs := listExamples(t)
	version := versions[len(versions)-1].name
	quiet := buildNogo(t, version,
		`{"jmvet": {"analyzer_flags": {"magic": "false"}, "exclude_files": {"examples/helpdesk/": "not ours"}}}`)
	got := (&build{nogo: quiet, pkgs: pkgs, facts: make(map[string]string), dir: t.TempDir()}).run(t)
	for _, line := range got {
		if strings.Contains(line, "magic JMessage code") || strings.HasPrefix(line, "examples/helpdesk/") {
			t.Errorf("it is configured not to report %s", line)
		}
	}
	if len(got) == 0 {
		t.Error("it reports nothing")
	}

	wrong := buildNogo(t, version,
		`{"jmvet": {"analyzer_flags": {"code": "github.com/jmvet/jmvet/examples/jmessage.Nothing"}}}`)
	b := &build{nogo: wrong, pkgs: pkgs, facts: make(map[string]string), dir: t.TempDir()}
	out, err := b.check(t,
		pkgs[slices.IndexFunc(pkgs, func(p pkg) bool { return strings.HasSuffix(p.ImportPath, "/jmessage") })])
	if err == nil || !strings.Contains(out, "declares no Nothing") {
		t.Errorf("a setting that names nothing gives %v:\n%s", err, out)
	}
}

// TestNolint: nogo drops what stands in a statement with a //nolint comment before it, without jmvet's doing.
func TestNolint(t *testing.T) {
	dir := t.TempDir()
	cmdtest.Write(t, dir, "shop.go",
		"// Package shop talks to JMessage.\npackage shop\n\nfunc Retry(code int) bool {\n\t//nolint:jmvet // from another "+
			"team\n\t"+
			"if code == 899030 {\n\t\treturn true\n\t}\n\treturn code == 898030\n}\n")
	b := &build{nogo: buildNogo(t, versions[len(versions)-1].name, ""), dir: t.TempDir(), facts: make(map[string]string)}
	b.pkgs = []pkg{{ImportPath: "example.com/shop", Dir: dir, GoFiles: []string{"shop.go"}}}
	if got := b.run(t); len(got) != 1 ||
		!strings.HasSuffix(got[0], "shop.go:9:17: magic JMessage code 898030: use codes.HTTPServerTimeout") {
		t.Errorf("got %q", got)
	}
}

// pkg is what the go command says of a package.
type pkg struct {
	ImportPath, Dir, Export string
	Standard                bool
	GoFiles, Imports        []string
}

// listExamples returns the packages of the examples with all that they depend on, dependencies first.
func listExamples(t *testing.T) []pkg {
	t.Helper()
	out := run(t, root(t), "go", "list", "-deps", "-export", "-json=ImportPath,Dir,Export,Standard,GoFiles,Imports",
		"./examples/...")
	var pkgs []pkg
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); err == io.EOF {
			return pkgs
		} else if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
}

// reports returns what the command reports of the examples, in the form of nogo.
func reports(t *testing.T, jmvet string) []string {
	t.Helper()
	cmd := exec.Command(jmvet, "-test=false", "-format=json", "./examples/...")
	cmd.Dir = root(t)
	out, _ := cmd.Output() // its status says that there are some
	var list []struct {
		File    string
		Start   struct{ Line, Column int }
		Message string
	}
	if err := json.Unmarshal(out, &list); err != nil || len(list) == 0 {
		t.Fatalf("%v in\n%s", err, out)
	}
	var lines []string
	for _, f := range list {
		lines = append(lines, line(f.File, f.Start.Line, f.Start.Column, f.Message))
	}
	slices.Sort(lines)
	return lines
}

// build is a run of nogo over packages.
type build struct {
	nogo      string
	pkgs      []pkg
	facts     map[string]string // by import path: the file with what nogo has found out
	dir       string
	factsOnly func(path string) bool
	patches   bool
}

// run runs nogo over all packages that are not of the standard library, and returns what it reports.
func (b *build) run(t *testing.T) []string {
	t.Helper()
	var lines []string
	for _, p := range b.pkgs {
		if p.Standard {
			continue
		}
		out, err := b.check(t, p)
		text, found := strings.CutPrefix(out, "nogo: errors found by nogo during build-time code analysis:\n")
		if err != nil != found {
			t.Fatalf("%s: %v\n%s", p.ImportPath, err, out)
		}
		for report := range strings.Lines(text) {
			report = strings.TrimSuffix(strings.TrimSpace(report), " (jmvet)")
			lines = append(lines, report)
		}
	}
	slices.Sort(lines)
	return lines
}

// check runs nogo over one package, in the root of the repository, with relative names of files.
func (b *build) check(t *testing.T, p pkg) (string, error) {
	t.Helper()
	name := strings.ReplaceAll(p.ImportPath, "/", "_")
	base := filepath.Join(b.dir, name)
	var config strings.Builder
	args := []string{"-p", p.ImportPath, "-importcfg", base + ".cfg", "-x", base + ".facts"}
	for _, dep := range b.pkgs {
		if dep.ImportPath == p.ImportPath {
			break
		}
		if dep.Export != "" {
			config.WriteString("packagefile " + dep.ImportPath + "=" + dep.Export + "\n")
		}
		if file, ok := b.facts[dep.ImportPath]; ok {
			args = append(args, "-fact", dep.ImportPath+"="+file)
		}
	}
	cmdtest.Write(t, b.dir, name+".cfg", config.String())
	if b.factsOnly != nil && b.factsOnly(p.ImportPath) {
		args = append(args, "-facts_only")
	}
	if b.patches {
		args = append(args, "-fix_dir", base)
		if err := os.Mkdir(base, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range p.GoFiles {
		rel, err := filepath.Rel(root(t), filepath.Join(p.Dir, file))
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, rel)
	}
	cmd := exec.Command(b.nogo, args...)
	cmd.Dir = root(t)
	cmd.Env = append(os.Environ(), "GOARCH=amd64")
	out, err := cmd.CombinedOutput()
	b.facts[p.ImportPath] = base + ".facts"
	return string(out), err
}
