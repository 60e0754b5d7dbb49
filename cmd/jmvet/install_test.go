package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/long"
	"github.com/jmvet/jmvet/internal/proof/release/proxy"
)

// TestInstall installs a version as users do, from a proxy that has it: the program must tell which one it is.
func TestInstall(t *testing.T) {
	long.Skip(t, "it builds jmvet from a new module cache")
	const release = "v0.9.7"
	dir := t.TempDir()
	if _, err := proxy.Make(root, dir, release); err != nil {
		t.Fatalf("the modules cannot be downloads: %v", err)
	}
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	cmd := exec.Command("go", "install", "-trimpath", "-modcacherw", modulePath+"/cmd/jmvet@"+release)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "GOBIN="+bin, "GOMODCACHE="+t.TempDir(), "GONOSUMDB=*", "GOFLAGS=", "GOWORK=off",
		"GOPROXY="+proxy.URLs(strings.TrimSpace(string(cache)), dir))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go install: %v\n%s", err, out)
	}
	for _, arg := range []string{"version", "-version"} {
		out, err := exec.Command(filepath.Join(bin, "jmvet"), arg).CombinedOutput()
		if want := "jmvet " + release + " " + runtime.Version() + "\n"; err != nil || string(out) != want {
			t.Errorf("jmvet %s: %v, %q, want %q", arg, err, out, want)
		}
	}
}
