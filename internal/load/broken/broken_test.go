package broken_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/load/broken"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// pkg returns a package that has errors and imports others.
func pkg(path string, imports []*packages.Package, errs ...packages.Error) *packages.Package {
	p := &packages.Package{ID: path, PkgPath: path, Imports: make(map[string]*packages.Package), Errors: errs}
	for _, i := range imports {
		p.Imports[i.PkgPath] = i
	}
	return p
}

func list(pos, msg string) packages.Error {
	return packages.Error{Pos: pos, Msg: msg, Kind: packages.ListError}
}

func typed(pos, msg string) packages.Error {
	return packages.Error{Pos: pos, Msg: msg, Kind: packages.TypeError}
}

func text(t *testing.T, e *broken.Errors, all bool) string {
	t.Helper()
	var out strings.Builder
	path := func(name string) string { return strings.TrimPrefix(filepath.ToSlash(name), "/shop/") }
	if err := e.Print(&out, lang.English, path, all); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestMissingDirectory: one module that is not there keeps hundreds of packages from being understood.
func TestMissingDirectory(t *testing.T) {
	missing := pkg("example.com/lib", nil)
	var users []*packages.Package
	for i := range 40 {
		file := fmt.Sprintf("p%d/p.go", i)
		users = append(users, pkg(fmt.Sprintf("example.com/shop/p%d", i), []*packages.Package{missing},
			list(file+":3:8", "example.com/lib@v0.0.0: replacement directory ../lib does not exist"),
			typed("/shop/"+file+":3:8", `could not import example.com/lib (invalid package name: "")`),
			typed("/shop/"+file+":5:8", "could not import fmt (no metadata for fmt)"),
			typed("/shop/"+file+":9:2", "undefined: x"),
		))
	}
	top := pkg("example.com/shop", users, typed("/shop/main.go:7:5", "undefined: p1.X"))
	alone := pkg("example.com/shop/alone", nil, typed("/shop/alone/a.go:2:2", "undefined: y"),
		typed("/shop/alone/a.go:3:2", "undefined: y"))
	e := broken.Of([]*packages.Package{top, alone}, "/shop")
	want := "p0/p.go:3:8: example.com/lib@v0.0.0: replacement directory ../lib does not exist\n" +
		"alone/a.go:2:2: undefined: y\nalone/a.go:3:2: undefined: y\n" +
		"jmvet: more errors that follow from these: 160; packages with errors: 42; -full shows all\n"
	if got := text(t, e, false); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if n := strings.Count(text(t, e, true), "\n"); n != 163 {
		t.Errorf("%d errors in all, want 163", n)
	}
}

// TestManyCauses: more causes than a person reads are counted.
func TestManyCauses(t *testing.T) {
	var errs []packages.Error
	for i := range 30 {
		errs = append(errs, typed(fmt.Sprintf("/shop/a.go:%d:2", i+1), "undefined: x"))
	}
	got := text(t, broken.Of([]*packages.Package{pkg("example.com/shop", nil, errs...)}, "/shop"), false)
	if strings.Count(got, "\n") != 9 ||
		!strings.HasSuffix(got, "\njmvet: more errors: 22; packages with errors: 1; -full shows all\n") {
		t.Errorf("got\n%s", got)
	}
	long := list("", "it is\n"+strings.Repeat("long\n", 20)+"indeed")
	got = text(t, broken.Of([]*packages.Package{pkg("example.com/shop", nil, long, list("", "another"))}, "/shop"), false)
	if !strings.HasPrefix(got, "jmvet: it is\nlong\n") ||
		!strings.HasSuffix(got, "indeed\njmvet: more errors: 1; packages with errors: 1; -full shows all\n") {
		t.Errorf("a long error is shown if it is the first, got\n%s", got)
	}
}

// TestNewerGo: that a program is for a newer Go is said once.
func TestNewerGo(t *testing.T) {
	var pkgs []*packages.Package
	for i := range 5 {
		pkgs = append(pkgs, pkg(fmt.Sprintf("p%d", i), pkgs,
			typed(fmt.Sprintf("/shop/p%d/p.go:1:9", i),
				"package requires newer Go version go1.99 (application built with go1.26)"),
			typed(fmt.Sprintf("/shop/p%d/p.go:3:9", i), "undefined: new"),
			packages.Error{Pos: "-",
				Msg: "This application uses version go1.26 of the source-processing packages but runs version go1.99 of 'go " +
					"list'. It may fail"},
		))
	}
	got := text(t, broken.Of(pkgs, "/shop"), false)
	if strings.Count(got, "written for a newer version of Go than jmvet was built with, "+runtime.Version()) != 1 ||
		strings.Count(got, "\n") > 3 {
		t.Errorf("got\n%s", got)
	}
}

// TestPositions: paths are absolute whoever gives them, and places are read from them.
func TestPositions(t *testing.T) {
	dir := t.TempDir()
	abs := filepath.Join(dir, "b.go")
	e := broken.Of([]*packages.Package{pkg("p", nil, list("a.go:3:8", "one"), list(abs+":4", "two"), list("-", "three"),
		list("", "-: four"))}, dir)
	if len(e.Causes) != 4 || e.Packages != 1 {
		t.Fatalf("got %+v", e)
	}
	for i, want := range []struct {
		file         string
		line, column int
		message      string
	}{{filepath.Join(dir, "a.go"), 3, 8, "one"}, {abs, 4, 0, "two"}, {"", 0, 0, "three"}, {"", 0, 0, "four"}} {
		file, line, column := e.Causes[i].Place()
		if file != want.file || line != want.line || column != want.column || e.Causes[i].Message.String() != want.message {
			t.Errorf("error %d is %q at %q, %d, %d; want %+v", i, e.Causes[i].Message, file, line, column, want)
		}
	}
}

// TestCycle: where every error follows from another, one stands for the cause.
func TestCycle(t *testing.T) {
	e := broken.Of([]*packages.Package{pkg("p", nil, typed("/shop/a.go:3:8", "could not import q (import cycle)"))},
		"/shop")
	if len(e.Causes) != 1 || len(e.Follow) != 0 {
		t.Errorf("got %+v", e)
	}
}

// TestLoaded loads a module whose replaced directory is not there.
func TestLoaded(t *testing.T) {
	dir := t.TempDir()
	cmdtest.WriteFiles(t, dir, map[string]string{
		"go.mod": "module example.com/shop\n\ngo 1.26\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => " +
			"../no-lib\n",
		"a/a.go": "package a\n\nimport \"example.com/lib\"\n\nvar X = lib.X\n",
		"b/b.go": "package b\n\nimport \"example.com/shop/a\"\n\nvar X int = a.X\n",
		"c/c.go": "package c\n\nvar X = 1\n",
	})
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOPROXY=off"),
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	e := broken.Of(pkgs, dir)
	if len(e.Causes) != 1 ||
		!strings.Contains(e.Causes[0].Message.String(), "replacement directory ../no-lib does not exist") {
		t.Errorf("the causes are %+v", e.Causes)
	}
	if file, line, _ := e.Causes[0].Place(); filepath.Base(file) != "a.go" || line != 3 {
		t.Errorf("the cause is at %s", e.Causes[0].Pos)
	}
}
