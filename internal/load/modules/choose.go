package modules

import (
	"bytes"
	"go/build"
	"go/build/constraint"
	"io"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/decls"
)

// A Chooser tells which files are compiled here, by their names and by their build constraints. It asks package build,
// and remembers what that says of the ending of a name and of a tag: it is asked for a few of thousands of files. It is
// for one goroutine.
type Chooser struct {
	build   *build.Context
	endings map[string]bool
	tags    map[string]bool
}

// NewChooser returns a chooser for the program.
func (p *Program) NewChooser() *Chooser {
	return &Chooser{build: p.Build, endings: make(map[string]bool), tags: make(map[string]bool)}
}

// Name reports whether a name such as unix_linux.go lets a file be compiled here.
func (c *Chooser) Name(name string) bool {
	before, ending, ok := strings.Cut(name, "_")
	if !ok || strings.Contains(before, ".") { // a.pb_linux.go is a file for all systems
		return true
	}
	match, known := c.endings[ending]
	if !known {
		match, _ = c.ask("x_"+ending, []byte("package p\n"))
		c.endings[ending] = match
	}
	return match
}

// Text reports whether what stands in a file lets it be compiled here, if its name does. The header has been read from
// the text.
func (c *Chooser) Text(path string, text []byte, h *decls.Header) (bool, error) {
	if string(h.Name) == "documentation" {
		return false, nil // an old way to write a file that is only read
	}
	if !c.build.CgoEnabled {
		for _, imported := range h.Imports {
			if string(imported) == "C" {
				return false, nil
			}
		}
	}
	head := text[:h.Start]
	if !bytes.Contains(head, []byte("build")) && !bytes.Contains(head, []byte("binary-only-package")) {
		return true, nil
	}
	line, simple := constraintLine(head)
	if !simple {
		return c.ask(path, text)
	}
	if line == "" {
		return true, nil
	}
	expr, err := constraint.Parse(line)
	if err != nil {
		return false, err
	}
	return expr.Eval(c.tag), nil
}

// constraintLine returns the one line //go:build of the comments before a package clause. It is not simple if these
// have a comment /* */, an older form of constraints, or anything else that is not seen at once.
func constraintLine(head []byte) (line string, simple bool) {
	if bytes.Contains(head, []byte("/*")) || bytes.Contains(head, []byte("+build")) ||
		bytes.Contains(head, []byte("binary-only-package")) {
		return "", false
	}
	for l := range bytes.Lines(head) {
		l = bytes.TrimSpace(l)
		switch {
		case !bytes.Contains(l, []byte("//go:build")):
		case line != "" || !constraint.IsGoBuild(string(l)):
			return "", false
		default:
			line = string(l)
		}
	}
	return line, true
}

// tag reports whether a build tag is set.
func (c *Chooser) tag(name string) bool {
	set, known := c.tags[name]
	if !known {
		set, _ = c.ask("x.go", []byte("//go:build "+name+"\n\npackage p\n"))
		c.tags[name] = set
	}
	return set
}

// ask asks package build, which needs longer for the head of a file than all else that is done to it.
func (c *Chooser) ask(path string, text []byte) (bool, error) {
	ctxt := *c.build
	ctxt.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
	return ctxt.MatchFile(filepath.Split(path))
}

// A Kind is what a file that is compiled belongs to.
type Kind int

const (
	Base     Kind = iota // the package
	Internal             // its tests, in the package
	External             // its tests, in package x_test
)

// A Clause reads the package clauses of a directory's files, in the order of their names, and says what each belongs
// to.
type Clause struct {
	Name string // of the package
}

// Kind takes the next file that is compiled. An error says that the files are those of two packages.
func (c *Clause) Kind(dir, file, packageName string) (Kind, error) {
	kind := Base
	if strings.HasSuffix(file, "_test.go") {
		kind = Internal
		if base, ok := strings.CutSuffix(packageName, "_test"); ok && c.Name != packageName {
			kind, packageName = External, base
		}
	}
	if c.Name == "" {
		c.Name = packageName
	}
	if packageName != c.Name {
		return kind, unusual(lang.LoadPackagesIn, c.Name, packageName, dir)
	}
	return kind, nil
}
