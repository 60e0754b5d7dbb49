package modules_test

import (
	"go/build"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/load/modules"
)

// TestCompiledLikeBuild holds the files that are compiled against package build, in Go's own library and in a directory
// of odd names and constraints.
func TestCompiledLikeBuild(t *testing.T) {
	program, err := modules.Open(".")
	if err != nil {
		t.Fatal(err)
	}
	src := filepath.Join(build.Default.GOROOT, "src")
	dirs := []string{oddFiles(t)}
	for _, dir := range []string{"net", "os", "runtime", "syscall", "crypto", "internal/cpu", "internal/syscall/unix",
		"go/build", "math/big"} {
		dirs = append(dirs, filepath.Join(src, filepath.FromSlash(dir)))
	}
	compiled := 0
	for _, dir := range dirs {
		for _, tests := range []bool{false, true} {
			compiled += compareCompiled(t, program, dir, tests)
		}
	}
	if compiled < 300 {
		t.Errorf("%d files are compiled", compiled)
	}
}

// oddFiles returns a directory of files with odd names and constraints.
func oddFiles(t *testing.T) string {
	t.Helper()
	odd := t.TempDir()
	other := "plan9"
	if runtime.GOOS == other {
		other = "linux"
	}
	for name, text := range map[string]string{
		"a.go":                          "package p\n",
		other + ".go":                   "package p\n",
		"a_" + other + ".go":            "package p\n",
		"a.pb_" + other + ".go":         "package p\n",
		"a_" + other + ".pb.go":         "package p\n",
		"a_b_" + other + "_test.go":     "package p\n",
		"a_" + runtime.GOOS + ".go":     "package p\n",
		"a_" + runtime.GOOS + "_x.go":   "package p\n",
		"a_s390x_test.go":               "package p\n",
		"b_test.go":                     "package p\n",
		"_c.go":                         "package p\n",
		"constraint.go":                 "// Copyright\n\n//go:build " + other + "\n\npackage p\n",
		"constraint_not.go":             "//go:build !" + other + "\npackage p\n",
		"constraint_old.go":             "// +build " + other + "\n\npackage p\n",
		"constraint_late.go":            "package p\n\n//go:build " + other + "\n",
		"constraint_byte_order_mark.go": "\ufeff//go:build " + other + "\n\npackage p\n",
		"a_word.go":                     "// How to build this.\npackage p\n",
	} {
		if err := os.WriteFile(filepath.Join(odd, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return odd
}

// compareCompiled holds the files of a directory that are compiled, or its tests, against package build, and returns
// how many there are.
func compareCompiled(t *testing.T, program *modules.Program, dir string, tests bool) int {
	t.Helper()
	names, err := program.GoFiles(dir)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, name := range names {
		match, err := program.Build.MatchFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if match && strings.HasSuffix(name, "_test.go") == tests {
			want = append(want, filepath.Join(dir, name))
		}
	}
	all, err := program.Compiled(dir, tests)
	if err != nil {
		t.Fatal(err)
	}
	files := all.Base
	if tests {
		files = slices.Concat(all.Internal, all.External)
		slices.SortFunc(files, func(a, b modules.File) int { return strings.Compare(a.Path, b.Path) })
	}
	for _, f := range files {
		got = append(got, f.Path)
		if text, err := os.ReadFile(f.Path); err != nil || string(text) != string(f.Text) {
			t.Errorf("%s: its text differs, or %v", f.Path, err)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s, tests=%t: %v, want %v", dir, tests, got, want)
	}
	return len(got)
}
