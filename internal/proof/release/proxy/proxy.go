// Package proxy makes the modules of this repository as they are released, in a directory that the go command takes for
// a module proxy.
package proxy

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/zip"
)

// The paths of the modules.
const (
	mainPath  = "github.com/jmvet/jmvet"
	codesPath = mainPath + "/codes"
)

// Released is go.mod and go.sum of the main module in a release.
type Released struct{ Mod, Sum []byte }

// Make puts both modules, as the repository in root has them, into the proxy in the directory dir, both with the given
// version. The constants come first: the main module requires them.
func Make(root, dir, version string) (*Released, error) {
	codes := module.Version{Path: codesPath, Version: version}
	mod, err := os.ReadFile(filepath.Join(root, "codes", "go.mod"))
	if err != nil {
		return nil, err
	}
	archive, err := publish(dir, codes, mod,
		func(w *os.File) error { return zip.CreateFromDir(w, codes, filepath.Join(root, "codes")) })
	if err != nil {
		return nil, err
	}
	made, err := released(root, codes, archive, mod)
	if err != nil {
		return nil, err
	}
	own := module.Version{Path: mainPath, Version: version}
	_, err = publish(dir, own, made.Mod, func(w *os.File) error { return made.zip(w, own, root) })
	return made, err
}

// released returns go.mod and go.sum of the main module in root without the replacement, and with the version of the
// constants and their sums: codes is their module, archive the path of its zip file, and codesMod its go.mod.
func released(root string, codes module.Version, archive string, codesMod []byte) (*Released, error) {
	// go.mod: the version takes the place of the directory.
	data, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return nil, err
	}
	mod, err := modfile.Parse("go.mod", data, nil)
	if err != nil {
		return nil, err
	}
	for _, r := range mod.Replace {
		if r.Old.Path != codesPath {
			return nil, fmt.Errorf("go.mod replaces %s: no release can be made of that", r.Old.Path)
		}
		if err := mod.DropReplace(r.Old.Path, r.Old.Version); err != nil {
			return nil, err
		}
	}
	if err := mod.AddRequire(codesPath, codes.Version); err != nil {
		return nil, err
	}
	mod.Cleanup()
	made := new(Released)
	if made.Mod, err = mod.Format(); err != nil {
		return nil, err
	}

	// go.sum.
	if made.Sum, err = os.ReadFile(filepath.Join(root, "go.sum")); err != nil {
		return nil, err
	}
	lines, err := sums(codes, archive, codesMod)
	if err != nil {
		return nil, err
	}
	made.Sum = insert(made.Sum, lines)
	return made, nil
}

// insert returns the text sum of go.sum with lines where the go command puts them.
func insert(sum []byte, lines string) []byte {
	at := 0
	for line := range strings.Lines(string(sum)) {
		if line > lines {
			break
		}
		at += len(line)
	}
	return slices.Concat(sum[:at], []byte(lines), sum[at:])
}

// sums returns the lines of go.sum for the module m, whose zip file has the path archive and whose go.mod is mod.
func sums(m module.Version, archive string, mod []byte) (string, error) {
	all, err := dirhash.HashZip(archive, dirhash.Hash1)
	if err != nil {
		return "", err
	}
	one, err := dirhash.Hash1([]string{"go.mod"},
		func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(mod)), nil })
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %s %s\n%[1]s %[2]s/go.mod %[4]s\n", m.Path, m.Version, all, one), nil
}

// WriteTo writes the two files to the directory dir.
func (r *Released) WriteTo(dir string) error {
	return errors.Join(os.WriteFile(filepath.Join(dir, "go.mod"), r.Mod, 0o666),
		os.WriteFile(filepath.Join(dir, "go.sum"), r.Sum, 0o666))
}

// zip writes the archive of m, the main module, to w: what lies in root, but for the two files.
func (r *Released) zip(w io.Writer, m module.Version, root string) error {
	checked, err := zip.CheckDir(root)
	if err != nil {
		return err
	}
	var files []zip.File
	for _, path := range checked.Valid {
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		f := file{name: filepath.ToSlash(name), path: path}
		switch f.name {
		case ".git":
			continue // a file in a worktree
		case "go.mod":
			f.text = r.Mod
		case "go.sum":
			f.text = r.Sum
		}
		files = append(files, f)
	}
	return zip.Create(w, m, files)
}

// file is a file of an archive, with another text than on the disk if it has one.
type file struct {
	name, path string
	text       []byte
}

// Path, Lstat and Open make it a zip.File.
func (f file) Path() string { return f.name }

func (f file) Lstat() (os.FileInfo, error) {
	info, err := os.Lstat(f.path)
	if err != nil || f.text == nil {
		return info, err
	}
	return sized{info, int64(len(f.text))}, nil
}

func (f file) Open() (io.ReadCloser, error) {
	if f.text == nil {
		return os.Open(f.path)
	}
	return io.NopCloser(bytes.NewReader(f.text)), nil
}

// sized is the information about a file with another text, of another size.
type sized struct {
	os.FileInfo
	size int64
}

// Size returns the size of that text.
func (s sized) Size() int64 { return s.size }

// publish puts a version of the module m into the proxy in the directory dir, with mod as its go.mod and what write
// writes as its archive. It returns the path of the archive.
func publish(dir string, m module.Version, mod []byte, write func(*os.File) error) (archive string, err error) {
	path, err := module.EscapePath(m.Path)
	if err != nil {
		return "", err
	}
	if _, err := module.EscapeVersion(m.Version); err != nil {
		return "", err
	}
	versions := filepath.Join(dir, filepath.FromSlash(path), "@v")
	if err := os.MkdirAll(versions, 0o777); err != nil {
		return "", err
	}

	// The list of versions has one more.
	list, err := os.OpenFile(filepath.Join(versions, "list"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return "", err
	}
	_, err = fmt.Fprintln(list, m.Version)
	if err = errors.Join(err, list.Close()); err != nil {
		return "", err
	}

	// What the go command asks for of a version.
	for ending, text := range map[string]string{".mod": string(mod),
		".info": fmt.Sprintf("{%q: %q}", "Version", m.Version)} {
		if err := os.WriteFile(filepath.Join(versions, m.Version+ending), []byte(text), 0o666); err != nil {
			return "", err
		}
	}
	archive = filepath.Join(versions, m.Version+".zip")
	w, err := os.Create(archive)
	if err != nil {
		return "", err
	}
	err = write(w)
	return archive, errors.Join(err, w.Close())
}

// URLs returns a value for GOPROXY: the proxies in the directories dirs, and behind them the module cache in the
// directory cache, which has what the modules of this repository require.
func URLs(cache string, dirs ...string) string {
	var list []string
	for _, dir := range append(dirs, filepath.Join(cache, "cache", "download")) {
		list = append(list, "file://"+"/"+strings.TrimPrefix(filepath.ToSlash(dir), "/"))
	}
	return strings.Join(list, ",")
}
