package goplsbuild

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

func TestBuild(t *testing.T) {
	p := fake(t, "")
	t.Setenv("GOFLAGS", "-mod=vendor -tags=x -modcacherw")
	t.Setenv("GOOS", "js")
	t.Setenv("CGO_ENABLED", "1")
	t.Setenv("GOTOOLCHAIN", "local")
	var stages []string
	path, err := Build(t.Context(), Options{
		Version:  DefaultVersion,
		Output:   p.out,
		Source:   Source{Version: "v1.2.3", Sum: "h1:github.com/jmvet/jmvet"},
		Settings: []Setting{{"code", "example.com/im.Error.Code,example.com/im.Code"}, {"missing-cases-fix", "true"}},
		Progress: func(stage lang.Phrase) { stages = append(stages, stage.String()) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(p.out, executable()); path != want {
		t.Errorf("wrote %s, want %s", path, want)
	}
	cmdtest.CheckEmpty(t, p.out, executable())
	cmdtest.CheckEmpty(t, p.temp)
	if want := []string{"gopls v0.23.0", "jmvet v1.2.3", "putting jmvet into gopls", "dependencies of gopls",
		"building (2 to 6 minutes the first time)"}; !slices.Equal(stages, want) {
		t.Errorf("stages %q, want %q", stages, want)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"-- go.mod --\nmodule golang.org/x/tools/gopls\n\nrequire github.com/jmvet/jmvet v1.2.3\nreplace " +
			"golang.org/x/tools => golang.org/x/tools v0.47.1\n-- go.sum",
		"golang.org/x/tools v0.47.1 h1:x\n\ngolang.org/x/mod v0.42.0 h1:y\n\ngithub.com/jmvet/jmvet v1.2.3 " +
			"h1:github.com/jmvet/jmvet\ngithub.com/jmvet/jmvet v1.2.3/go.mod h1:mod\n",
		"\t\t{\"code\", \"example.com/im.Error.Code,example.com/im.Code\"},\n\t\t{\"missing-cases-fix\", \"true\"},\n",
		"a.Flags.Set(s[0], s[1])",
	} {
		if !strings.Contains(string(content), want) {
			t.Errorf("the build has not\n%s\nin\n%s", want, content)
		}
	}
	log, err := os.ReadFile(p.log)
	if err != nil {
		t.Fatal(err)
	}
	_, last, _ := strings.Cut(string(log), "\nbuild ")
	env := strings.Split(last, "\n")
	for _, want := range []string{"GOFLAGS=-mod=mod -modcacherw", "GOWORK=off", "GOOS=" + runtime.GOOS, "CGO_ENABLED=0",
		"GOTOOLCHAIN=local"} {
		if !slices.Contains(env, want) {
			t.Errorf("the build runs without %s", want)
		}
	}
	if want := `-X "main.version=v0.23.0 with jmvet v1.2.3 -code=example.com/im.Error.Code,example.com/im.Code -missing-cases-fix=true"`; !strings.Contains(env[0], want) {
		t.Errorf("the build runs with %s, want %s", env[0], want)
	}
}

func TestSourcesOfBuild(t *testing.T) {
	for _, test := range []struct {
		name   string
		source Source
		want   string
	}{
		{"a directory", Source{Dir: filepath.Join(t.TempDir(), "a b @v1")}, "replace github.com/jmvet/jmvet => \""},
		{"its constants", Source{Dir: filepath.Join(t.TempDir(), "a b @v1")}, "replace github.com/jmvet/jmvet/codes => \""},
		{"a fork", Source{Replace: "example.com/fork", Version: "v1.0.0"},
			"\nreplace github.com/jmvet/jmvet => example.com/fork v1.0.0\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := fake(t, "")
			if d := test.source.Dir; d != "" {
				if err := os.MkdirAll(filepath.Join(d, "codes"), 0o755); err != nil {
					t.Fatal(err)
				}
				for _, name := range []string{"go.sum", "codes/go.mod"} {
					if err := os.WriteFile(filepath.Join(d, filepath.FromSlash(name)), nil, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
			path, err := Build(t.Context(),
				Options{Version: DefaultVersion, Output: filepath.Join(p.out, "mine.exe"), Source: test.source})
			if err != nil {
				t.Fatal(err)
			}
			cmdtest.CheckEmpty(t, p.out, "mine.exe")
			if content, err := os.ReadFile(path); err != nil || !strings.Contains(string(content), test.want) {
				t.Errorf("%v: the build has not %q in\n%s", err, test.want, content)
			}
		})
	}
}

// network is what the go command says without a network.
const network = `Get "https://proxy.example.com/x.info": dial tcp: lookup proxy.example.com: no such host`

// failures are what the go command says, and what is made of it.
var failures = []struct {
	name, fails string
	version     string
	want        string // "..." stands for anything
}{
	{"no network", "mod download: " + network, "",
		"the module proxy is not in reach (GOPROXY=https://proxy.example.com): building gopls for the first time needs " +
			"the network\ngo mod download: " + network},
	{"no network for dependencies", "list: go: downloading a v1\n" + network, "",
		"the module proxy is not in reach (GOPROXY=https://proxy.example.com): ...\ngo list: " + network},
	{"no proxy allowed", "mod download: module lookup disabled by GOPROXY=off", "",
		"GOPROXY=off allows no module that is not in the module cache\n..."},
	{"no such version",
		"mod download: golang.org/x/tools/gopls@v0.99.0: reading https://proxy.example.com/: 404 Not Found", "v0.99.0",
		"there is no such version, or the module proxy does not serve it (GOPROXY=https://proxy.example.com)\n..."},
	{"Go is too old for gopls",
		"mod download: golang.org/x/tools/gopls@v0.24.0 requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)",
		"v0.24.0",
		"gopls v0.24.0 needs Go 1.27.0, and this is Go 1.26.8: update Go, or set GOTOOLCHAIN=auto, or choose an earlier " +
			"gopls with -gopls\n..."},
	{"Go is too old for jmvet",
		"list: go: github.com/jmvet/jmvet@v1.2.3 requires go >= 1.26.0 (running go 1.25.1; GOTOOLCHAIN=local)", "",
		"github.com/jmvet/jmvet v1.2.3 needs Go 1.26.0, and this is Go 1.25.1: ..."},
	{"altered", "list: verifying a@v1: checksum mismatch\nSECURITY ERROR", "",
		"a module is not what it was when its checksum was recorded: do not build it before you know why\ngo list: ..."},
	{"disk full", "build: write /tmp/x: no space left on device", "", "the disk is full: ..."},
	{"does not compile", "build: internal/settings/jmvet.go:12:2: undefined: AllAnalyzers", "v0.99.0",
		"go build: internal/settings/jmvet.go:12:2: undefined: AllAnalyzers\nv0.19.1 to v0.23.0 are the versions of gopls " +
			"that jmvet was built into"},
	{"anything else", "build: " + strings.Repeat("go: a line\n", 20), "",
		"go build: ...\n" + strings.Repeat("go: a line\n", 11) + "go: a line"},
	{"go.mod cannot be read", "mod edit: go: errors parsing go.mod", "", "go mod: go: errors parsing go.mod"},
	{"too old a gopls", "", "v0.18.1", "gopls v0.18.1 is too old: jmvet was built into v0.19.1 to v0.23.0"},
}

// TestFailures: what goes wrong in a build is said with what to do about it, and nothing is left behind.
func TestFailures(t *testing.T) {
	for _, test := range failures {
		t.Run(test.name, func(t *testing.T) {
			p := fake(t, test.fails)
			if test.version == "" {
				test.version = DefaultVersion
			}
			_, err := Build(t.Context(), Options{Version: test.version, Output: p.out, Source: Source{Version: "v1.2.3"}})
			if err == nil {
				t.Fatal("no error")
			}
			if !like(err.Error(), test.want) {
				t.Errorf("error:\n%v\nwant:\n%s", err, test.want)
			}
			cmdtest.CheckEmpty(t, p.out)
			cmdtest.CheckEmpty(t, p.temp)
		})
	}
}

func TestNoGoCommand(t *testing.T) {
	p := fake(t, "")
	t.Setenv("PATH", t.TempDir())
	_, err := Build(t.Context(), Options{Version: DefaultVersion, Output: p.out, Source: Source{Version: "v1.2.3"}})
	if err == nil || !strings.HasPrefix(err.Error(), "the go command is needed to build gopls: ") {
		t.Errorf("error %v", err)
	}
	cmdtest.CheckEmpty(t, p.temp)
}

// TestOtherSum: a jmvet in the module cache that is not the running one is not built in.
func TestOtherSum(t *testing.T) {
	p := fake(t, "")
	_, err := Build(t.Context(),
		Options{Version: DefaultVersion, Output: p.out, Source: Source{Version: "v1.2.3", Sum: "h1:other"}})
	if err == nil || !strings.Contains(err.Error(), "is not what this jmvet was built from") {
		t.Errorf("error %v", err)
	}
}

// like compares a text with one in which "..." stands for anything, unless it is all the same.
func like(got, want string) bool {
	if got == want {
		return true
	}
	parts := strings.Split(want, "...")
	for i, part := range parts {
		at := strings.Index(got, part)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		got = got[at+len(part):]
	}
	return len(parts) > 1 && (got == "" || parts[len(parts)-1] == "")
}

func TestInterrupted(t *testing.T) {
	for _, stage := range []string{"mod download", "list", "build"} {
		t.Run(stage, func(t *testing.T) {
			p := fake(t, stage+": sleep")
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			start := time.Now()
			_, err := Build(ctx, Options{Version: DefaultVersion, Output: p.out, Source: Source{Version: "v1.2.3"}})
			if err == nil || err.Error() != "interrupted" || time.Since(start) > 20*time.Second {
				t.Errorf("error %v after %v", err, time.Since(start))
			}
			cmdtest.CheckEmpty(t, p.out)
			cmdtest.CheckEmpty(t, p.temp)
		})
	}
}
