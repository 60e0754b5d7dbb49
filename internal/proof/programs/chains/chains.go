// Package chains makes programs of packages that hand codes on to each other: a chain of two to five packages, in one
// module or two, in which each imports the one before and passes on what it has of it, by alias, embedding, generics,
// interfaces, function values, variables, channels and more. Its tests, and those of the hosts, hold the ways in which
// jmvet runs against each other.
package chains

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"strings"
)

// modules are the files of a main module in w, one that it depends on, and one that has enough of the table of codes.
var modules = map[string]string{
	"w/go.mod": `module example.com/w

go 1.26

require (
	example.com/dep v1.0.0
	github.com/jmvet/jmvet/codes v1.0.0
)

replace (
	example.com/dep => ../dep
	github.com/jmvet/jmvet/codes => ../codes
)
`,
	"dep/go.mod": `module example.com/dep

go 1.25

require github.com/jmvet/jmvet/codes v1.0.0
`,
	"codes/go.mod": "module github.com/jmvet/jmvet/codes\n\ngo 1.18\n",
	"codes/codes.go": `// Package codes is the table of JMessage codes.
package codes

type Code int

const (
	RESTUserAlreadyExists = 899001
	RESTUserNotFound      = 899002
)
`,
}

// Programs returns the files of n programs, those of the seeds from first on, by their slash-separated paths. All are
// packages of the module in w, or of the one in dep that it depends on. The second result is what of them the setting
// -code is to name.
func Programs(first uint64, n int) (files map[string]string, declared []string) {
	files = maps.Clone(modules)
	for seed := first; seed < first+uint64(n); seed++ {
		declared = append(declared, generate(rand.New(rand.NewPCG(seed, 0)), fmt.Sprintf("s%d", seed), files)...)
	}
	return files, declared
}

// A source is a Go file that is being written.
type source struct {
	doc     string
	imports []string
	decls   []string
}

// declare adds a declaration, as fmt.Sprintf makes it of format and args.
func (s *source) declare(format string, args ...any) {
	s.decls = append(s.decls, fmt.Sprintf(format, args...))
}

// text returns the file as one of the package with the given name.
func (s *source) text(name string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%spackage %s\n\n", s.doc, name)
	for _, i := range s.imports {
		fmt.Fprintf(&b, "import %q\n", i)
	}
	fmt.Fprintf(&b, "\n%s\n", strings.Join(s.decls, "\n\n"))
	return b.String()
}

// generate writes a program of two to five packages into files, as r chooses, under a name of its own: a chain in which
// each imports the one before. Some lie in another module. It returns what of the program the setting -code is to name:
// often nothing.
func generate(r *rand.Rand, name string, files map[string]string) (declared []string) {
	depth := 2 + r.IntN(4)
	last, lastModule := "", "" // the import path of the package before, and the directory of its module
	var things []thing
	for i := range depth {
		// What the package declares.
		s := new(source)
		pkg := fmt.Sprintf("k%d", i)
		if i == 0 && r.IntN(6) == 0 {
			pkg = "jmessage"
		}
		if i == 0 {
			things = origin(r, s)
		} else {
			s.imports = append(s.imports, last)
			more(r, s, things, path.Base(last))
			things = wrap(r, s, things, path.Base(last), i)
		}

		// Where it is. The module in dep does not import the one in w, in which the last package is.
		module := "w"
		if i < depth-1 && r.IntN(4) == 0 || lastModule == "dep" && r.IntN(2) == 0 && i < depth-1 {
			module = "dep"
		}
		if lastModule == "w" {
			module = "w"
		}
		dir := module + "/" + name + "/" + pkg
		if i == 0 && r.IntN(3) == 0 {
			declared = append(declared, "example.com/"+dir+pick(r, ".T.N", ".T.ErrCode", ".Last", ".Number"))
		}
		if i == depth-1 && r.IntN(3) == 0 {
			inTests(r, dir, pkg, s, files)
			continue
		}
		files[dir+"/"+pkg+".go"] = s.text(pkg)
		last, lastModule = "example.com/"+dir, module
	}
	files["dep/util/util.go"] = util
	return declared
}

// inTests puts s, the last package of a program, into files as the tests, its own or external ones as r chooses, of a
// package pkg in dir that has nothing else.
func inTests(r *rand.Rand, dir, pkg string, s *source, files map[string]string) {
	files[dir+"/"+pkg+".go"] = "package " + pkg + "\n"
	if r.IntN(2) == 0 {
		files[dir+"/"+pkg+"_test.go"] = s.text(pkg)
		return
	}
	files[dir+"/x_test.go"] = s.text(pkg + "_test")
}

// more has s, as r chooses, use some of the things that the package pkg exports as texts, and by helpers of another
// package.
func more(r *rand.Rand, s *source, things []thing, pkg string) {
	if r.IntN(2) == 0 {
		for n := range 1 + r.IntN(2) {
			s.declare(pick(r, textUses...), n, in(pick(r, things...).number(), pkg))
		}
		s.imports = append(s.imports, "fmt", "strconv")
		s.declare("var _, _ = fmt.Sprint, strconv.Itoa")
	}
	if r.IntN(2) == 0 {
		s.imports = append(s.imports, "example.com/dep/util")
		for n := range 1 + r.IntN(3) {
			s.declare(pick(r, helperUses...), n, in(pick(r, things...).number(), pkg))
		}
		s.declare("var _ = util.Same")
	}
}
