// Package cmdtest builds the commands of this repository for tests, runs programs, and writes and reads their files.
package cmdtest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Main calls prepare with a new temporary directory, runs the tests of m and removes the directory. It returns the exit
// status of the test binary, and belongs into TestMain: what prepare builds is built once for all tests of a package.
func Main(m *testing.M, prepare func(dir string) error) int {
	dir, err := os.MkdirTemp("", "jmvet")
	if err == nil {
		defer os.RemoveAll(dir)
		err = prepare(dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// Root returns the root of the repository. The module of the tests is jmvet's own or requires it.
func Root() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/jmvet/jmvet").Output()
	if err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

// Jmvet builds the command jmvet into the directory dir and returns the path of the executable.
func Jmvet(dir string) (string, error) {
	root, err := Root()
	if err != nil {
		return "", err
	}
	return Build(filepath.Join(root, "cmd", "jmvet"), filepath.Join(dir, "jmvet"))
}

// Build builds the main package in the directory source, in the module that the directory belongs to, and returns the
// path of the executable: file, as [Executable] has it. What the go command prints appears as it comes, for a build may
// take minutes.
func Build(source, file string) (string, error) {
	file = Executable(file)
	// The checkout may belong to another user: git would refuse to tell its version.
	cmd := exec.Command("go", "build", "-C", source, "-buildvcs=false", "-o", file, ".")
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("building %s: %w", source, err)
	}
	return file, nil
}

// Executable returns the name under which the program file can be run.
func Executable(file string) string {
	if runtime.GOOS == "windows" {
		file += ".exe"
	}
	return file
}

// Result is what a program did.
type Result struct {
	Status         int // its exit status
	Stdout, Stderr string
}

func (r Result) String() string {
	return fmt.Sprintf("exit status %d\n-- stdout --\n%s-- stderr --\n%s", r.Status, r.Stdout, r.Stderr)
}

// Run runs the program name with args in the directory dir, as a part of the test t. Its environment is that of the
// tests, with the variables of env added or replaced. A program that fails has a status; one that cannot be started
// fails the test.
func Run(t testing.TB, dir string, env []string, name string, args ...string) Result {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "PWD="+dir), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return Result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// CheckEmpty checks that the directory dir has nothing but the files named in but, which are sorted.
func CheckEmpty(t testing.TB, dir string, but ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if !slices.Equal(names, but) {
		t.Errorf("in %s are %q, want %q", dir, names, but)
	}
}

// TempDir returns a temporary directory of the test t, by the path that programs print: the directory for temporary
// files may be behind a link.
func TempDir(t testing.TB) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// Write writes text to the file name, with slashes, below the directory dir, and makes the directories on the way. It
// fails the test t if it cannot.
func Write(t testing.TB, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// WriteFiles writes each of files, texts by names, as [Write] does.
func WriteFiles(t testing.TB, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		Write(t, dir, name, text)
	}
}

// Read returns the text of the file name, with slashes, below the directory dir. It fails the test t if there is none.
func Read(t testing.TB, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
