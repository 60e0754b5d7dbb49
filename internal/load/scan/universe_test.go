package scan_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/zip"
	"golang.org/x/tools/txtar"
)

// remote are the modules that generated programs can require, as they lie in the module cache. Each section is a file
// PATH@VERSION/NAME.
const remote = `
-- example.com/dep@v1.0.0/go.mod --
module example.com/dep
go 1.18
require example.com/leaf v1.0.0
-- example.com/dep@v1.0.0/dep.go --
package dep
import _ "example.com/leaf"
-- example.com/dep@v1.0.0/dep_windows.go --
package dep
import _ "example.com/nowhere/on/windows"
-- example.com/dep@v1.0.0/dep_test.go --
package dep
import _ "example.com/nowhere/in/tests"
-- example.com/dep@v1.0.0/internal/in/in.go --
package in
-- example.com/dep@v1.0.0/cmd/tool/main.go --
package main
-- example.com/dep@v1.0.0/sub/sub.go --
package sub
import _ "example.com/dep/internal/in"
-- example.com/dep@v1.0.0/sub/gen.go --
//go:build ignore

package main
import _ "example.com/nowhere/to/generate"
-- example.com/dep@v1.0.0/nested/README.md --
The module example.com/dep/nested has the package.
-- example.com/dep@v1.1.0/go.mod --
module example.com/dep
go 1.18
require example.com/leaf v1.1.0
-- example.com/dep@v1.1.0/dep.go --
package dep
import _ "example.com/leaf"
-- example.com/dep@v1.1.0/nested/n.go --
package nested
-- example.com/dep/nested@v1.0.0/go.mod --
module example.com/dep/nested
go 1.18
-- example.com/dep/nested@v1.0.0/n.go --
package nested
-- example.com/dep/nested@v1.0.0/more/m.go --
package more
-- example.com/leaf@v1.0.0/go.mod --
module example.com/leaf
go 1.17
-- example.com/leaf@v1.0.0/leaf.go --
package leaf
import _ "errors"
-- example.com/leaf@v1.1.0/go.mod --
module example.com/leaf
go 1.17
-- example.com/leaf@v1.1.0/leaf.go --
package leaf
-- example.com/old@v0.1.0/go.mod --
module example.com/old
require example.com/leaf v1.0.0
-- example.com/old@v0.1.0/o.go --
package old
import _ "example.com/leaf"
-- example.com/Upper@v1.0.0/go.mod --
module example.com/Upper
go 1.20
-- example.com/Upper@v1.0.0/u.go --
package upper
-- example.com/next@v1.0.0/go.mod --
module example.com/next
go 1.25
-- example.com/next@v1.0.0/n.go --
package next
-- example.com/far@v2.0.0+incompatible/f.go --
package far
-- example.com/major/v3@v3.1.0/go.mod --
module example.com/major/v3
go 1.21
-- example.com/major/v3@v3.1.0/m.go --
package major
-- example.com/major/v3@v3.1.0/testdata/t/t.go --
package t
-- nodot/dep@v1.0.0/go.mod --
module nodot/dep
go 1.21
-- nodot/dep@v1.0.0/n.go --
package dep
`

// A universe is a module cache that has all remote modules.
type universe struct {
	cache string
	sums  map[string]string // the lines of go.sum by "path version"
	files map[string]string // of all modules, by PATH@VERSION/NAME
}

func newUniverse(t *testing.T) *universe {
	t.Helper()
	u := &universe{cache: filepath.Join(t.TempDir(), "mod"), sums: make(map[string]string), files: make(map[string]string)}
	contents := make(map[module.Version]map[string]string)
	for _, f := range txtar.Parse([]byte(remote)).Files {
		u.files[f.Name] = string(f.Data)
		path, rest, _ := strings.Cut(f.Name, "@")
		ver, name, _ := strings.Cut(rest, "/")
		m := module.Version{Path: path, Version: ver}
		if contents[m] == nil {
			contents[m] = make(map[string]string)
		}
		contents[m][name] = string(f.Data)
	}
	for m, files := range contents {
		if m.Path == "nodot/dep" {
			continue // such a path is for replacements and vendor directories alone
		}
		if err := u.add(m, files); err != nil {
			t.Fatal(err)
		}
	}
	return u
}

// add puts a module into the cache as the go command does.
func (u *universe) add(m module.Version, files map[string]string) error {
	path, err := module.EscapePath(m.Path)
	if err != nil {
		return err
	}
	base := filepath.Join(u.cache, "cache", "download", path, "@v", m.Version)
	if err := os.MkdirAll(filepath.Dir(base), 0o777); err != nil {
		return err
	}
	goMod := files["go.mod"]
	if goMod == "" {
		goMod = "module " + m.Path + "\n"
	}
	var list []zip.File
	for name, text := range files {
		list = append(list, memFile{name, text})
	}
	var archive bytes.Buffer
	if err := zip.Create(&archive, m, list); err != nil {
		return err
	}
	for ext, data := range map[string]string{".zip": archive.String(), ".mod": goMod,
		".info": fmt.Sprintf(`{"Version":%q}`, m.Version)} {
		if err := os.WriteFile(base+ext, []byte(data), 0o666); err != nil {
			return err
		}
	}
	hash, err1 := dirhash.HashZip(base+".zip", dirhash.Hash1)
	modHash, err2 := dirhash.Hash1([]string{"go.mod"},
		func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(goMod)), nil })
	if err1 != nil || err2 != nil {
		return fmt.Errorf("%w, %w", err1, err2)
	}
	u.sums[m.Path+" "+m.Version] = fmt.Sprintf("%s %s %s\n%s %s/go.mod %s\n", m.Path, m.Version, hash, m.Path, m.Version,
		modHash)
	if err := os.WriteFile(base+".ziphash", []byte(hash), 0o666); err != nil {
		return err
	}
	dir := filepath.Join(u.cache, filepath.FromSlash(path)+"@"+m.Version)
	return zip.Unzip(dir, m, base+".zip")
}

// sumsOf returns a go.sum file for all modules, but for those named as "path version".
func (u *universe) sumsOf(without ...string) string {
	var lines []string
	for m, line := range u.sums {
		skip := false
		for _, w := range without {
			skip = skip || w == m
		}
		if !skip {
			lines = append(lines, line)
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}

// memFile is a file for an archive.
type memFile struct{ name, text string }

func (f memFile) Path() string                 { return f.name }
func (f memFile) Lstat() (os.FileInfo, error)  { return memInfo{f.name, len(f.text)}, nil }
func (f memFile) Open() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(f.text)), nil }

type memInfo struct {
	name string
	size int
}

func (i memInfo) Name() string       { return filepath.Base(i.name) }
func (i memInfo) Size() int64        { return int64(i.size) }
func (i memInfo) Mode() os.FileMode  { return 0o444 }
func (i memInfo) ModTime() time.Time { return time.Time{} }
func (i memInfo) IsDir() bool        { return false }
func (i memInfo) Sys() any           { return nil }
