package modules

import (
	"bytes"
	"go/build"
	"go/build/constraint"
	"io"
	"path/filepath"
	"strings"

	"github.com/jmvet/jmvet/internal/load/decls"
)

// A Chooser decides which files are compiled here, by their names and by their build constraints. It asks package
// build, and remembers the answer for each ending of a name and each tag: few among thousands of files. It is for one
// goroutine.
type Chooser struct {
	build   *build.Context
	endings map[string]bool
	tags    map[string]bool
}

// NewChooser returns a Chooser for the program.
func (p *Program) NewChooser() *Chooser {
	return &Chooser{build: p.Build, endings: make(map[string]bool), tags: make(map[string]bool)}
}

// Name reports whether the file name, such as unix_linux.go, lets the file be compiled here.
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

// Text reports whether text, the contents of the file path, lets it be compiled here if its name does. h has been read
// from text. It is an error if a build constraint cannot be parsed.
func (c *Chooser) Text(path string, text []byte, h *decls.Header) (bool, error) {
	if string(h.Name) == "documentation" {
		return false, nil // the old way to mark a file as documentation
	}
	// Without cgo no file that imports C is compiled.
	if !c.build.CgoEnabled {
		for _, imported := range h.Imports {
			if string(imported) == "C" {
				return false, nil
			}
		}
	}
	// Nearly all files have no constraint, and nearly all others a single //go:build line.
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

// constraintLine returns the one //go:build line in head, the text before a package clause, "" if there is none. simple
// is false if head has a /* comment, an older form of constraint, or anything else that only package build can judge.
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

// tag reports whether the build tag name is set.
func (c *Chooser) tag(name string) bool {
	set, known := c.tags[name]
	if !known {
		set, _ = c.ask("x.go", []byte("//go:build "+name+"\n\npackage p\n"))
		c.tags[name] = set
	}
	return set
}

// ask reports whether package build would compile the file path with the contents text. It takes longer for the head of
// a file than all else that is done to it.
func (c *Chooser) ask(path string, text []byte) (bool, error) {
	ctxt := *c.build
	ctxt.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(text)), nil }
	return ctxt.MatchFile(filepath.Split(path))
}
