package modules

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/mod/module"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// modCache is the module cache, GOMODCACHE.
type modCache string

// locate sets the directory and the go.mod file of the module m to those of the version mod in the cache, and has m
// checked against sums. It is an error if mod has no place there, or sums lacks its go.mod.
func (c modCache) locate(m *Module, mod module.Version, sums sums) error {
	path, err1 := module.EscapePath(mod.Path)
	ver, err2 := module.EscapeVersion(mod.Version)
	if err := errors.Join(err1, err2); err != nil {
		return Unusual(lang.LoadCause, err)
	}
	if !sums[mod.Path+" "+mod.Version+"/go.mod"] {
		return Unusual(lang.LoadNoModSum, mod)
	}
	m.Dir = filepath.Join(string(c), filepath.FromSlash(path)+"@"+ver)
	download := filepath.Join(string(c), "cache", "download", filepath.FromSlash(path), "@v", ver)
	m.goMod = download + ".mod"
	m.check = sync.OnceValue(func() error { return checkCached(m.Dir, download, mod, sums) })
	m.language = onceLanguage(m.goMod)
	return nil
}

// checkCached returns an error if the go command would download the module mod again, or refuse it: if the directory
// dir is not there, or not whole, or sums does not have the hash that was noted at its download. The files of that are
// named download with an extension.
func checkCached(dir, download string, mod module.Version, sums sums) error {
	if _, err := os.Stat(dir); err != nil {
		return Unusual(lang.LoadCause, err)
	}
	if _, err := os.Stat(download + ".partial"); !errors.Is(err, os.ErrNotExist) {
		return Unusual(lang.LoadIncomplete, dir)
	}
	hash, err := os.ReadFile(download + ".ziphash")
	if err != nil {
		return Unusual(lang.LoadCause, err)
	}
	if !sums[mod.Path+" "+mod.Version+" "+strings.TrimSpace(string(hash))] {
		return Unusual(lang.LoadNoSum, mod)
	}
	return nil
}

// sums are the lines of go.sum files, and of those for go.mod files also the part before the hash.
type sums map[string]bool

// readSums reads the go.sum files names. A missing file has no sums. It is an error if a line is malformed.
func readSums(names ...string) (sums, error) {
	s := make(sums)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, Unusual(lang.LoadCause, err)
		}
		for line := range bytes.Lines(data) {
			line := string(bytes.TrimSpace(line))
			f := strings.Fields(line)
			if len(f) == 0 {
				continue
			}
			if len(f) != 3 {
				return nil, Unusual(lang.LoadLine, name, line)
			}
			s[line] = true
			if strings.HasSuffix(f[1], "/go.mod") {
				s[f[0]+" "+f[1]] = true
			}
		}
	}
	return s, nil
}
