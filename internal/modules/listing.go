package modules

import (
	"os"
	"strings"
	"sync"
)

// A listing is what a directory has that matters here.
type listing struct {
	goFiles []string // names, sorted, whatever they are built for
	dirs    []string // names, sorted, of those that a tree of packages goes down to: none that begins with . or _, no testdata, no vendor
	goMod   bool
}

// listings remembers the directories of a program: the same one is asked for by patterns, by imports and by the reader of its files.
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
		switch name := e.Name(); {
		case name == "go.mod":
			l.goMod = true
		case name[0] == '.' || name[0] == '_':
			// The go command ignores both files and directories with such names.
		case !e.IsDir():
			if strings.HasSuffix(name, ".go") {
				l.goFiles = append(l.goFiles, name)
			}
		case name != "testdata" && name != "vendor":
			l.dirs = append(l.dirs, name)
		}
	}
	return l, nil
}
