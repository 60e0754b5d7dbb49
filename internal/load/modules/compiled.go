package modules

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/decls"
)

// GoFiles returns the names of the Go files in the directory dir, sorted, whatever they are built for. Like the go
// command it ignores those that begin with . or _. It is an error if the go command may refuse the directory. GoFiles
// may be called by several goroutines at a time.
func (p *Program) GoFiles(dir string) ([]string, error) {
	l, err := p.dirs.of(dir)
	switch {
	case err != nil:
		return nil, err
	case l.odd != "":
		return nil, Unusual(lang.LoadLine, dir, l.odd)
	}
	return l.goFiles, nil
}

// NeedsCgo reports whether the directory dir has files, compiled here, that the go command refuses where no Go file
// imports C.
func (p *Program) NeedsCgo(dir string) bool {
	l, err := p.dirs.of(dir)
	return err == nil && p.Build.CgoEnabled && slices.ContainsFunc(l.others, func(name string) bool {
		if !needsCgo(name) {
			return false
		}
		match, err := p.Build.MatchFile(dir, name)
		return match || err != nil
	})
}

// Compiles reports whether the directory dir has a Go file that is compiled here, tests included.
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

// Files are the files of a directory, sorted as the go command does it.
type Files struct {
	Base, Internal, External []File
	Ignored                  []string // paths of files built for something else
	Other                    []string // paths of source files in other languages
}

// Compiled returns the files of the directory dir, with their text. Test files are left out unless tests is set. It is
// an error if the files belong to two packages, or the go command may refuse them.
func (p *Program) Compiled(dir string, tests bool) (*Files, error) {
	names, err := p.GoFiles(dir)
	if err != nil {
		return nil, err
	}
	files := new(Files)
	var clause Clause
	var h decls.Header
	for _, name := range names {
		f := File{Path: filepath.Join(dir, name)}
		if strings.HasSuffix(name, "_test.go") && !tests {
			continue
		}
		// The name, then the text, may say that a file is built for something else.
		if !p.chooser.Name(name) {
			files.Ignored = append(files.Ignored, f.Path)
			continue
		}
		if f.Text, err = os.ReadFile(f.Path); err != nil {
			return nil, err
		}
		h.Read(f.Text)
		match, err := p.chooser.Text(f.Path, f.Text, &h)
		if err != nil {
			return nil, Unusual(lang.LoadCause, err)
		}
		if !match {
			files.Ignored = append(files.Ignored, f.Path)
			continue
		}
		// The package clause says what the file belongs to.
		kind, err := clause.Kind(dir, name, string(h.Name))
		if err != nil {
			return nil, err
		}
		list := []*[]File{Base: &files.Base, Internal: &files.Internal, External: &files.External}[kind]
		*list = append(*list, f)
	}
	return files, p.addOthers(dir, files)
}

// addOthers adds the files of the directory dir that are not Go to files: those compiled, headers among them, and those
// ignored.
func (p *Program) addOthers(dir string, files *Files) error {
	l, err := p.dirs.of(dir)
	if err != nil {
		return err
	}
	for _, name := range l.others {
		match, err := p.Build.MatchFile(dir, name)
		if err != nil {
			return Unusual(lang.LoadCause, err)
		}
		ext, list := filepath.Ext(name), &files.Other
		if !match || ext == ".S" || ext == ".sx" { // those are for cgo
			list = &files.Ignored
		}
		*list = append(*list, filepath.Join(dir, name))
	}
	return nil
}
