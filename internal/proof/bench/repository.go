package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

// A repository is a program to run over, at a fixed version.
type repository struct {
	name          string
	path, version string
	beside        string   // the version for measure.Mend
	instead       []string // other versions of modules, PATH@VERSION, for those that not every module proxy has
	wrapper       string   // directory for the planted wrapper of JMessage
	users         []string // directories of the packages that are planted to use it, the heaviest first
}

// String names a repository and its version.
func (r *repository) String() string { return r.name + " " + r.version }

// repositories returns the programs to run over, in the order in which they run.
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

// fetch makes a copy of the repository that can be loaded, below the directory work, unless it is there already. It
// returns the copy's directory.
func (r *repository) fetch(ctx context.Context, work string) (string, error) {
	return r.once(work, "", func(dir string) error {
		if err := measure.CopyModule(ctx, r.path, r.version, dir); err != nil {
			return err
		}
		return r.mend(ctx, dir)
	})
}

// once has build fill the directory of a copy of the repository below work, whose name ends with suffix, unless it has
// been filled already: an empty file beside it says so. It returns the directory.
func (r *repository) once(work, suffix string, build func(dir string) error) (string, error) {
	dir := filepath.Join(work, r.name+"@"+r.version+suffix)
	ready := dir + ".ready"
	if _, err := os.Stat(ready); err == nil {
		return dir, nil
	}
	if err := os.RemoveAll(dir); err != nil { // what an interrupted run has left
		return "", err
	}
	if err := build(dir); err != nil {
		return "", err
	}
	return dir, os.WriteFile(ready, nil, 0o644)
}

// mend makes the copy in dir loadable: published modules take the place of directories that it does not have, and
// go.mod and go.sum get what the tests need.
func (r *repository) mend(ctx context.Context, dir string) error {
	if _, err := measure.Mend(dir, r.beside); err != nil {
		return err
	}
	env := measure.Environment()
	for _, m := range r.instead {
		path, _, _ := strings.Cut(m, "@")
		if _, err := measure.Go(ctx, dir, env, "mod", "edit", "-replace="+path+"="+m); err != nil {
			return err
		}
	}
	if _, err := measure.Go(ctx, dir, env, "list", "-mod=mod", "-deps", "-test", "./..."); err != nil {
		return err
	}
	// All tools run without -mod=mod, as a user's do.
	_, err := measure.Go(ctx, dir, env, "list", "-deps", "-test", "./...")
	return err
}
