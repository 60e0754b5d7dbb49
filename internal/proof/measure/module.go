package measure

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"
)

// CopyModule downloads the module path@version and copies it to the directory dir, in place of what is there: the go
// command and what is planted change files, which those of the module cache are not for.
func CopyModule(ctx context.Context, path, version, dir string) error {
	parent := filepath.Dir(dir) // in no module, so that no go.mod of another one has a say
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	module := path + "@" + version
	out, err := Go(ctx, parent, Environment(), "mod", "download", "-json", module)
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr == nil && info.Error != "" {
		return errors.New(strings.Join(strings.Fields(info.Error), " "))
	}
	if err != nil {
		return err
	}
	if info.Dir == "" {
		return fmt.Errorf("go mod download names no directory for %s", module)
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	return os.CopyFS(dir, os.DirFS(info.Dir))
}

// Mend makes it possible to load a module in dir that was copied out of its repository. Where its go.mod replaces a
// module by a directory that is not there, the published module takes its place: the given version, or the one that
// go.mod requires if that is "". Mend returns what go.mod is then. It is an error if there is none.
func Mend(dir, version string) (*modfile.File, error) {
	// What stands in the way of go.mod.
	for _, name := range []string{"go.work", "go.work.sum", "vendor"} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return nil, err
		}
	}

	name := filepath.Join(dir, "go.mod")
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("the module has no go.mod")
	}
	if err != nil {
		return nil, err
	}
	mod, err := modfile.Parse(name, text, nil)
	if err != nil {
		return nil, err
	}
	for _, r := range mod.Replace {
		if err := replaceMissing(mod, *r, dir, version); err != nil {
			return nil, err
		}
	}
	mod.Cleanup()
	if text, err = mod.Format(); err != nil {
		return nil, err
	}
	return mod, os.WriteFile(name, text, 0o644)
}

// replaceMissing changes the replacement r of mod if it is a directory that is not there: mod lies in dir, and version
// is that of Mend.
func replaceMissing(mod *modfile.File, r modfile.Replace, dir, version string) error {
	if r.New.Version != "" {
		return nil // it is a module
	}
	if _, err := os.Stat(filepath.Join(dir, r.New.Path, "go.mod")); err == nil {
		return nil
	}
	if version == "" {
		return mod.DropReplace(r.Old.Path, r.Old.Version)
	}
	return mod.AddReplace(r.Old.Path, r.Old.Version, r.Old.Path, version)
}
