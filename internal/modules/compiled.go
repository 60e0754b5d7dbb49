package modules

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/toplevel"
)

// GoFiles returns the names of the Go files in a directory, sorted, whatever they are built for. The go command ignores those that begin with . or _.
// It may be called by several goroutines at a time.
func (p *Program) GoFiles(dir string) ([]string, error) {
	l, err := p.dirs.of(dir)
	if err != nil {
		return nil, err
	}
	return l.goFiles, nil
}

// Compiles reports whether a directory has a Go file that is compiled here, be it a test.
func (p *Program) Compiles(dir string) bool {
	names, err := p.GoFiles(dir)
	if err != nil {
		return false
	}
	for _, name := range names {
		if match, err := p.Build.MatchFile(dir, name); match && err == nil {
			return true
		}
	}
	return false
}

// A File is a Go file with its text.
type File struct {
	Path string
	Text []byte
}

// Compiled returns the Go files of a directory that are compiled here: its tests, or the others.
func (p *Program) Compiled(dir string, tests bool) ([]File, error) {
	names, err := p.GoFiles(dir)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") != tests || !p.nameMatches(name) {
			continue
		}
		f := File{Path: filepath.Join(dir, name)}
		if f.Text, err = os.ReadFile(f.Path); err != nil {
			return nil, err
		}
		match, err := p.textMatches(f)
		if err != nil {
			return nil, err
		}
		if match {
			files = append(files, f)
		}
	}
	return files, nil
}

// nameMatches reports whether a name such as unix_linux.go lets a file be compiled here. Package build is asked once for what is behind the first _.
func (p *Program) nameMatches(name string) bool {
	before, ending, ok := strings.Cut(name, "_")
	if !ok || strings.Contains(before, ".") { // a.pb_linux.go is a file for all systems
		return true
	}
	match, known := p.endings[ending]
	if !known {
		match, _ = p.matches(File{Path: "x_" + ending, Text: []byte("package p\n")})
		p.endings[ending] = match
	}
	return match
}

// textMatches reports whether the build constraint in a file's text lets it be compiled here, if there is one. Constraints stand in comments
// before the package clause.
func (p *Program) textMatches(f File) (bool, error) {
	var h toplevel.Header
	if h.Read(f.Text); !bytes.Contains(f.Text[:h.Start], []byte("build")) {
		return true, nil
	}
	return p.matches(f)
}

// matches asks package build, which needs longer for the head of a file than all else that is done to it.
func (p *Program) matches(f File) (bool, error) {
	ctxt := *p.Build
	ctxt.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.Text)), nil }
	return ctxt.MatchFile(filepath.Split(f.Path))
}
