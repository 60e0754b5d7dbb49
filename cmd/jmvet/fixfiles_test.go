package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

const (
	askSource = "// Package ask talks to JMessage.\npackage ask\n\nfunc Is(code int) bool { return code == 899001 }\n"
	askFixed  = "// Package ask talks to JMessage.\npackage ask\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n" +
		"func Is(code int) bool { return code == codes.RESTUserAlreadyExists }\n"
	askSaid = "ask/ask.go: 1 fixed\njmvet: fixed 1 finding in 1 file\n"
)

// TestFixedFiles: what -fix writes, and what it leaves as it is.
func TestFixedFiles(t *testing.T) {
	crlf := strings.NewReplacer("\n", "\r\n")
	broken := "// JMessage.\npackage broken\n\nfunc Is(code int) bool { return code == 899001 }\n\nfunc g() {\n"
	tests := []struct {
		name   string
		files  files
		args   []string // ./... if none are given
		want   files    // that are changed; all others must not be
		status int
		stderr string // a part of it
	}{
		{"one", files{"ask/ask.go": askSource}, nil, files{"ask/ask.go": askFixed}, 0, askSaid},
		{"CRLF", files{"ask/ask.go": crlf.Replace(askSource)}, nil, files{"ask/ask.go": crlf.Replace(askFixed)}, 0,
			askSaid},
		{"byte order mark", files{"ask/ask.go": "\ufeff" + askSource}, nil, files{"ask/ask.go": "\ufeff" + askFixed}, 0,
			askSaid},
		{
			"a file that does not parse",
			files{"broken/b.go": broken,
				"broken/ask.go": strings.ReplaceAll(askSource, "package ask", "package broken"),
				"ask/ask.go":    askSource}, nil,
			files{"ask/ask.go": askFixed}, 1, "expected '}'",
		},
		{
			"a dependency", files{
				"ask/ask.go": askSource, "use/use.go": "package use\n\nimport _ \"example.com/dep\"\n",
				"../dep/go.mod": "module example.com/dep\n\ngo 1.26.0\n",
				"../dep/dep.go": strings.ReplaceAll(askSource, "package ask", "package dep"),
			},
			[]string{"./...", "example.com/dep"}, files{"ask/ask.go": askFixed}, 0,
			"\tnot fixed: the file does not belong to this program\njmvet: fixed 1 finding in 1 file, 1 left\n",
		},
	}
	for _, test := range tests {
		for _, flag := range []string{"-full=false", "-full"} {
			t.Run(test.name+flag, func(t *testing.T) {
				t.Parallel()
				dir := moduleBelow(t, test.files)
				args := test.args
				if args == nil {
					args = []string{"./..."}
				}
				got := command(t, filepath.Join(dir, "m"), jmvet, append([]string{flag, "-fix"}, args...)...)
				if got.Status != test.status || !strings.Contains(got.Stderr, test.stderr) {
					t.Errorf("%v, want status %d and %q", got, test.status, test.stderr)
				}
				for _, name := range slices.Sorted(maps.Keys(test.files)) {
					want, ok := test.want[name]
					if !ok {
						want = test.files[name]
					}
					if text := cmdtest.Read(t, dir, filepath.Join("m", name)); text != want {
						t.Errorf("%s holds\n%q\nwant\n%q", name, text, want)
					}
				}
			})
		}
	}
}

// moduleBelow writes a module to the directory m below the one that it returns, and a dependency beside it if there is
// one.
func moduleBelow(t *testing.T, fs files) string {
	t.Helper()
	below := make(files)
	for name, text := range fs {
		below[filepath.ToSlash(filepath.Join("m", name))] = text
	}
	dir := bare(t, below)
	mod := "module example.com/shop\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\n" +
		"replace github.com/jmvet/jmvet/codes => " + filepath.Join(root, "codes") + "\n"
	if fs["../dep/go.mod"] != "" {
		mod += "\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ../dep\n"
	}
	cmdtest.Write(t, dir, "m/go.mod", mod)
	if err := os.Remove(filepath.Join(dir, "go.mod")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestReadOnlyFile: one file that cannot be written keeps all as they are.
func TestReadOnlyFile(t *testing.T) {
	dir := module(t, files{"ask/ask.go": askSource, "tell/tell.go": askSource})
	if err := os.Chmod(filepath.Join(dir, "tell", "tell.go"), 0o444); err != nil {
		t.Fatal(err)
	}
	got := command(t, dir, jmvet, "-fix", "./...")
	if want := "tell.go is read-only\nnothing was written\n"; got.Status != 1 || !strings.HasSuffix(got.Stderr, want) {
		t.Errorf("%v, want %q", got, want)
	}
	if cmdtest.Read(t, dir, "ask/ask.go") != askSource || cmdtest.Read(t, dir, "tell/tell.go") != askSource {
		t.Error("something was written")
	}
}

// TestDiffApplies: git apply and patch -p1 make of the files what -fix makes of them, in a module below the root of a
// repository, too.
func TestDiffApplies(t *testing.T) {
	fs := files{
		"svc/go.mod": "module example.com/shop\n\ngo 1.26.0\n\n" +
			"require github.com/jmvet/jmvet/codes v0.0.0\n\nreplace github.com/jmvet/jmvet/codes => " +
			filepath.Join(root, "codes") + "\n",
		"svc/ask/ask.go":       askSource,
		"svc/ask/it is so.go":  strings.ReplaceAll(strings.ReplaceAll(askSource, "func Is", "func So"), "\n", "\r\n"),
		"svc/ask/no_end.go":    strings.TrimSuffix(strings.ReplaceAll(askSource, "func Is", "func End"), "\n"),
		"svc/ask/sub/other.go": strings.ReplaceAll(askSource, "899001", "0xDB7B9"),
	}
	want := bare(t, fs)
	if got := command(t, filepath.Join(want, "svc"), jmvet, "-q", "-fix", "./..."); got.Status != 0 ||
		got.Stderr != "" {
		t.Fatal(got)
	}
	tools := map[string][]string{"git": {"apply", "--unidiff-zero", "../d"}, "patch": {"-s", "-p1", "-i", "d"}}
	for tool, args := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			continue
		}
		dir := bare(t, fs)
		if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil {
			t.Fatal(err)
		}
		at := dir
		if tool == "git" {
			if err := os.Remove(filepath.Join(dir, ".git")); err != nil {
				t.Fatal(err)
			}
			command(t, dir, "git", "init", "-q")
			at = filepath.Join(dir, "svc") // names are meant from the root, wherever git is run
		}
		diff := command(t, filepath.Join(dir, "svc"), jmvet, "-fix", "-diff", "./...")
		if diff.Status != 0 || diff.Stderr != "" {
			t.Fatal(diff)
		}
		cmdtest.Write(t, dir, "d", diff.Stdout)
		if got := command(t, at, tool, args...); got.Status != 0 {
			t.Fatalf("%s: %v\n%s", tool, got, diff.Stdout)
		}
		for name := range fs {
			if got := cmdtest.Read(t, dir, name); got != cmdtest.Read(t, want, name) {
				t.Errorf("%s: %s holds\n%q\nwant\n%q", tool, name, got, cmdtest.Read(t, want, name))
			}
		}
	}
}
