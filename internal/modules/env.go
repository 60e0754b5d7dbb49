// Package modules finds the packages of a program on the disk without a run of go list, which costs seconds where the program is large.
//
// It reads go.mod, go.work and vendor/modules.txt as the go command does, for programs that are laid out in the usual way. Where it is not sure
// to find what the go command would, it says so with [ErrUnusual], and the caller asks the go command.
package modules

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/build"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ErrUnusual is wrapped by all errors that say: this program is laid out in a way that this package does not know.
var ErrUnusual = errors.New("unusual layout")

func unusual(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrUnusual, fmt.Sprintf(format, args...))
}

// environment is what the go command is set to in a directory. It is asked with go env, which knows the files that go env -w writes.
type environment struct {
	GOARCH, GOOS, GOROOT, GOVERSION    string
	GOMOD, GOWORK, GOMODCACHE, GOFLAGS string
	GO111MODULE, GOEXPERIMENT          string
	CGO_ENABLED                        string

	tags []string
	mod  string // the -mod flag
}

func environmentOf(dir string) (*environment, error) {
	if os.Getenv("GOPACKAGESDRIVER") != "" {
		return nil, unusual("GOPACKAGESDRIVER is set")
	}
	cmd := exec.Command("go", "env", "-json", "GOARCH", "GOOS", "GOROOT", "GOVERSION", "GOMOD", "GOWORK", "GOMODCACHE", "GOFLAGS",
		"GO111MODULE", "GOEXPERIMENT", "CGO_ENABLED")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return nil, unusual("go env: %v", err)
	}
	env := new(environment)
	if err := json.Unmarshal(out, env); err != nil {
		return nil, unusual("go env: %v", err)
	}
	switch {
	case env.GOMOD == "" || env.GOMOD == os.DevNull:
		return nil, unusual("no go.mod")
	case env.GO111MODULE == "off" || env.GOEXPERIMENT != "":
		return nil, unusual("GO111MODULE=%s GOEXPERIMENT=%s", env.GO111MODULE, env.GOEXPERIMENT)
	}
	return env, env.readFlags()
}

// readFlags takes from GOFLAGS what decides which files are compiled. Flags that it does not know may do so, too.
func (env *environment) readFlags() error {
	for flag := range strings.FieldsSeq(env.GOFLAGS) {
		name, value, _ := strings.Cut(strings.TrimLeft(flag, "-"), "=")
		switch name {
		case "tags":
			env.tags = strings.Split(value, ",")
		case "mod":
			env.mod = value
		case "buildvcs", "trimpath", "v", "x", "n", "p", "ldflags", "gcflags", "count", "timeout", "modcacherw":
		default:
			return unusual("GOFLAGS has %s", flag)
		}
	}
	return nil
}

// context returns what decides which files of a directory are compiled.
func (env *environment) context() (*build.Context, error) {
	ctxt := build.Default
	ctxt.GOARCH, ctxt.GOOS, ctxt.GOROOT = env.GOARCH, env.GOOS, env.GOROOT
	ctxt.CgoEnabled = env.CGO_ENABLED == "1"
	ctxt.BuildTags = env.tags
	ctxt.Compiler = "gc"
	if env.GOARCH != build.Default.GOARCH {
		return nil, unusual("cross compilation") // tool tags such as amd64.v1 are those of this machine
	}
	lang := version.Lang(strings.Fields(env.GOVERSION)[0]) // go1.27 of go1.27.3 X:nodwarf5
	minor, ok := strings.CutPrefix(lang, "go1.")
	n := 0
	if _, err := fmt.Sscanf(minor, "%d", &n); err != nil || !ok {
		return nil, unusual("Go version %s", env.GOVERSION)
	}
	ctxt.ReleaseTags = nil
	for i := 1; i <= n; i++ {
		ctxt.ReleaseTags = append(ctxt.ReleaseTags, fmt.Sprintf("go1.%d", i))
	}
	return &ctxt, nil
}

// root returns the directory of the main module, or of the workspace.
func (env *environment) root() string {
	if env.isWorkspace() {
		return filepath.Dir(env.GOWORK)
	}
	return filepath.Dir(env.GOMOD)
}

func (env *environment) isWorkspace() bool { return env.GOWORK != "" && env.GOWORK != "off" }
