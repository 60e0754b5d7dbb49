package modules_test

import (
	"encoding/json"
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/load/modules"
)

type listed struct {
	ImportPath, Dir, ForTest string
	Imports                  []string
	ImportMap                map[string]string
	Standard                 bool
	Module                   *struct{ GoVersion string }
}

func goList(t *testing.T, dir string, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go",
		append([]string{"list", "-json=ImportPath,Dir,ForTest,Standard,Module,Imports,ImportMap"}, args...)...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []listed
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for dec.More() {
		var p listed
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	return list
}

// TestLikeGoList holds the packages that patterns match, and the directories and languages of all that they depend on,
// against go list.
func TestLikeGoList(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, patterns := range [][]string{{"./..."}, {"./internal/...", "./plugin"}, {"."}, {"./plugin/"},
		{root + "/analyzer"},
		{"github.com/jmvet/jmvet/internal/...", "github.com/jmvet/jmvet/plugin"}} {
		if patterns[0] == "." {
			continue // the root has no package here
		}
		dirs, err := program.Match(root, patterns)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, p := range goList(t, root, patterns...) {
			want = append(want, p.Dir)
		}
		slices.Sort(want)
		slices.Sort(dirs)
		if !slices.Equal(dirs, want) {
			t.Errorf("%v: %v, want %v", patterns, dirs, want)
		}
	}
	found := 0
	for _, p := range goList(t, root, "-deps", "./...") {
		if p.ImportPath == "unsafe" {
			continue
		}
		path, fromStd := p.ImportPath, false
		if rest, ok := strings.CutPrefix(path, "vendor/"); ok && p.Standard {
			path, fromStd = rest, true
		}
		place, err := program.Find(path, fromStd)
		if err != nil || place.Dir != p.Dir || place.Path != p.ImportPath || place.Std != p.Standard {
			t.Errorf("%s: found %+v, %v, want %s", p.ImportPath, place, err, p.Dir)
			continue
		}
		found++
		language := ""
		if p.Module != nil && p.Module.GoVersion != "" {
			language = "go" + p.Module.GoVersion
		}
		if got := place.Module.GoVersion(); got != language {
			t.Errorf("%s: language %q, want %q", p.ImportPath, got, language)
		}
	}
	if found < 100 {
		t.Errorf("%d packages found", found)
	}
}

func TestUnusual(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	program, err := modules.Open(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"std", "all", "fmt", "./a...b", "a.go", "./analyzer/doc.go", "./nothing",
		"./nothing/...", "./docs", "./golangci", "./codes", "..", "./...x", "tool",
		"github.com/jmvet/jmvet/...", "github.com/jmvet/jmvet/codes"} {
		if dirs, err := program.Match(root, []string{pattern}); !errors.Is(err, modules.ErrUnusual) {
			t.Errorf("%s matches %v, %v", pattern, dirs, err)
		}
	}
	for _, test := range []struct{ name, key, value string }{
		{"a driver of its own", "GOPACKAGESDRIVER", "off"},
		{"an overlay", "GOFLAGS", "-overlay=x.json"},
		{"another go.mod", "GOFLAGS", "-modfile=x.mod"},
		{"an experiment", "GOEXPERIMENT", "nosuch"},
		{"no modules", "GO111MODULE", "off"},
		{"another processor", "GOARCH", "s390x"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv(test.key, test.value)
			if _, err := modules.Open(root); !errors.Is(err, modules.ErrUnusual) {
				t.Errorf("%v, want an unusual layout", err)
			}
		})
	}
	if _, err := modules.Open(t.TempDir()); !errors.Is(err, modules.ErrUnusual) {
		t.Errorf("outside of a module: %v", err)
	}
}
