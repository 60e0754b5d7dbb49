package modules

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// A listing has the contents of a directory that matter here.
type listing struct {
	goFiles []string // sorted names, whatever they are built for; none begins with . or _
	others  []string // names of other files that the go command knows by their endings: C, assembly, headers ...
	// Sorted names of the directories that a tree goes down to: none begins with . or _, or is testdata or vendor.
	dirs   []string
	hasGo  bool        // there is a Go file of any name: the go command takes this for a package's directory
	hasMod bool        // there is a file go.mod
	vendor bool        // there is a directory vendor
	odd    lang.Phrase // why the go command may refuse the files, "" if it does not
}

// listings remembers the listings of directories, by path. Patterns, imports and the reader of files ask for the same
// ones. It may be used by several goroutines at a time.
type listings struct{ known sync.Map }

// of returns the listing of the directory dir. It is an error if that cannot be read.
func (l *listings) of(dir string) (*listing, error) {
	if known, ok := l.known.Load(dir); ok {
		return known.(*listing), nil
	}
	read, err := readListing(dir)
	if err == nil {
		l.known.Store(dir, read)
	}
	return read, err
}

// readListing reads the directory dir.
func readListing(dir string) (*listing, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	l := new(listing)
	for _, e := range entries {
		name := e.Name()
		isFile := e.Type().IsRegular()
		// A link to a file counts as that file.
		if e.Type()&fs.ModeSymlink != 0 && (name == "go.mod" || knownEnding(name)) {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil {
				return nil, err // where the go command needs the file, it fails, too
			}
			isFile = info.Mode().IsRegular()
		}
		switch {
		case e.IsDir():
			l.addDir(name)
		case name == "go.mod":
			l.hasMod = true
		case strings.HasSuffix(name, ".go"):
			l.addGoFile(name, isFile)
		case knownEnding(name) && name[0] != '.' && name[0] != '_':
			l.others = append(l.others, name)
		}
	}
	l.checkCase()
	return l, nil
}

// addDir adds the subdirectory name. A link to a directory does not come here: a tree does not go down to it.
func (l *listing) addDir(name string) {
	switch {
	case name[0] == '.' || name[0] == '_' || name == "testdata":
	case name == "vendor":
		l.vendor = true
	default:
		l.dirs = append(l.dirs, name)
	}
}

// addGoFile adds the entry name, which ends in .go. isFile says that it is a file, or a link to one.
func (l *listing) addGoFile(name string, isFile bool) {
	l.hasGo = l.hasGo || isFile
	switch {
	case name[0] == '.' || name[0] == '_':
	case !isFile:
		l.odd = lang.LoadNoFile.With(name)
	case !plainStart(name):
		l.odd = lang.LoadName.With(name)
	default:
		l.goFiles = append(l.goFiles, name)
	}
}

// plainStart reports whether the file name begins as the go command asks: it might be taken for a flag otherwise.
func plainStart(name string) bool {
	b := name[0]
	return b|0x20 >= 'a' && b|0x20 <= 'z' || isDigit(b) || b >= 0x80
}

// isDigit reports whether b is a decimal digit.
func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// checkCase notes it in l.odd if two names are the same to file systems that ignore case.
func (l *listing) checkCase() {
	isUpper := func(name string) bool { return strings.ToLower(name) != name }
	if !slices.ContainsFunc(l.goFiles, isUpper) && !slices.ContainsFunc(l.others, isUpper) {
		return
	}
	seen := make(map[string]bool)
	for _, name := range slices.Concat(l.goFiles, l.others) {
		lower := strings.ToLower(name)
		if seen[lower] {
			l.odd = lang.LoadTwoFiles.With(lower)
		}
		seen[lower] = true
	}
}

// knownEnding reports whether the go command takes the file name for source code of a package.
func knownEnding(name string) bool {
	switch filepath.Ext(name) {
	case ".go", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".s", ".S",
		".sx",
		".swig", ".swigcxx", ".syso":
		return true
	}
	return false
}

// needsCgo reports whether the file name may stand only beside a Go file that imports C.
func needsCgo(name string) bool {
	switch filepath.Ext(name) {
	case ".c", ".cc", ".cpp", ".cxx", ".m", ".f", ".F", ".for", ".f90", ".swig", ".swigcxx":
		return true
	}
	return false
}
