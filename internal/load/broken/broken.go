// Package broken says what is wrong with packages that do not load: the causes first, each of them once, and how many
// errors follow from them.
//
// One missing directory may give thousands of errors, for each file that imports what is not there, and for each that
// imports that.
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
	Message lang.Phrase // of the go command and the type checker, in English, or jmvet's own
}

// Errors are all that is wrong with a program.
type Errors struct {
	Causes   []Error // each once, in the order of the packages
	Follow   []Error // what would not be wrong without the causes, and what says the same of another place
	Packages int     // how many packages have errors
}

// Of collects the errors of packages and of all that they depend on. Paths in them are meant from a directory.
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

type collector struct {
	dir    string
	errors Errors
	broken map[*packages.Package]bool // has errors, or depends on one that has
	seen   map[Error]bool
	causes map[string]bool // by what they say, whatever the place
}

// add collects the errors of one package.
func (c *collector) add(pkg *packages.Package) {
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
		found := Error{c.position(e.Pos), message(e.Msg)}
		if c.seen[found] {
			continue // of the package's test variant
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

func isFailedImport(msg string) bool { return strings.HasPrefix(msg, "could not import ") }

// position makes the path of a position absolute. The go command gives some from the current directory, and "-" for
// none.
func (c *collector) position(pos string) string {
	if pos == "" || strings.HasPrefix(pos, "-") {
		return ""
	}
	if filepath.IsAbs(pos) {
		return pos
	}
	return filepath.Join(c.dir, pos)
}

// sameCause returns what the errors of one cause have in common: some name the importing package, too.
func sameCause(message string) string {
	before, _, _ := strings.Cut(message, " (imported by ")
	return before
}

// message returns an error's text as the go command prints it, or better.
func message(msg string) lang.Phrase {
	if isTooNew(msg) {
		return lang.TooNew.With(runtime.Version())
	}
	return lang.Phrase(strings.TrimSpace(strings.TrimPrefix(msg, "-: ")))
}

// isTooNew reports whether an error says that the program is for a newer version of Go than the type checker in jmvet.
func isTooNew(msg string) bool {
	return strings.HasPrefix(msg, "package requires newer Go version ") ||
		strings.HasPrefix(msg, "file requires newer Go version ") ||
		strings.HasPrefix(msg, "This application uses version go1.")
}
