package bazel

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// buildNogo makes a nogo program of the sources of one version of rules_go, in the two steps of its rule: the builder
// writes a main file with the analyzer and its configuration, and that is compiled together with nogo's own files.
func buildNogo(t *testing.T, version, config string) string {
	t.Helper()
	dir := t.TempDir()
	sources := sourcesOf(t, version)
	// The builder imports nothing but the standard library. Its linker flag is what its rule sets, too.
	builder := filepath.Join(dir, "builder")
	copyFiles(t, sources, builder, sourceList(t, sources, "builder_srcs"))
	cmdtest.Write(t, builder, "path.go", cmdtest.Read(t, sources, "path.go"))
	cmdtest.Write(t, builder, "go.mod", "module builder\n\ngo 1.24\n")
	run(t, builder, "go", "build", "-ldflags=-X main.rulesGoStdlibPrefix=@//stdlib:", "-o", "builder.exe", ".")

	main := filepath.Join(dir, "nogo")
	copyFiles(t, sources, main, sourceList(t, sources, "nogo_srcs"))
	args := []string{"gennogomain", "-output", filepath.Join(main, "main.go"), "-analyzer_importpath",
		"github.com/jmvet/jmvet/analyzer"}
	if config != "" {
		cmdtest.Write(t, dir, "nogo.json", config)
		args = append(args, "-config", filepath.Join(dir, "nogo.json"))
	}
	run(t, main, filepath.Join(builder, "builder.exe"), args...)
	// nogo imports a package that is internal to x/tools: in Bazel nothing forbids it, and here the name of the module
	// allows it.
	mod := strings.Replace(cmdtest.Read(t, ".", "go.mod"), "module github.com/jmvet/jmvet/internal/proof/bazel",
		"module golang.org/x/tools/nogo", 1)
	mod = strings.ReplaceAll(mod, "=> ../../..", "=> "+root(t))
	cmdtest.Write(t, main, "go.mod", mod)
	cmdtest.Write(t, main, "go.sum", cmdtest.Read(t, ".", "go.sum"))
	run(t, main, "go", "build", "-o", "nogo.exe", ".")
	return filepath.Join(main, "nogo.exe")
}

// sourcesOf returns the directory of the builder's sources in one version of rules_go.
func sourcesOf(t *testing.T, version string) string {
	t.Helper()
	var module struct{ Dir string }
	out := run(t, t.TempDir(), "go", "mod", "download", "-json", "github.com/bazelbuild/rules_go@"+version)
	if err := json.Unmarshal([]byte(out), &module); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(module.Dir, "go", "tools", "builders")
}

// sourceList returns the files that a rule of the builder's BUILD file names.
func sourceList(t *testing.T, sources, rule string) []string {
	t.Helper()
	build := cmdtest.Read(t, sources, "BUILD.bazel")
	list := regexp.MustCompile(`(?s)name = "` + rule + `",\s*srcs = \[(.*?)\]`).FindStringSubmatch(build)
	if list == nil {
		t.Fatalf("%s has no rule %s", sources, rule)
	}
	var names []string
	for _, m := range regexp.MustCompile(`"([^"]+\.go)"`).FindAllStringSubmatch(list[1], -1) {
		names = append(names, m[1])
	}
	return names
}

// copyFiles copies the files called names from the directory from to the directory to.
func copyFiles(t *testing.T, from, to string, names []string) {
	t.Helper()
	for _, name := range names {
		cmdtest.Write(t, to, name, cmdtest.Read(t, from, name))
	}
}

// root returns the directory of the repository.
func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(dir)
}

// run runs a command that must succeed, and returns what it prints.
func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	got := cmdtest.Run(t, dir, []string{"GOWORK=off", "GOFLAGS=-mod=mod"}, name, args...)
	if got.Status != 0 {
		t.Fatalf("%s %s: %v", name, strings.Join(args, " "), got)
	}
	return got.Stdout
}
