package scan

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/readfile"
	"github.com/jmvet/jmvet/internal/toplevel"
)

// A worker is what one goroutine reads with, file after file and package after package.
type worker struct {
	*reader
	buf     []byte
	imports map[string]*imported
	header  toplevel.Header
}

// imported is an import path. The same ones are met in file after file; kept here, they need no memory of their own each time.
type imported struct {
	path string
	last *[]string // the list that it was added to last
}

// readPackage reads the Go files of a package. It is not found if it has no directory, or is of Go's own library.
func (w *worker) readPackage(p *Package) (found bool, err error) {
	if p.Dir == "" {
		place, ok := w.program.Find(p.Path, false)
		if !ok || place.Std {
			return false, nil
		}
		p.Place = place
	}
	names, err := w.program.GoFiles(p.Dir)
	if err != nil {
		return false, err
	}
	for _, name := range names {
		isTest := strings.HasSuffix(name, "_test.go")
		if isTest && !(p.Root && w.opts.Tests) {
			continue
		}
		w.buf, err = readfile.Into(w.buf, p.Dir+string(filepath.Separator)+name)
		if err != nil {
			return false, err
		}
		p.Files = append(p.Files, name)
		w.readFile(p, isTest)
	}
	for _, list := range []*[]string{&p.Imports, &p.Tests.Imports} {
		slices.Sort(*list)
		*list = slices.Compact(*list) // a test between two files may have had the same import last
	}
	w.addReasons(p)
	return true, nil
}

// readFile takes what the file in the buffer says.
func (w *worker) readFile(p *Package, isTest bool) {
	h := &w.header
	ok := h.Read(w.buf)
	imports, reason := &p.Imports, &p.Reason
	if isTest {
		imports, reason = &p.Tests.Imports, &p.Tests.Reason
		if strings.HasSuffix(string(h.Name), "_test") {
			p.Tests.External = true
		} else {
			p.Tests.Internal = true
		}
	}
	*reason |= w.text.Reasons(w.buf)
	if !ok {
		*reason |= Names // what cannot be read cannot be left out
	}
	for _, path := range h.Imports {
		if i := w.intern(path); i.last != imports {
			i.last = imports
			*imports = append(*imports, i.path)
		}
	}
}

func (w *worker) intern(path []byte) *imported {
	i := w.imports[string(path)]
	if i == nil {
		i = &imported{path: string(path)}
		w.imports[i.path] = i
	}
	return i
}
