package scan_test

import (
	"maps"
	"path/filepath"
	"strings"
)

// oddFile adds a file to a package.
func oddFile(g *gen) {
	p := g.any()
	name := pick(g, "x.go", "x_test.go", "x_linux.go", "x_windows.go", ".x.go", "_x.go", "x.c", "x.s", "x.h", "x.cc",
		"x_windows.c", "X.go", "a.go", "-x.go", "#x.go", "ä.go", "x_linux_test.go", "x.syso", "x.S", "x.go.txt", "x.m")
	text := pick(g, source(p.name, []string{"errors"}), source(p.name+"_test", []string{"errors"}), source("main", nil),
		source("documentation", []string{"example.com/none"}), source(p.name, []string{"C"}),
		"", "package", "import \"x\"\n", "package "+p.name+"\nimport x\n", "package "+p.name+"\nfunc {", source("other", nil),
		"//go:build ignore\n\n"+source("main", []string{"example.com/none"}),
		"\ufeff"+source(p.name, nil), "package "+p.name+"\n\x00", "//go:build (\n\n"+source(p.name, nil),
		"//go:build linux\n//go:build linux\n\n"+source(p.name, nil), source(p.name, []string{p.path}))
	if strings.Contains(text, "func {") && strings.HasSuffix(name, "_test.go") {
		text = "" // go list parses all of a test, and the scan is not there to find out what does not compile
	}
	g.files[p.dir+"/"+name] = text
	g.note("file %s: %q", name, text)
	if g.IntN(6) == 0 {
		g.files[p.dir+"/"+strings.ToUpper(name[:2])+name[2:]] = text
	}
}

// badGraph has imports that the go command refuses, or nearly so.
func badGraph(g *gen) {
	g.note("imports")
	p, other := g.any(), g.any()
	switch g.IntN(8) {
	case 0:
		other.name = "main"
	case 1:
		p.imports = append(p.imports, other.path)
	case 2:
		p.tests = append(p.tests, other.path)
	case 3:
		p.extern = append(p.extern, other.path)
	case 4:
		p.name, p.extern = "main", []string{p.path}
	case 5: // tests only
		g.files["w/only/o_test.go"] = source("only", []string{p.path})
		if g.IntN(2) == 0 {
			p.imports = append(p.imports, g.module+"/only")
		}
	case 6: // nothing for this system
		g.files["w/only/o_windows.go"] = source("only", []string{p.path})
		if g.IntN(2) == 0 {
			p.imports = append(p.imports, g.module+"/only")
		}
	case 7:
		g.files["w/A/a.go"] = "package a\n"
		p.imports = append(p.imports, g.module+"/A")
	}
}

// vendored takes dependencies from a vendor directory.
func vendored(g *gen) {
	g.note("vendor")
	g.vendor = true
	if g.IntN(3) == 0 {
		g.require["nodot/dep"], g.replace = "v1.0.0", append(g.replace, "nodot/dep => ./nodot")
		g.any().imports = append(g.any().imports, pick(g, "nodot/dep", "nodot/none"))
	}
	switch g.IntN(12) {
	case 0:
		g.files["w/vendor/modules.txt"] = pick(g, "", "## workspace\n", "nonsense\n",
			"# example.com/leaf v1.0.0\n## explicit; go 1.17\nexample.com/leaf\n")
	case 1:
		g.files["w/vendor/example.com/unlisted/u.go"] = "package unlisted\n"
		g.any().imports = append(g.any().imports, "example.com/unlisted")
	case 2:
		g.env = append(g.env, "GOFLAGS="+pick(g, "-mod=mod", "-mod=readonly", "-mod=vendor", "-mod=nonsense"))
		g.note("%s", g.env[len(g.env)-1])
	case 3:
		g.files["w/vendor/v.go"] = "package vendor\n"
	case 4:
		g.files["w/a/vendor/v/v.go"] = "package v\n"
		g.files["w/a/vendor/vendor.go"] = pick(g, "package vendor\n", "")
	case 5:
		g.patterns = []string{pick(g, "./vendor/...", "./vendor", "./vendor/example.com/leaf", "example.com/leaf",
			g.module+"/...")}
		g.note("%s", g.patterns[0])
	case 6:
		g.replace = append(g.replace, "example.com/leaf => ./leaf")
	case 7:
		g.lang = pick(g, "1.13", "1.17", "1.20", "1.24", "")
	case 8:
		g.files["w/vendor/example.com/main/a/a.go"] = "package a\n"
	case 9:
		g.vendor = false
		g.files["w/vendor/README"] = ""
	}
}

// workspace puts the module into a workspace with another one, or outside of it.
func workspace(g *gen) {
	g.note("workspace")
	module := pick(g, "example.com/rep", "example.com/leaf", g.module+"/more", "example.com/main2")
	dir := pick(g, "other", "w/more")
	rel, _ := filepath.Rel("w", dir)
	g.files[dir+"/go.mod"] = "module " + module + "\n\ngo " + pick(g, "1.26", "1.20", "1.99") + "\n" +
		pick(g, "", "require example.com/leaf v1.1.0\n", "require example.com/absent v1.0.0\n")
	g.files[dir+"/o.go"] = pick(g, "package o\n", source("o", []string{"example.com/leaf"}),
		source("o", []string{"example.com/dep"}))
	if g.IntN(2) == 0 {
		g.files[dir+"/go.sum"] = g.sums
	}
	work := "go " + pick(g, "1.26", "1.26", "1.21", "1.99") + "\n"
	place, up := "go.work", "./"
	if g.IntN(3) == 0 {
		place, up = "w/go.work", "../"
	}
	for use := range map[string]bool{"w": g.IntN(6) > 0, dir: g.IntN(6) > 0} {
		work += "use " + up + use + pick(g, "", "/") + "\n"
	}
	work += pick(g, "", "", "replace example.com/leaf => ./other\n", "use ./nothing\n",
		"replace example.com/dep => example.com/dep v1.1.0\n")
	g.files[place] = work
	g.any().imports = append(g.any().imports, pick(g, module, "errors"))
	if g.IntN(4) == 0 {
		g.env = append(g.env,
			pick(g, "GOWORK=off", "GOFLAGS=-mod=mod", "GOFLAGS=-mod=readonly", "GOWORK="+g.root+"/"+place, "GOWORK=nothing"))
		g.note("%s", g.env[len(g.env)-1])
	}
	if g.IntN(4) == 0 {
		g.patterns = []string{pick(g, "./"+filepath.ToSlash(rel), "./"+filepath.ToSlash(rel)+"/...", "./...", module,
			module+"/...")}
		g.note("%s", g.patterns[0])
	}
	if g.IntN(5) == 0 {
		g.dir = g.root
		g.patterns = []string{pick(g, "./...", "./w/...", "./other/...", "./w/a")}
	}
}

func oddEnvironment(g *gen) {
	env := pick(g, "GOFLAGS=-tags=custom", "GOFLAGS=-race", "GOFLAGS=-overlay=x.json", "GOFLAGS=-modfile=x.mod",
		"GOFLAGS=-nosuch", "GOFLAGS=-v -buildvcs=false", "GOFLAGS=-buildvcs=maybe", "GOFLAGS=-mod=mod", "GOFLAGS=-p=0",
		"GOFLAGS=x", "GOFLAGS=-trimpath", "GOFLAGS=--tags=custom", "GOFLAGS=-compiler=gccgo", "GOOS=windows", "GOOS=plan9",
		"GOOS=nosuch", "GOARCH=arm64", "GOARCH=nosuch", "CGO_ENABLED=0", "CGO_ENABLED=2", "HOME=", "GOCACHE=off",
		"GOCACHE=rel",
		"GOCACHE=/dev/null/x", "GO111MODULE=off", "GO111MODULE=auto", "GO111MODULE=maybe", "GOEXPERIMENT=nosuch",
		"GOAMD64=v3", "GOENV=", "GOENV=file", "GOROOT=/nothing", "GOMODCACHE=rel", "GOPATH=rel", "GOFLAGS=-json",
		"GOTOOLCHAIN=go1.99.0", "GO386=x")
	g.note("%s", env)
	key, _, _ := strings.Cut(env, "=")
	if env == "GOENV=file" {
		g.files["env"] = pick(g, "GOFLAGS=-tags=custom\n", "GOFLAGS=-mod=vendor\n", "GOOS=windows\n", "CGO_ENABLED=0\n",
			"GOWORK=off\n", "GOAMD64=v3\n", "nonsense\n", "GOFLAGS=-nosuch\n", "GOMODCACHE=/nothing\n", "GOEXPERIMENT=nosuch\n")
		g.note("%s", g.files["env"])
		env = key + "=" + g.root + "/env"
	}
	if env == "HOME=" {
		g.env = append(g.env, "XDG_CACHE_HOME=", "GOCACHE=")
	}
	g.env = append(g.env, env)
	p := g.any()
	maps.Copy(g.files, map[string]string{
		p.dir + "/e_windows.go": source(p.name, []string{"io"}),
		p.dir + "/e_custom.go":  "//go:build custom\n\n" + source(p.name, []string{"os"}),
		p.dir + "/e_cgo.go": pick(g, source(p.name, []string{"C"}), "//go:build cgo\n\n"+source(p.name, nil),
			source(p.name, nil)),
	})
}

// links has symbolic links in the tree.
func links(g *gen) {
	g.note("links")
	g.files["elsewhere/e/e.go"], g.files["elsewhere/go.mod"] = "package e\n", "module example.com/elsewhere\n"
	g.files["plain/p/p.go"], g.files["plain/f.go"] = "package p\n", "package "+g.pkgs[0].name+"\n"
	p := g.pkgs[0]
	switch g.IntN(9) {
	case 0:
		g.links["w/lnk"] = "../elsewhere"
		g.any().imports = append(g.any().imports, g.module+"/lnk/e")
	case 1:
		g.links["w/lnk"] = "../plain"
		g.any().imports = append(g.any().imports, g.module+"/lnk/p")
	case 2:
		g.links[p.dir+"/f.go"] = g.root + "/plain/f.go"
	case 3:
		g.links[p.dir+"/f.go"] = pick(g, "nothing.go", g.root+"/plain")
	case 4:
		g.links["lw"] = "w"
		g.dir = filepath.Join(g.root, "lw")
	case 5:
		g.links["w/lnk"] = pick(g, "../elsewhere", "../plain")
		g.patterns = []string{pick(g, "./lnk/...", "./lnk", "./lnk/p", "./lnk/e")}
	case 6:
		g.links["w/lnk"] = pick(g, "../elsewhere", "../plain/p", "w", ".")
	case 7:
		g.links["w/n/go.mod"] = pick(g, g.root+"/elsewhere/go.mod", "nothing", g.root+"/plain")
		g.files["w/n/n.go"] = "package n\n"
		g.any().imports = append(g.any().imports, g.module+"/n")
	case 8:
		g.links["lw"] = "w"
		g.patterns = []string{g.root + "/lw/..."}
	}
}

func oddDirectory(g *gen) {
	dir := pick(g, "a b", "ä", "a!b", "a,b", "con", "a.", "x.go", "_u", ".h", "a@b", "a/vendor/v", "vendor", "testdata",
		"a~1", "c++", "A", "a'b", "-d", "aux.x", "e=mc", "nul", "...", "a...b", "main")
	g.note("directory %q", dir)
	p := g.add(dir)
	p.name = "p"
	p.hidden = g.IntN(2) == 0
	if !p.hidden && g.IntN(2) == 0 {
		g.any().imports = append(g.any().imports, p.path)
	}
	if g.IntN(3) == 0 {
		g.patterns = []string{pick(g, "./"+dir, "./"+dir+"/...", p.path)}
		g.note("pattern %s", g.patterns[0])
	}
}

// brokenCache has a module cache that lacks something.
func brokenCache(g *gen) {
	g.note("module cache")
	g.cache = filepath.Join(g.root, "cache")
	without := pick(g, "example.com/leaf", "example.com/dep")
	for _, m := range []string{"example.com/dep", "example.com/leaf"} {
		g.require[m] = "v1.0.0"
	}
	g.any().imports = append(g.any().imports, "example.com/dep")
	lack := pick(g, "all", "all", ".partial", ".ziphash", ".mod", "dir", "nothing")
	g.note("%s of %s", lack, without)
	for path := range g.u.sums {
		module, version, _ := strings.Cut(path, " ")
		if module == "example.com/Upper" || strings.Contains(version, "+") {
			continue
		}
		from, to := filepath.Join(g.u.cache, module+"@"+version), "cache/"+module+"@"+version
		down := filepath.Join(g.u.cache, "cache/download", module, "@v", version)
		lacks := module == without && version == "v1.0.0"
		if !lacks || lack != "all" && lack != "dir" {
			g.links[to] = from
		}
		for _, ext := range []string{".mod", ".ziphash", ".zip", ".info"} {
			if !lacks || lack != "all" && lack != ext {
				g.links["cache/cache/download/"+module+"/@v/"+version+ext] = down + ext
			}
		}
		if lacks && lack == ".partial" {
			g.files["cache/cache/download/"+module+"/@v/"+version+".partial"] = ""
		}
	}
}
