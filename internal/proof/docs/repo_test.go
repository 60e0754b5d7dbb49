package docs

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

var update = flag.Bool("update", false, "write what is taken from the program into the pages and testdata")

// root is the root of the repository.
var root = filepath.Join("..", "..", "..")

// bin is the directory of the command jmvet, built once.
var bin string

func TestMain(m *testing.M) {
	os.Exit(cmdtest.Main(m, func(dir string) error {
		os.Setenv("LC_ALL", "C.UTF-8") // the pages are in English, or say which language
		bin = dir
		_, err := cmdtest.Jmvet(dir)
		return err
	}))
}

// copyOf copies what the program is built from to a new directory.
func copyOf(t *testing.T) *shell {
	t.Helper()
	dir := filepath.Join(cmdtest.TempDir(t), "jmvet")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		switch target := filepath.Join(dir, rel); {
		case d.IsDir() && (d.Name() == ".git" || !goTree(rel)):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(target, 0o755)
		case d.Type().IsRegular() && goTree(rel):
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			return os.WriteFile(target, data, 0o644)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return &shell{dir: dir, bin: bin}
}

// goTree reports whether a file is one that the program is built from.
func goTree(rel string) bool {
	top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	return top != "testdata"
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// shell runs commands in a directory, for a user with a locale.
type shell struct{ dir, bin, locale string }

// run returns the output of a command line, standard error and all, and its exit status.
func (sh *shell) run(t *testing.T, line string) (output string, status int) {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no shell that could run what README.md says")
	}
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = sh.dir
	cmd.Env = append(os.Environ(), "PWD="+sh.dir, "PATH="+sh.bin+string(os.PathListSeparator)+os.Getenv("PATH"),
		"GOPROXY=off", "GOFLAGS=", "GOWORK=off",
		"LC_ALL=", "LC_MESSAGES=", "LANG="+sh.locale)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// readFile reads a file of the repository.
func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// checkPart compares what stands between two marks of a file with what should, or writes it.
func checkPart(t *testing.T, name, mark, want string) {
	t.Helper()
	text := readFile(t, name)
	open, end := fmt.Sprintf("<!-- %s -->\n", mark), fmt.Sprintf("<!-- /%s -->", mark)
	head, rest, ok1 := strings.Cut(text, open)
	got, tail, ok2 := strings.Cut(rest, end)
	switch {
	case !ok1 || !ok2:
		t.Errorf("%s has no %sand %s", name, open, end)
	case *update:
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(head+open+want+end+tail),
			0o644); err != nil {
			t.Fatal(err)
		}
	case got != want:
		t.Errorf("%s differs from the program in %s; go test ./internal/proof/docs -update writes it.\n-- it has --\n%s-- "+
			"it should have --\n%s", name, mark, got, want)
	}
}
