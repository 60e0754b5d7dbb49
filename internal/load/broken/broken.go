// Package broken reports what is wrong with packages that do not load: the causes first, each of them once, and how
// many errors follow from them.
//
// One missing directory may give thousands of errors: one for each file that imports what is not there, and one for
// each that imports that.
package broken

import (
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// An Error is something that is wrong with the program.
type Error struct {
	Pos     string      // file:line:col, or "" where no place is known; the file's path is absolute
	Message lang.Phrase // from the go command or the type checker, in English, or jmvet's own
}

// Errors are all that is wrong with a program.
type Errors struct {
	Causes   []Error // without duplicates, in the order of the packages
	Follow   []Error // errors that the causes explain, and duplicates of causes at other places
	Packages int     // the number of packages with errors
}

// Of collects the errors of pkgs and of all that they depend on. Relative paths in their positions are relative to dir.
func Of(pkgs []*packages.Package, dir string) *Errors {
	c := &collector{dir: dir, broken: make(map[*packages.Package]bool), seen: make(map[Error]bool),
		causes: make(map[string]bool)}
	packages.Visit(pkgs, nil, c.add) // what a package depends on comes before it
	// Where everything follows from something, as in an import cycle, the first error stands for the cause.
	if e := &c.errors; len(e.Causes) == 0 && len(e.Follow) > 0 {
		e.Causes, e.Follow = e.Follow[:1], e.Follow[1:]
	}
	return &c.errors
}

// A collector sorts the errors of packages, the dependencies first.
type collector struct {
	dir    string
	errors Errors
	broken map[*packages.Package]bool // has errors, or depends on one that has
	seen   map[Error]bool
	causes map[string]bool // messages of causes, whatever the place; true if another one counts as the same cause
}

// add collects the errors of pkg.
func (c *collector) add(pkg *packages.Package) {
	// What is wrong with its imports, or was found before type checking, explains the rest.
	follows := false
	for _, imported := range pkg.Imports {
		follows = follows || c.broken[imported]
	}
	for _, e := range pkg.Errors {
		follows = follows || e.Kind != packages.TypeError || isFailedImport(e.Msg)
	}
	c.broken[pkg] = follows || len(pkg.Errors) > 0
	if len(pkg.Errors) > 0 {
		c.errors.Packages++
	}
	for _, e := range pkg.Errors {
		// Each error once, as a cause or as what follows.
		found := Error{c.position(e.Pos), message(e.Msg)}
		if c.seen[found] {
			continue // the package's test variant has it, too
		}
		c.seen[found] = true
		key := sameCause(found.Message.String())
		// An error of the type checker follows from what else is wrong with the package, and with those that it
		// imports.
		if e.Kind == packages.TypeError && follows && !isTooNew(e.Msg) || c.causes[key] {
			c.errors.Follow = append(c.errors.Follow, found)
			continue
		}
		c.causes[key] = e.Kind != packages.TypeError || isTooNew(e.Msg) // two mistakes of one kind in a text are two
		c.errors.Causes = append(c.errors.Causes, found)
	}
}

// isFailedImport reports whether msg is the error of the type checker for an import that is not there.
func isFailedImport(msg string) bool { return strings.HasPrefix(msg, "could not import ") }

// position returns pos with an absolute path, or "" if no place is known. The go command gives some paths relative to
// the current directory, and "-" for no place.
func (c *collector) position(pos string) string {
	if pos == "" || strings.HasPrefix(pos, "-") {
		return ""
	}
	if filepath.IsAbs(pos) {
		return pos
	}
	return filepath.Join(c.dir, pos)
}

// sameCause returns the part of message that all errors of one cause have in common: some also name the importing
// package.
func sameCause(message string) string {
	before, _, _ := strings.Cut(message, " (imported by ")
	return before
}

// message returns the text of an error, msg, as the go command prints it, or a better one.
func message(msg string) lang.Phrase {
	if isTooNew(msg) {
		return lang.TooNew.With(runtime.Version())
	}
	return lang.Phrase(strings.TrimSpace(strings.TrimPrefix(msg, "-: ")))
}

// isTooNew reports whether the error msg says that the program is for a newer version of Go than the type checker in
// jmvet.
func isTooNew(msg string) bool {
	return strings.HasPrefix(msg, "package requires newer Go version ") ||
		strings.HasPrefix(msg, "file requires newer Go version ") ||
		strings.HasPrefix(msg, "This application uses version go1.")
}
