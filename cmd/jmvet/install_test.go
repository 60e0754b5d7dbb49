package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	gomodule "golang.org/x/mod/module"
	modzip "golang.org/x/mod/zip"
)

// TestInstall installs a version as users do, from a proxy that has it: the program must tell which one it is.
func TestInstall(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds jmvet anew")
	}
	own := gomodule.Version{Path: modulePath, Version: "v0.9.7"}
	proxy := t.TempDir()
	versions := filepath.Join(proxy, filepath.FromSlash(modulePath), "@v")
	if err := os.MkdirAll(versions, 0o777); err != nil {
		t.Fatal(err)
	}
	goMod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"list": own.Version + "\n", own.Version + ".mod": string(goMod), own.Version + ".info": `{"Version":"` + own.Version + `"}`} {
		if err := os.WriteFile(filepath.Join(versions, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	archive, err := os.Create(filepath.Join(versions, own.Version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	if err := modzip.CreateFromDir(archive, own, root); err != nil {
		t.Fatalf("the module cannot be a download: %v", err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}

	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	url := func(dir string) string { return "file://" + strings.TrimPrefix(filepath.ToSlash("/"+dir), "/") }
	bin := t.TempDir()
	cmd := exec.Command("go", "install", "-trimpath", "-modcacherw", modulePath+"/cmd/jmvet@"+own.Version)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "GOBIN="+bin, "GOMODCACHE="+t.TempDir(), "GONOSUMDB=*", "GOFLAGS=", "GOWORK=off",
		"GOPROXY="+url(proxy)+","+url(filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go install: %v\n%s", err, out)
	}
	for _, arg := range []string{"version", "-version"} {
		out, err := exec.Command(filepath.Join(bin, "jmvet"), arg).CombinedOutput()
		if want := "jmvet " + own.Version + " " + runtime.Version() + "\n"; err != nil || string(out) != want {
			t.Errorf("jmvet %s: %v, %q, want %q", arg, err, out, want)
		}
	}
}
