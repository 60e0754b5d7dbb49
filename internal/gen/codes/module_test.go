package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
)

// TestModule checks that whoever adds the constants to a program adds one module to it and nothing else: package codes
// is a module for Go 1.18, which requires none, and uses nothing of the standard library that came later, in its tests
// neither.
func TestModule(t *testing.T) {
	dir := filepath.Join(root, "codes")
	data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse("go.mod", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if mod.Go == nil || mod.Go.Version != "1.18" || mod.Toolchain != nil ||
		len(mod.Require)+len(mod.Replace)+len(mod.Tool) > 0 {
		t.Errorf("go.mod is\n%s", data)
	}
	imports := list(t, dir, "{{join .Imports \" \"}} {{join .TestImports \" \"}} {{join .XTestImports \" \"}}")
	for _, later := range []string{"cmp", "iter", "log/slog", "maps", "slices", "unique"} {
		if slices.Contains(strings.Fields(imports), later) {
			t.Errorf("package codes imports %s", later)
		}
	}
	if imports := strings.TrimSpace(list(t, dir, "{{.Imports}}")); imports != "[errors sort strconv strings]" {
		t.Errorf("package codes imports %s: is all of that in Go 1.18? GOTOOLCHAIN=go1.18 go vet tells", imports)
	}
}

// TestMainModule checks that the main module takes the constants from the directory beside it.
func TestMainModule(t *testing.T) {
	cmd := exec.Command("go", "list", "-m", "-f", "{{.Replace.Path}}", "github.com/jmvet/jmvet/codes")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil || string(out) != "./codes\n" {
		t.Errorf("go list -m prints %q, %v", out, err)
	}
}

func list(t *testing.T, dir, format string) string {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", format, ".")
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off", "GOFLAGS=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return string(out)
}
