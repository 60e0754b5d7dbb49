package scan

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/decls"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// A worker is one goroutine of a scan, with what it reads package after package into.
type worker struct {
	*reader
	buf     []byte
	imports map[string]string // import paths, by themselves
	header  decls.Header
	chooser *modules.Chooser
}

// readPackage reads the Go files of p. found is false if p is in Go's own library, which is not read.
func (w *worker) readPackage(p *Package) (found bool, err error) {
	// Its directory.
	place, err := w.program.Find(p.Path, false)
	switch {
	case err != nil:
		return false, err
	case place.Std:
		return false, w.checkStd(place)
	case p.Root && place.Dir != p.Dir:
		return false, modules.Unusual(lang.LoadInTwo, p.Path, p.Dir, place.Dir)
	}
	p.Place = place
	// Its files. Tests are read of roots only, as go list does.
	names, err := w.program.GoFiles(p.Dir)
	if err != nil {
		return false, err
	}
	var clause modules.Clause
	for _, name := range names {
		if !w.chooser.Name(name) {
			continue
		}
		switch isTest := strings.HasSuffix(name, "_test.go"); {
		case !isTest || p.Root && w.opts.Tests:
			err = w.readFile(p, name, &clause)
		case p.Module.Local() && w.opts.Tests:
			// The go command fails where the head of a test file is broken, even of a package that is only imported.
			err = w.readHead(p, name)
		}
		if err != nil {
			return false, err
		}
	}
	// Each import once.
	p.Name = clause.Name
	for _, list := range []*[]string{&p.Imports, &p.Tests.Imports, &p.Tests.own} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	// The go command refuses C files without cgo.
	if !p.cgo && len(p.Files) > 0 && w.program.NeedsCgo(p.Dir) {
		return false, modules.Unusual(lang.LoadC, p.Dir)
	}
	w.addTriggers(p)
	return true, nil
}

// readHead reads the file name of p into w.buf, and its package clause and imports into w.header.
func (w *worker) readHead(p *Package, name string) (err error) {
	path := p.Dir + string(filepath.Separator) + name
	if w.buf, err = ReadInto(w.buf, path); err != nil {
		return err
	}
	h := &w.header
	if !h.Read(w.buf) || bytes.IndexByte(w.buf[:min(h.End+1, len(w.buf))], 0) >= 0 {
		return modules.Unusual(lang.LoadNoGoFile, path)
	}
	return nil
}

// readFile reads the file name of p and adds what it says to p, if it is compiled here. clause has read the files
// before it.
func (w *worker) readFile(p *Package, name string, clause *modules.Clause) error {
	if err := w.readHead(p, name); err != nil {
		return err
	}
	// The text may keep it from being compiled; the package clause says what it belongs to.
	path, h := p.Dir+string(filepath.Separator)+name, &w.header
	match, err := w.chooser.Text(path, w.buf, h)
	if err != nil {
		return modules.Unusual(lang.LoadOf, path, err)
	}
	if !match {
		return nil
	}
	kind, err := clause.Kind(p.Dir, name, string(h.Name))
	if err != nil {
		return err
	}
	p.Files = append(p.Files, name)
	imports, trigger := &p.Imports, &p.trigger
	if kind != modules.Base {
		imports, trigger = &p.Tests.Imports, &p.Tests.trigger
		p.Tests.internal = p.Tests.internal || kind == modules.Internal
		p.Tests.external = p.Tests.external || kind == modules.External
	} else {
		p.base = true
	}
	// Add its triggers and its imports.
	*trigger |= w.matcher.triggers(w.buf)
	for _, path := range h.Imports {
		if string(path) == "C" {
			if kind != modules.Base {
				return modules.Unusual(lang.LoadCgoTest, p.Dir, name)
			}
			p.cgo = true
			continue
		}
		imported := w.intern(path)
		*imports = append(*imports, imported)
		if kind == modules.Internal {
			p.Tests.own = append(p.Tests.own, imported)
		}
	}
	return nil
}

// intern returns path as a string, the same one each time: the same paths occur in file after file.
func (w *worker) intern(path []byte) string {
	s, ok := w.imports[string(path)]
	if !ok {
		s = string(path)
		w.imports[s] = s
	}
	return s
}
