package goplsbuild

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"

	"golang.org/x/mod/modfile"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// Source says where jmvet's own source comes from: a version of its module, or a directory.
type Source struct {
	Version string
	Sum     string // the checksum that the version must have, if it is known
	Replace string // the path of a module that stands for jmvet, a fork for example
	Dir     string // an absolute path
}

// name says for people what the source is.
func (s Source) name() lang.Phrase {
	switch {
	case s.Dir != "":
		return lang.GoplsFrom.With(s.Dir)
	case s.Replace != "":
		return lang.Phrase(s.Replace + " " + s.Version)
	}
	return lang.Phrase(s.Version)
}

// label returns the version, or that there is none.
func (s Source) label() string {
	if s.Dir != "" {
		return "(devel)"
	}
	return s.Version
}

// errNoSource is what a jmvet says that was built from a checkout and runs outside of it.
var errNoSource = lang.GoplsNoSource.Errorf(jmvetPath + "/cmd/jmvet@latest")

// FindSource returns the source of the running program, which info describes.
//
// A program that the go command built from a module has the module's checksum in it, and is built once more from that
// version. Any other came from a checkout. If the current directory is in one, the checkout is taken; else the version
// is, since a program that was built for a release has the version of its tag.
func FindSource(ctx context.Context, info *debug.BuildInfo) (Source, error) {
	m := &info.Main
	for _, dep := range info.Deps {
		if m.Path != jmvetPath && dep.Path == jmvetPath {
			m = dep
		}
	}
	if m.Path != jmvetPath {
		m = &debug.Module{}
	}
	if r := m.Replace; r != nil && r.Sum != "" {
		return Source{Version: r.Version, Sum: r.Sum, Replace: r.Path}, nil
	}
	if m.Sum != "" {
		return Source{Version: m.Version, Sum: m.Sum}, nil
	}
	if dir := currentCheckout(ctx); dir != "" {
		return Directory(dir)
	}
	if m.Replace == nil && parseVersion(m.Version) != nil { // "+dirty" is none
		return Source{Version: m.Version}, nil
	}
	return Source{}, errNoSource
}

// currentCheckout returns the directory that the module of the current directory, or its workspace, takes jmvet from,
// if it is not the module cache.
func currentCheckout(ctx context.Context) string {
	cmd := exec.CommandContext(ctx, "go", "list", "-m", "-json", jmvetPath)
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=readonly", "GOPROXY=off")
	out, err := cmd.Output()
	if err != nil {
		return ""
	}
	var m struct {
		Main    bool
		Dir     string
		Replace *struct{ Version string }
	}
	if json.Unmarshal(out, &m) != nil || !m.Main && (m.Replace == nil || m.Replace.Version != "") {
		return ""
	}
	return m.Dir
}

// Directory returns the directory dir as the source of jmvet. It is an error if that is no module of jmvet.
func Directory(dir string) (Source, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return Source{}, err
	}
	mod, err := os.ReadFile(filepath.Join(abs, "go.mod"))
	if err != nil {
		return Source{}, lang.GoplsNoCheckout.Errorf(dir, err)
	}
	if modfile.ModulePath(mod) == jmvetPath {
		return Source{Dir: abs}, nil
	}
	return Source{}, lang.GoplsNoCheckout.Errorf(dir, lang.GoplsOtherMod.With(jmvetPath))
}
