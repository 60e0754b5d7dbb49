package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/load/scan"
)

// sizes are how many copies of a repository's packages the growth is measured with.
var sizes = [...]int{1, 2, 4, 8}

// multiply makes a module that has n copies of the repository's packages, each in a directory of its own and importing
// its own kind, below the directory work, unless it is there already. It returns the module's directory.
func (r *repository) multiply(ctx context.Context, work string, n int) (string, error) {
	plain, err := r.fetch(ctx, work)
	if err != nil {
		return "", err
	}
	return r.once(work, fmt.Sprintf("-%dx", n), func(dir string) error {
		for i := range n {
			if err := r.copyPackages(plain, dir, fmt.Sprintf("copy%d", i+1)); err != nil {
				return err
			}
		}
		for _, name := range []string{"go.mod", "go.sum"} {
			text, err := os.ReadFile(filepath.Join(plain, name))
			if err == nil {
				err = os.WriteFile(filepath.Join(dir, name), text, 0o644)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// copyPackages copies the Go files of the packages below the directory from to the directory sub of the directory to.
// Where they import each other, they import the copies.
func (r *repository) copyPackages(from, to, sub string) error {
	return filepath.WalkDir(from, func(name string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != from {
			// What is no package, and other modules.
			if d.Name() == "testdata" || strings.HasPrefix(d.Name(), "_") || strings.HasPrefix(d.Name(), ".") {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil {
				return filepath.SkipDir
			}
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}

		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		text = bytes.ReplaceAll(text, []byte(`"`+r.path+`/`), []byte(`"`+path.Join(r.path, sub)+`/`))
		target := filepath.Join(to, sub, rel)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o644)
	})
}

// filesRead returns the files that jmvet's scan reads of the module in dir: the Go files of its packages, those of
// tests if tests is set, and of all that they import, but for the standard library. Those of a package come in a row.
func filesRead(dir string, tests bool) ([]string, error) {
	program, err := modules.Open(dir)
	if err != nil {
		return nil, err
	}
	dirs, err := program.Match(dir, []string{"./..."})
	if err != nil {
		return nil, err
	}
	graph, err := scan.Read(program, dirs, scan.Options{Config: &evidence.Config{Level: evidence.Name}, Tests: tests})
	if err != nil {
		return nil, err
	}
	var files []string
	for _, path := range slices.Sorted(maps.Keys(graph.Packages)) {
		p := graph.Packages[path]
		for _, name := range p.Files {
			files = append(files, filepath.Join(p.Dir, name))
		}
	}
	return files, nil
}

// sizeOf returns how many bytes the files have together.
func sizeOf(files []string) (sum int64, err error) {
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			return 0, err
		}
		sum += info.Size()
	}
	return sum, nil
}
