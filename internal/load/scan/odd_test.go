package scan_test

import (
	"fmt"
	"path/filepath"
	"strings"
)

// odds are the things that can be odd about a layout.
func (g *gen) odds() []func(*gen) {
	return []func(*gen){
		oddReplacement, oddReplacement, nestedModule, longerModule, goModDirectory, testDirectory, oddPattern, oddPattern,
		oddImport, oddImport,
		oddModulePath, oddRequirement, oddRequirement, oddFile, oddFile, oddFile, badGraph, badGraph, vendored, vendored,
		workspace, workspace,
		oddEnvironment, oddEnvironment, links, oddDirectory, treeOfPaths, buildTags, goDirective, brokenCache,
	}
}

func pick[T any](g *gen, list ...T) T { return list[g.IntN(len(list))] }

// oddReplacement replaces a module by a directory, in all spellings.
func oddReplacement(g *gen) {
	dir := pick(g, "rep", "w/rep", "w/x/rep")
	rel, _ := filepath.Rel("w", dir)
	rel = filepath.ToSlash(rel)
	abs := filepath.ToSlash(g.root) + "/" + dir
	up := filepath.ToSlash(filepath.Dir(abs))
	spelt := pick(g, "./"+rel, "./"+rel+"/", "./../w/"+rel, "./x/../"+rel, "././"+rel, abs, abs+"/",
		up+"/../"+filepath.Base(up)+"/rep", up+"//rep", abs+"/.", "../link")
	if strings.HasPrefix(rel, "../") {
		spelt = pick(g, rel, rel+"/", "./"+rel, "../w/"+rel, abs, abs+"/", abs+"/../rep", "../link")
	}
	g.links["link"] = dir
	g.note("replacement %s", spelt)
	module := pick(g, "example.com/rep", "example.com/main/rep", "rep", "example.com/leaf")
	version := "v1.0.0"
	g.require[module] = version
	g.replace = append(g.replace, pick(g, module, module+" "+version)+" => "+spelt)
	g.files[dir+"/go.mod"] = pick(g, "module "+module+"\ngo 1.20\n", "module "+module+"\n",
		"module example.com/fork\ngo 1.20\n",
		"module "+module+"\ngo 1.20\nrequire example.com/leaf v1.1.0\n", "")
	if g.files[dir+"/go.mod"] == "" {
		delete(g.files, dir+"/go.mod")
	}
	g.files[dir+"/r.go"] = "package rep\n"
	g.files[dir+"/sub/s.go"] = source("sub", []string{module})
	if g.IntN(2) == 0 {
		g.files[dir+"/in/go.mod"] = "module " + module + "/in\n"
	}
	g.files[dir+"/in/i.go"] = "package in\n"
	g.any().imports = append(g.any().imports, pick(g, module, module+"/sub", module+"/in"))
}

// nestedModule puts a module into the main module's tree.
func nestedModule(g *gen) {
	g.note("nested module")
	dir := pick(g, "a", "n", "a/n")
	g.files["w/"+dir+"/go.mod"] = pick(g, "module "+g.module+"/"+dir+"\n", "", "module other.example/m\ngo 1.20\n")
	g.files["w/"+dir+"/n/n.go"] = "package n\n"
	if g.IntN(2) == 0 {
		g.any().imports = append(g.any().imports, g.module+"/"+dir+"/n")
	}
	if g.IntN(2) == 0 {
		g.require[g.module+"/"+dir] = "v1.0.0"
		g.replace = append(g.replace, g.module+"/"+dir+" => ./"+dir)
	}
}

// longerModule has two modules whose paths begin the package's.
func longerModule(g *gen) {
	g.note("two modules for a path")
	g.require["example.com/dep"] = pick(g, "v1.0.0", "v1.1.0")
	g.require["example.com/leaf"] = pick(g, "v1.0.0", "v1.1.0")
	if g.IntN(3) > 0 {
		g.require["example.com/dep/nested"] = "v1.0.0"
	}
	g.any().imports = append(g.any().imports,
		pick(g, "example.com/dep/nested", "example.com/dep/nested/more", "example.com/dep/nested/none", "example.com/dep"))
}

func goModDirectory(g *gen) {
	g.note("a directory go.mod")
	p := g.any()
	if p.dir != "w" {
		g.files[p.dir+pick(g, "/go.mod/", "/go.mod/x.go")] = "package x\n"
	}
}

// testDirectory adds a package foo_test beside foo, both with tests.
func testDirectory(g *gen) {
	g.note("foo_test beside foo")
	foo := g.add("foo")
	foo.extern = []string{foo.path}
	other := g.add("foo_test")
	other.name = pick(g, "foo_test", "foo", "other")
	if g.IntN(2) == 0 {
		other.tests = []string{foo.path}
	}
	if g.IntN(2) == 0 {
		other.extern = []string{foo.path}
	}
	if g.IntN(2) == 0 {
		foo.extern = append(foo.extern, other.path)
	}
	if g.IntN(3) == 0 {
		g.patterns = []string{pick(g, "./foo", "./foo_test", "./foo/...")}
	}
}

func oddPattern(g *gen) {
	g.files["w/_x/y/y.go"], g.files["w/.h/h.go"], g.files["w/testdata/t/t.go"], g.files["w/testdata/t.go"] = "package y\n",
		"package h\n", "package t\n", "package t\n"
	g.files["w/_x/x.go"], g.files["w/empty/README"], g.files["w/a/testdata/b/b.go"] = "package x\n", "", "package b\n"
	g.files["w/vendor_/v.go"] = "package v\n"
	p := g.any()
	rel, _ := filepath.Rel("w", p.dir)
	abs := g.dir
	g.patterns = []string{pick(g, "./_x/...", "./_x", "./.h/...", "./testdata/...", "./testdata", "./testdata/t",
		"./testdata/t/...", "./_x/y/...", "./empty", "./empty/...",
		g.module+"/testdata/...", g.module+"/testdata/t", g.module+"/_x", g.module+"/...", "./a/testdata/...", "./nothing",
		"./nothing/...", "./"+rel, "./"+rel+"/", "./"+rel+"/...",
		p.path, p.path+"/...", "...", "all", "./", ".", "./...", "../w/...", "..", "../...", abs, abs+"/...", abs+"/",
		abs+"/../w/...", "./"+rel+"/../...", "././...", ".//...",
		"./"+rel+"/.", "errors", "std", "./w.go", "./"+rel+"/*.go", "example.com/dep", "example.com/dep/...",
		"example.com/...", "./a...", "./.../b", p.path+"/", "", "-x", "cmd", "./vendor/...",
		"./vendor_/...", strings.ToUpper(p.path), "./"+rel+"/.../", "w/...", rel, "./A")}
	if g.IntN(3) == 0 {
		g.patterns = append(g.patterns, "./...")
	}
	if g.IntN(4) == 0 {
		g.dir = filepath.Join(g.root, p.dir)
	}
	g.note("pattern %q", g.patterns)
}

func oddImport(g *gen) {
	p, other := g.any(), g.any()
	path := pick(g, "a b", "./a", "../w", "/abs", "", "example.com/main/nothing", "example.com/none", "nothing",
		"example.com/ä", "example.com/a!b", "example.com/a,b", "example.com/con",
		"example.com/main/a.", "example.com/main/con", "cmd/go", "cmd/internal/obj", "internal/abi",
		"vendor/golang.org/x/net/idna", "golang.org/x/net/idna", "syscall/js", "C", "runtime/cgo", "builtin",
		"example.com/dep/internal/in", "example.com/dep/cmd/tool", "example.com/main/", "example.com//main",
		"example.com/main/a@v1", "main", "all", "std", "go", "fmt/", "Errors", "net/http/internal",
		"example.com/Dep", "example.com/major", "example.com/far/v2", "example.com/dep/nested", "example.com/main/testdata/t",
		"example.com/main/vendor/x", "crypto/internal/boring/sig", "debug/dwarf", "testing/internal/testdeps")
	g.note("import %q", path)
	g.files["w/testdata/t/t.go"], g.files["w/con/c.go"], g.files["w/a./a.go"] = "package t\n", "package con\n",
		"package a\n"
	if g.IntN(2) == 0 {
		g.require["example.com/dep"], g.require["example.com/leaf"] = "v1.0.0", "v1.0.0"
	}
	switch g.IntN(4) {
	case 0:
		p.tests = append(p.tests, path)
	case 1:
		other.extern = append(other.extern, path)
	default:
		p.imports = append(p.imports, path)
	}
}

func oddModulePath(g *gen) {
	old := g.module
	g.module = pick(g, "net", "mymod", "errors", "example.com", "example.com/ä", "example.com/a b", "go",
		"example.com/main/v2", "example.com/Main", "main", "internal", "a.", "example.com/con", "golang.org/x/net",
		"\"example.com/main\"", "example", "example.com/dep", "std", "cmd", "vendor", "C", "unsafe", "example.com/internal/m",
		"_x", "example.com/_x", "example.com/.x", "test")
	g.note("module %s", g.module)
	path := strings.Trim(g.module, `"`)
	for _, p := range g.pkgs {
		rename := func(list []string) {
			for i := range list {
				if list[i] == old || strings.HasPrefix(list[i], old+"/") {
					list[i] = path + list[i][len(old):]
				}
			}
		}
		p.path = path + p.path[len(old):]
		rename(p.imports)
		rename(p.tests)
		rename(p.extern)
	}
	if g.module == "net" && g.IntN(2) == 0 {
		g.files["w/url/u.go"] = "package url\n"
		g.any().imports = append(g.any().imports, pick(g, "net/url", "net/http"))
	}
}

func oddRequirement(g *gen) {
	g.note("requirements")
	switch g.IntN(9) {
	case 0: // asks for leaf v1.1.0
		g.require["example.com/dep"], g.require["example.com/leaf"] = "v1.1.0", "v1.0.0"
		g.any().imports = append(g.any().imports, "example.com/dep")
	case 1: // asks for leaf, which go.mod lacks
		g.require["example.com/dep"] = "v1.0.0"
		delete(g.require, "example.com/leaf")
		g.any().imports = append(g.any().imports, "example.com/dep")
	case 2:
		g.lang = pick(g, "1.21", "1.24")
		g.require["example.com/next"] = "v1.0.0"
		g.any().imports = append(g.any().imports, "example.com/next")
	case 3:
		g.extra = pick(g, "exclude example.com/leaf v1.0.0\n", "exclude example.com/leaf v1.1.0\n", "retract v1.0.0\n",
			"toolchain go1.26.0\n", "godebug default=go1.21\n", "godebug nosuch=1\n",
			"ignore ./a\n", "tool example.com/dep/cmd/tool\n", "nonsense\n", "require example.com/main v1.0.0\n",
			"require example.com/leaf v1.1.0\n", "require example.com/leaf master\n", "require example.com/leaf v1\n",
			"replace example.com/leaf => example.com/leaf v1.1.0\n", "replace example.com/leaf v1.0.0 => example.com/Upper "+
				"v1.0.0\n", "replace example.com/leaf => example.com/none v1.0.0\n", "replace example.com/unused => ./nothing\n",
			"toolchain go1.99.0\n", "replace example.com/leaf => ./a\nreplace example.com/leaf => ./c\n")
		g.note("%s", g.extra)
	case 4:
		g.sums = g.u.sumsOf(pick(g, "example.com/dep v1.0.0", "example.com/leaf v1.0.0", "example.com/old v0.1.0"))
	case 5:
		g.sums = pick(g, "", strings.ReplaceAll(g.sums, "=", "A="), strings.ReplaceAll(g.sums, "h1:", "h1:A"), "x\n"+g.sums,
			g.sums+"\n\n", strings.ReplaceAll(g.sums, "/go.mod", "/no.mod"))
	case 6:
		for path := range g.require {
			delete(g.require, path)
			break
		}
	case 7:
		g.require["example.com/absent"] = "v1.0.0"
		if g.IntN(2) == 0 {
			g.any().imports = append(g.any().imports, pick(g, "example.com/absent", "example.com/absent/x"))
		}
	case 8:
		g.require["example.com/old"] = "v0.1.0"
		delete(g.require, "example.com/leaf")
		g.any().imports = append(g.any().imports, "example.com/old")
	}
}

func goDirective(g *gen) {
	g.lang = pick(g, "", "1.16", "1.17", "1.18", "1.20", "1.21.0", "1.26.0", "1.99", "1.13", "1.26rc1", "1.21")
	g.note("go %s", g.lang)
}

func treeOfPaths(g *gen) {
	g.patterns = []string{pick(g, g.module+"/...", g.module+"/a/...", g.module)}
	g.note("pattern %s", g.patterns[0])
	if g.IntN(2) == 0 {
		g.require["example.com/dep"] = pick(g, "v1.0.0", "v1.1.0")
		g.require["example.com/leaf"] = "v1.0.0"
	}
}

// buildTags gives files that are built for something, with imports of their own.
func buildTags(g *gen) {
	tags := []string{"linux", "windows", "custom", "!custom", "ignore", "cgo", "!cgo", "go1.18", "go1.99", "unix", "gc",
		"amd64", "linux && custom", "linux || windows", "!linux", "race", "goexperiment.none", "boringcrypto", "purego"}
	p := g.any()
	for i := range 1 + g.IntN(3) {
		tag := pick(g, tags...)
		line := pick(g, "//go:build "+tag+"\n\n", "// Copyright\n\n//go:build "+tag+"\n\n", "/* x */\n\n//go:build "+tag+"\n",
			"// +build "+strings.Fields(tag)[0]+"\n\n", "//go:build "+tag+"\n")
		g.files[fmt.Sprintf("%s/tagged%d%s.go", p.dir, i, pick(g, "", "", "_test", "_linux", "_windows", "_amd64",
			"_linux_test"))] = line + source(p.name, []string{pick(g, "errors", "io", g.remote())})
		g.note("tag %s", tag)
	}
	if g.IntN(2) == 0 {
		g.env = append(g.env, "GOFLAGS=-tags="+pick(g, "custom", "custom", "custom,other", "race", "ignore", "linux", "'a b'",
			"", "windows", "arm64", "unix", "cgo", "purego", "js"))
		g.note("%s", g.env[len(g.env)-1])
	}
}
