package goplsbuild

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// jmvetOf returns the build information of a jmvet with a version, and with a checksum if it was built from a module.
func jmvetOf(version, sum string) debug.BuildInfo {
	return debug.BuildInfo{Main: debug.Module{Path: jmvetPath, Version: version, Sum: sum}}
}

// replacedBy returns the build information of a jmvet that another module stands for.
func replacedBy(m debug.Module) debug.BuildInfo {
	info := jmvetOf("v1.0.0", "")
	info.Main.Replace = &m
	return info
}

// What go list -m says of jmvet in the module of a user, which requires a version of it, or of a fork.
const (
	required = `{"Path":"github.com/jmvet/jmvet","Version":"v1.0.0","Dir":"/modcache/jmvet"}`
	forked   = `{"Path":"github.com/jmvet/jmvet","Version":"v1.0.0",` +
		`"Replace":{"Path":"example.com/fork","Version":"v1.0.0"},"Dir":"/modcache/fork"}`
)

func TestFindSource(t *testing.T) {
	checkout := t.TempDir()
	if err := os.WriteFile(filepath.Join(checkout, "go.mod"),
		[]byte("// comment\nmodule github.com/jmvet/jmvet // comment\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	inCheckout := `{"Path":"github.com/jmvet/jmvet","Main":true,"Dir":` + strconv.Quote(checkout) + `}`
	replaced := `{"Path":"github.com/jmvet/jmvet","Version":"v0.0.0","Replace":{"Path":"../jmvet"},"Dir":` +
		strconv.Quote(checkout) + `}`
	fork := replacedBy(debug.Module{Path: "example.com/fork", Version: "v1.0.1", Sum: "h1:f"})
	local := replacedBy(debug.Module{Path: "../jmvet"})
	tests := []struct {
		name string
		info debug.BuildInfo
		list string // what go list -m says in the current directory
		want Source // none is an error
	}{
		{"go install of a version", jmvetOf("v1.2.3", "h1:a"), "", Source{Version: "v1.2.3", Sum: "h1:a"}},
		{"go install of a commit", jmvetOf("v0.0.0-20261114120000-0123456789ab", "h1:a"), "",
			Source{Version: "v0.0.0-20261114120000-0123456789ab", Sum: "h1:a"}},
		{"go install, run in a checkout", jmvetOf("v1.2.3", "h1:a"), inCheckout, Source{Version: "v1.2.3", Sum: "h1:a"}},
		{"a release", jmvetOf("v1.2.3", ""), "", Source{Version: "v1.2.3"}},
		{"a release, run in a user's module", jmvetOf("v1.2.3", ""), required, Source{Version: "v1.2.3"}},
		{"go run in a checkout", jmvetOf("(devel)", ""), inCheckout, Source{Dir: checkout}},
		{"go build in a checkout", jmvetOf("v1.2.4-0.20261114120000-0123456789ab+dirty", ""), inCheckout,
			Source{Dir: checkout}},
		{"built from a commit that may not be public", jmvetOf("v1.2.4-0.20261114120000-0123456789ab", ""), inCheckout,
			Source{Dir: checkout}},
		{"a module that replaces jmvet", local, replaced, Source{Dir: checkout}},
		{"a fork", fork, forked, Source{Replace: "example.com/fork", Version: "v1.0.1", Sum: "h1:f"}},
		{"a checkout that is elsewhere", jmvetOf("(devel)", ""), "", Source{}},
		{"a checkout that is elsewhere, run in a user's module", jmvetOf("(devel)", ""), required, Source{}},
		{"an altered checkout that is elsewhere", jmvetOf("v1.2.3+dirty", ""), forked, Source{}},
		{"a replaced one that is elsewhere", local, "", Source{}},
		{"in another program",
			debug.BuildInfo{Main: debug.Module{Path: "example.com/vet"},
				Deps: []*debug.Module{{Path: jmvetPath, Version: "v1.2.3", Sum: "h1:a"}}}, "",
			Source{Version: "v1.2.3", Sum: "h1:a"}},
		{"without modules", debug.BuildInfo{}, "", Source{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fake(t, "")
			t.Setenv("FAKE_GO_LIST", test.list)
			got, err := FindSource(t.Context(), &test.info)
			if got != test.want || (err != nil) != (test.want == Source{}) {
				t.Errorf("%+v, %v, want %+v", got, err, test.want)
			}
			if err != nil && !strings.Contains(err.Error(), "give the directory with -jmvet") {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	if _, err := Directory(dir); err == nil || !strings.Contains(err.Error(), "is no checkout of jmvet: ") {
		t.Errorf("an empty directory: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module github.com/jmvet/jmvet/gopls\n"),
		0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Directory(dir); err == nil ||
		!strings.Contains(err.Error(), "its go.mod is not that of module github.com/jmvet/jmvet") {
		t.Errorf("another module: %v", err)
	}
	if got, err := Directory(filepath.Join("..", "..", "..")); err != nil || !filepath.IsAbs(got.Dir) {
		t.Errorf("this repository: %+v, %v", got, err)
	}
}

func TestCheckVersion(t *testing.T) {
	for version, want := range map[string]string{
		"v0.19.1": "", "v0.23.0": "", "v0.24.0-pre.1": "", "v1.0.0": "", "v0.0.0": "too old", "v0.19.0": "too old",
		"v0.9.9": "too old",
		"0.23.0": "did you mean v0.23.0?", "latest": "write one such as v0.23.0", "v0.23": "write one", "": "write one",
		"v0.23.0; rm": "write one",
	} {
		if err := CheckVersion(version); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", version, err, want)
		}
	}
}
