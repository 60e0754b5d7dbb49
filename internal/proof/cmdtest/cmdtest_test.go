package cmdtest_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestBuild builds a program and runs it.
func TestBuild(t *testing.T) {
	source, out := t.TempDir(), t.TempDir()
	cmdtest.Write(t, source, "go.mod", "module example.com/fails\n")
	cmdtest.Write(t, source, "main.go", `package main

import (
	"fmt"
	"os"
)

func main() {
	dir, _ := os.Getwd()
	fmt.Println(dir == os.Getenv("WANT_DIR"), os.Args[1:])
	fmt.Fprintln(os.Stderr, "it fails")
	os.Exit(3)
}
`)
	program, err := cmdtest.Build(source, filepath.Join(out, "fails"))
	if err != nil {
		t.Fatal(err)
	}
	got := cmdtest.Run(t, out, []string{"WANT_DIR=" + out}, program, "a", "b")
	if want := (cmdtest.Result{Status: 3, Stdout: "true [a b]\n", Stderr: "it fails\n"}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestBuildFails: no path is returned of what does not compile.
func TestBuildFails(t *testing.T) {
	source := t.TempDir()
	cmdtest.Write(t, source, "go.mod", "module example.com/fails\n")
	cmdtest.Write(t, source, "main.go", "package main\n\nfunc main() { undefined() }\n")
	program, err := cmdtest.Build(source, filepath.Join(t.TempDir(), "fails"))
	if err == nil || !strings.Contains(err.Error(), source) || program != "" {
		t.Errorf("got %q and the error %v, want one about %s", program, err, source)
	}
}

// TestRoot: the root is two directories above this one's parent.
func TestRoot(t *testing.T) {
	got, err := cmdtest.Root()
	if err != nil {
		t.Fatal(err)
	}
	want, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("the root is %s, want %s", got, want)
	}
}
