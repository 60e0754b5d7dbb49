package lean

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/modules"
)

// A source is a package as it lies on the disk: for each package one, whatever variants of it there are.
type source struct {
	modules.Place
	name  string
	files []*file

	opened  bool
	chunks  map[string]*part   // top-level declarations by name
	methods map[string][]*part // by the name of their receiver's type
	aliases []string           // that have methods: they belong to another type of the package
	needed  map[string]bool    // names that the packages in full, and what they need, refer to
	cgo     bool               // a needed declaration refers to what C declares
}

// A file is a Go file of a source that is compiled here and is no test.
type file struct {
	source  *source
	path    string
	text    []byte
	imports []importSpec
	parts   []*part // those needed, in the order in which they were asked for
	names   *names
}

type importSpec struct {
	name string // in this file: "." and "_", too
	path string
	used bool // by a declaration that is needed
}

// A part is a declaration, or one specification of a declaration in parentheses.
type part struct {
	*chunk
	file   *file
	decl   ast.Decl // parsed once it is needed
	needed map[ast.Spec]bool
	whole  bool // all of it is needed: a function, or constants, which depend on their place
}

// importKey is what an import means: the same path may mean another package in std.
type importKey struct {
	path    string
	fromStd bool
}

// find asks where a package is. What is not there is not remembered: it is an error soon.
func (l *Loader) find(importPath string, fromStd bool) (modules.Place, bool) {
	k := importKey{importPath, fromStd}
	if place, ok := l.places[k]; ok {
		return place, true
	}
	place, ok := l.program.Find(importPath, fromStd)
	if ok {
		l.places[k] = place
	}
	return place, ok
}

// sourceOf returns the source of an import path, seen from another package.
func (l *Loader) sourceOf(importPath string, from modules.Place) (*source, error) {
	place, ok := l.find(importPath, from.Std)
	if !ok {
		return nil, fmt.Errorf("%s: no package %s", from.Path, importPath)
	}
	if s := l.sources[place.Path]; s != nil {
		return s, nil
	}
	names, _, err := l.program.Compiled(place.Dir)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no Go files in %s", from.Path, place.Dir)
	}
	return l.sourceAt(place, names), nil
}

// sourceAt returns the source at a place, which has these files.
func (l *Loader) sourceAt(place modules.Place, names []string) *source {
	s := l.sources[place.Path]
	if s == nil {
		s = &source{Place: place, needed: make(map[string]bool)}
		l.sources[place.Path] = s
		for _, name := range names {
			s.files = append(s.files, &file{source: s, path: filepath.Join(place.Dir, name)})
		}
	}
	return s
}

// packageName returns the name in the package clause.
func (l *Loader) packageName(s *source) (string, error) {
	if s.name != "" {
		return s.name, nil
	}
	if s.Std && !strings.Contains(s.Path, "internal") {
		s.name = stdName(s.Path)
		return s.name, nil
	}
	if err := s.files[0].read(); err != nil {
		return "", err
	}
	syntax, err := parser.ParseFile(token.NewFileSet(), s.files[0].path, s.files[0].text, parser.PackageClauseOnly)
	if err != nil {
		return "", err
	}
	s.name = syntax.Name.Name
	return s.name, nil
}

// stdName returns the name of a public package of Go's library: the last element of its path, versions left out. A test holds that against all of
// them.
func stdName(importPath string) string {
	dir, last := path.Split(importPath)
	if len(last) > 1 && last[0] == 'v' && strings.Trim(last[1:], "0123456789") == "" {
		last = path.Base(dir)
	}
	return last
}

func (f *file) read() (err error) {
	if f.text == nil {
		f.text, err = os.ReadFile(f.path)
	}
	return err
}

// open finds the declarations of a source.
func (l *Loader) open(s *source) error {
	if s.opened {
		return nil
	}
	s.opened = true
	s.chunks, s.methods = make(map[string]*part), make(map[string][]*part)
	aliases := make(map[string]bool)
	for _, f := range s.files {
		if err := f.read(); err != nil {
			return err
		}
		chunks, ok := split(f.text)
		if !ok {
			return fmt.Errorf("%s: cannot be read", f.path)
		}
		for _, c := range chunks {
			p := &part{chunk: c, file: f, needed: make(map[ast.Spec]bool)}
			switch {
			case c.keyword == "package":
			case c.keyword == "import":
				if err := l.addImports(f, c); err != nil {
					return err
				}
			case c.receiver != "":
				s.methods[c.receiver] = append(s.methods[c.receiver], p)
			default:
				for _, name := range c.names {
					s.chunks[name] = p
				}
			}
			for _, a := range c.aliases {
				aliases[a] = true
			}
		}
	}
	for a := range aliases {
		if len(s.methods[a]) > 0 {
			s.aliases = append(s.aliases, a)
		}
	}
	return nil
}

var errParse = errors.New("cannot be parsed")

// addImports reads an import declaration. The names that the file does not give are found out when they are asked for.
func (l *Loader) addImports(f *file, c *chunk) error {
	decl, err := l.parseChunk(f, c)
	if err != nil {
		return err
	}
	gen, ok := decl.(*ast.GenDecl)
	if !ok {
		return fmt.Errorf("%s: %w", f.path, errParse)
	}
	for _, spec := range gen.Specs {
		i, err := importOf(spec.(*ast.ImportSpec))
		if err != nil {
			return err
		}
		f.imports = append(f.imports, i)
	}
	return nil
}

// parseChunk parses one declaration. Positions in it lie in the right file and on the wrong line: nobody asks where a declaration stands of which
// nothing is proven.
func (l *Loader) parseChunk(f *file, c *chunk) (ast.Decl, error) {
	text := append([]byte("package p;"), c.text(f.text)...)
	syntax, err := parser.ParseFile(l.fset, f.path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	if len(syntax.Decls) != 1 {
		return nil, fmt.Errorf("%s: %w", f.path, errParse)
	}
	return syntax.Decls[0], nil
}

func importOf(spec *ast.ImportSpec) (importSpec, error) {
	p, err := strconv.Unquote(spec.Path.Value)
	i := importSpec{path: p}
	if spec.Name != nil {
		i.name = spec.Name.Name
	}
	return i, err
}
