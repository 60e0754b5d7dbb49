package modules

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// A listing is what a directory has that matters here.
type listing struct {
	goFiles []string // names, sorted, whatever they are built for, but for those that begin with . or _
	others  []string // names of other files that the go command knows by their endings: C, assembly, headers ...
	// names, sorted, of those that a tree goes down to: none that begins with . or _, no testdata, no vendor
	dirs   []string
	hasGo  bool   // there is a Go file, be its name what it may: to the go command this is a package's directory
	hasMod bool   // there is a file go.mod
	vendor bool   // there is a directory vendor
	odd    string // why the go command may refuse the files, "" if it does not
}

// listings remembers the directories of a program: the same one is asked for by patterns, by imports and by the reader
// of its files.
type listings struct {
	mu    sync.Mutex
	known map[string]*listing
}

func (l *listings) of(dir string) (*listing, error) {
	l.mu.Lock()
	known := l.known[dir]
	l.mu.Unlock()
	if known != nil {
		return known, nil
	}
	read, err := readListing(dir)
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	l.known[dir] = read
	l.mu.Unlock()
	return read, nil
}

func readListing(dir string) (*listing, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	l := new(listing)
	for _, e := range entries {
		name := e.Name()
		isFile, isDir := e.Type().IsRegular(), e.IsDir()
		if e.Type()&fs.ModeSymlink != 0 && (name == "go.mod" || knownEnding(name)) {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil {
				return nil, err // where the go command needs the file, it fails, too
			}
			isFile = info.Mode().IsRegular()
		}
		switch {
		case isDir:
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

// addDir takes a directory. A link to one is none: a tree does not go down to it.
func (l *listing) addDir(name string) {
	switch {
	case name[0] == '.' || name[0] == '_' || name == "testdata":
	case name == "vendor":
		l.vendor = true
	default:
		l.dirs = append(l.dirs, name)
	}
}

func (l *listing) addGoFile(name string, isFile bool) {
	l.hasGo = l.hasGo || isFile
	switch {
	case name[0] == '.' || name[0] == '_':
	case !isFile:
		l.odd = name + " is no file"
	case !plainStart(name):
		l.odd = "the name of " + name
	default:
		l.goFiles = append(l.goFiles, name)
	}
}

// plainStart reports whether a name begins as the go command asks for: it might be taken for a flag else.
func plainStart(name string) bool {
	b := name[0]
	return b|0x20 >= 'a' && b|0x20 <= 'z' || isDigit(b) || b >= 0x80
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// checkCase looks for names that some file systems take for one.
func (l *listing) checkCase() {
	isUpper := func(name string) bool { return strings.ToLower(name) != name }
	if !slices.ContainsFunc(l.goFiles, isUpper) && !slices.ContainsFunc(l.others, isUpper) {
		return
	}
	seen := make(map[string]bool)
	for _, name := range slices.Concat(l.goFiles, l.others) {
		lower := strings.ToLower(name)
		if seen[lower] {
			l.odd = "two files whose names are " + lower
		}
		seen[lower] = true
	}
}

// knownEnding reports whether the go command takes a file for source code of a package.
func knownEnding(name string) bool {
	switch filepath.Ext(name) {
	case ".go", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".s", ".S",
		".sx",
		".swig", ".swigcxx", ".syso":
		return true
	}
	return false
}

// needsCgo reports whether a file may stand only beside one that imports C.
func needsCgo(name string) bool {
	switch filepath.Ext(name) {
	case ".c", ".cc", ".cpp", ".cxx", ".m", ".f", ".F", ".for", ".f90", ".swig", ".swigcxx":
		return true
	}
	return false
}
