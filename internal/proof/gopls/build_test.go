package gopls

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// publishedVersion is the version under which TestPublished publishes this repository.
const publishedVersion = "v0.0.1-test"

// moduleProxy writes a module proxy that has this repository as a version of jmvet, both modules as they are released,
// and returns its URL.
func moduleProxy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	got := cmdtest.Run(t, root, nil, "go", "run", "./internal/proof/release", "-version", publishedVersion, dir)
	if got.Status != 0 {
		t.Fatal(got)
	}
	return fileURL(dir)
}

func fileURL(dir string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
}

// tempVariable is the variable that os.TempDir reads.
func tempVariable() string {
	if runtime.GOOS == "windows" {
		return "TMP"
	}
	return "TMPDIR"
}

// TestPublished builds gopls as somebody does who has nothing but Go: with "go run" of a published version, in an empty
// module cache. The modules come from the module cache of this machine, as far as they are there.
func TestPublished(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks all modules of gopls once more")
	}
	cache := cmdtest.Run(t, root, nil, "go", "env", "GOMODCACHE")
	proxies := []string{moduleProxy(t), fileURL(filepath.Join(strings.TrimSpace(cache.Stdout), "cache", "download")),
		userProxy}
	temp, out := t.TempDir(), t.TempDir()
	env := []string{
		"GOPROXY=" + strings.Join(proxies, ","), "GOSUMDB=off", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-modcacherw",
		tempVariable() + "=" + temp,
	}
	got := cmdtest.Run(t, out, env, "go", "run", "github.com/jmvet/jmvet/cmd/jmvet@"+publishedVersion, "gopls", "-o", ".")
	if got.Status != 0 {
		t.Fatal(got)
	}
	gopls := strings.Replace(filepath.Base(standard), "standard", "gopls", 1)
	cmdtest.CheckEmpty(t, out, gopls)
	cmdtest.CheckEmpty(t, temp)
	gopls = filepath.Join(out, gopls)
	want := "golang.org/x/tools/gopls v0.23.0 with jmvet " + publishedVersion + " -missing-cases-fix=true\n"
	if got := cmdtest.Run(t, root, nil, gopls, "version"); got.Stdout != want {
		t.Errorf("gopls version: %v, want %s", got, want)
	}
	dir := workspace(t, shop)
	if got, want := cmdtest.Run(t, dir, nil, gopls, "check", "desk/desk.go"),
		cmdtest.Run(t, dir, nil, standard, "check", "desk/desk.go"); got != want || got.Stdout == "" {
		t.Errorf("gopls check: %v, want what a gopls from the checkout says: %v", got, want)
	}
}

// TestInterrupt presses control-C while gopls is built.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no such signal")
	}
	temp, out := t.TempDir(), t.TempDir()
	cmd := exec.Command(jmvet, "gopls", "-o", out, "-known=899900")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), tempVariable()+"="+temp)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var last string
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		last = lines.Text()
		if strings.Contains(last, "building") {
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Error(err)
			}
		}
	}
	_ = cmd.Wait() // the status is looked at
	if status := cmd.ProcessState.ExitCode(); status != 1 || last != "jmvet: gopls: interrupted" {
		t.Errorf("exit status %d, and the last line is %q", status, last)
	}
	cmdtest.CheckEmpty(t, out)
	cmdtest.CheckEmpty(t, temp)
}
