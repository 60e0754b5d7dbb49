package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A repository is a program to run over, at a fixed version.
type repository struct {
	name          string
	path, version string
	// version of the modules that go.mod replaces by directories of the repository; "" if there are none
	beside  string
	instead []string // other versions of modules, PATH@VERSION, for those that not every module proxy has
	wrapper string   // directory for the planted wrapper of JMessage
	users   []string // directories of the packages that are planted to use it, the heaviest first
}

// String names a repository and its version.
func (r *repository) String() string { return r.name + " " + r.version }

func repositories() []*repository {
	return []*repository{
		{
			name: "kubernetes", path: "k8s.io/kubernetes", version: "v1.36.3", beside: "v0.36.3",
			wrapper: "pkg/util/jm",
			users:   []string{"pkg/kubelet", "pkg/controller/job", "pkg/proxy/iptables", "plugin/pkg/auth/authorizer/node"},
		},
		{
			name: "prometheus", path: "github.com/prometheus/prometheus", version: "v0.316.0",
			instead: []string{"github.com/hashicorp/nomad/api@v0.0.0-20240213164230-c364cb57298d"},
			wrapper: "util/jm",
			users:   []string{"tsdb", "notifier", "discovery/file", "util/stats"},
		},
	}
}

// environment is that of the go command and of all tools: the repository is a module of its own, and no flags of the
// user's change a run.
func environment(more ...string) []string {
	return append(append(os.Environ(), "GOWORK=off", "GOFLAGS=-buildvcs=false"), more...)
}

// fetch makes a copy of the repository that can be loaded, below a directory, unless it is there already.
func (r *repository) fetch(ctx context.Context, work string) (string, error) {
	dir := filepath.Join(work, r.name+"@"+r.version)
	ready := dir + ".ready"
	if _, err := os.Stat(ready); err == nil {
		return dir, nil
	}
	out, err := goCommand(ctx, work, environment(), "mod", "download", "-json", r.path+"@"+r.version)
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr == nil && info.Error != "" {
		return "", errors.New(info.Error)
	}
	if err != nil {
		return "", err
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	if err := os.CopyFS(dir, os.DirFS(info.Dir)); err != nil {
		return "", err
	}
	if err := r.mend(ctx, dir); err != nil {
		return "", err
	}
	return dir, os.WriteFile(ready, nil, 0o644)
}

// mend makes a module of a repository loadable outside of it: published modules take the place of directories that the
// module does not have, and go.mod and go.sum get what the tests need.
func (r *repository) mend(ctx context.Context, dir string) error {
	for _, name := range []string{"go.work", "go.work.sum", "vendor"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	out, err := goCommand(ctx, dir, environment(), "mod", "edit", "-json")
	if err != nil {
		return err
	}
	var mod struct {
		Replace []struct {
			Old, New struct{ Path, Version string }
		}
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		return err
	}
	args := []string{"mod", "edit"}
	for _, m := range mod.Replace {
		if m.New.Version != "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, m.New.Path, "go.mod")); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if r.beside == "" {
			return fmt.Errorf("%s replaces %s by a directory that it does not have", r, m.Old.Path)
		}
		args = append(args, "-replace="+m.Old.Path+"="+m.Old.Path+"@"+r.beside)
	}
	for _, m := range r.instead {
		path, _, _ := strings.Cut(m, "@")
		args = append(args, "-replace="+path+"="+m)
	}
	if len(args) > 2 {
		if _, err := goCommand(ctx, dir, environment(), args...); err != nil {
			return err
		}
	}
	// All tools run without -mod=mod, as a user's do.
	if _, err := goCommand(ctx, dir, environment(), "list", "-mod=mod", "-deps", "-test", "./..."); err != nil {
		return err
	}
	_, err = goCommand(ctx, dir, environment(), "list", "-deps", "-test", "./...")
	return err
}
