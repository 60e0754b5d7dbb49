package prune

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/decls"
	"github.com/jmvet/jmvet/internal/load/modules"
)

// A source is a package as it lies on the disk. All variants of a package have the same source.
type source struct {
	modules.Place
	name  string
	files []*file

	opened  bool
	parts   map[string]*part   // top-level declarations by name
	methods map[string][]*part // by the name of their receiver's type
	aliases []string           // those that methods are declared through
	needed  map[string]bool    // names that the full packages, and what they need, refer to
	cgo     bool               // a needed declaration refers to package C
}

// A file is a Go file of a source that is compiled here and is no test.
type file struct {
	modules.File
	source  *source
	imports []*importSpec
	parts   []*part                // the needed ones, in the order in which they were found
	byName  map[string]*importSpec // answers of importNamed so far
	full    bool                   // the source is checked in full, so its own names are there
}

// An importSpec is an import of a file.
type importSpec struct {
	name string // the name in this file, "." or "_", too; "" if it is that of the package
	path string
	used bool // a needed declaration refers to it
}

// A part is a declaration, or one specification of a declaration in parentheses.
type part struct {
	decls.Declaration
	file   *file
	decl   ast.Decl // parsed once it is needed
	needed map[ast.Spec]bool
	whole  bool // all of it is needed, as of functions, and of constants, which depend on those before them
}

// An importKey decides what an import means: in std the same path may mean another package.
type importKey struct {
	path    string
	fromStd bool
}

// find returns the place of the package importPath; fromStd says that a package of std imports it. What is not found is
// not remembered: the error ends the load.
func (l *Loader) find(importPath string, fromStd bool) (modules.Place, error) {
	k := importKey{importPath, fromStd}
	if place, ok := l.places[k]; ok {
		return place, nil
	}
	place, err := l.program.Find(importPath, fromStd)
	if err == nil {
		l.places[k] = place
	}
	return place, err
}

// sourceOf returns the source of the package importPath, imported by the package from. It is an error if nothing of it
// is compiled here.
func (l *Loader) sourceOf(importPath string, from modules.Place) (*source, error) {
	place, err := l.find(importPath, from.Std)
	if err != nil {
		return nil, lang.Of.Errorf(from.Path, err)
	}
	if s := l.sources[place.Path]; s != nil {
		return s, nil
	}
	files, err := l.program.Compiled(place.Dir, false)
	if err != nil {
		return nil, err
	}
	if len(files.Base) == 0 {
		return nil, lang.PruneNoFiles.Errorf(from.Path, place.Dir)
	}
	return l.sourceAt(place, files.Base), nil
}

// sourceAt returns the source at place, which has files.
func (l *Loader) sourceAt(place modules.Place, files []modules.File) *source {
	s := l.sources[place.Path]
	if s == nil {
		s = &source{Place: place, needed: make(map[string]bool)}
		l.sources[place.Path] = s
		for _, f := range files {
			s.files = append(s.files, &file{source: s, File: f})
		}
	}
	return s
}

// packageName returns the name in the package clause of s.
func (l *Loader) packageName(s *source) (string, error) {
	if s.name != "" {
		return s.name, nil
	}
	if s.Std && !strings.Contains(s.Path, "internal") {
		s.name = stdName(s.Path)
		return s.name, nil
	}
	var h decls.Header
	if !h.Read(s.files[0].Text) {
		return "", lang.Of.Errorf(s.files[0].Path, errParse)
	}
	s.name = string(h.Name)
	return s.name, nil
}

// stdName returns the name of the public package importPath of Go's library: the last element of its path, versions
// left out. A test compares it with the names of all of them.
func stdName(importPath string) string {
	dir, last := path.Split(importPath)
	if len(last) > 1 && last[0] == 'v' && strings.Trim(last[1:], "0123456789") == "" {
		last = path.Base(dir)
	}
	return last
}

// open finds the declarations of s, once.
func (l *Loader) open(s *source) error {
	if s.opened {
		return nil
	}
	s.opened = true
	s.parts, s.methods = make(map[string]*part), make(map[string][]*part)
	aliases := make(map[string]bool)
	for _, f := range s.files {
		list, ok := decls.Split(f.Text)
		if !ok {
			return lang.Of.Errorf(f.Path, errParse)
		}
		parts := make([]part, len(list))
		// Sort the declarations by what they declare.
		for i, d := range list {
			p := &parts[i]
			*p = part{Declaration: d, file: f}
			switch {
			case d.Keyword == token.PACKAGE:
			case d.Keyword == token.IMPORT:
				if err := l.addImports(p); err != nil {
					return err
				}
			case d.Receiver != "":
				s.methods[d.Receiver] = append(s.methods[d.Receiver], p)
			default:
				for _, name := range d.Names {
					s.parts[name] = p
				}
			}
			for _, a := range d.Aliases {
				aliases[a] = true
			}
		}
	}
	// Methods may be declared through an alias: type A = T; func (A) M().
	for a := range aliases {
		if len(s.methods[a]) > 0 {
			s.aliases = append(s.aliases, a)
		}
	}
	return nil
}

// errParse says that a file is not Go.
var errParse = lang.PruneParse.Errorf()

// addImports adds the imports in the declaration p to its file. The names of packages that the file does not give are
// found when they are asked for.
func (l *Loader) addImports(p *part) error {
	decl, err := l.parsePart(p)
	if err != nil {
		return err
	}
	gen, ok := decl.(*ast.GenDecl)
	if !ok {
		return lang.Of.Errorf(p.file.Path, errParse)
	}
	for _, spec := range gen.Specs {
		i, err := importOf(spec.(*ast.ImportSpec))
		if err != nil {
			return err
		}
		p.file.imports = append(p.file.imports, i)
	}
	return nil
}

// parsePart parses the declaration p. Its positions lie in the right file and on the wrong line, which does not matter:
// the package is not reported on.
func (l *Loader) parsePart(p *part) (ast.Decl, error) {
	text := append([]byte("package p;"), p.Text(p.file.Text)...)
	syntax, err := parser.ParseFile(l.fset, p.file.Path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	if len(syntax.Decls) != 1 {
		return nil, lang.Of.Errorf(p.file.Path, errParse)
	}
	return syntax.Decls[0], nil
}

// importOf returns the import spec of a file. It is an error if its path is malformed.
func importOf(spec *ast.ImportSpec) (*importSpec, error) {
	p, err := strconv.Unquote(spec.Path.Value)
	i := &importSpec{path: p}
	switch {
	case spec.Name != nil:
		i.name = spec.Name.Name
	case p == "C" || p == "unsafe": // there are no files that have the name
		i.name = p
	}
	return i, err
}
