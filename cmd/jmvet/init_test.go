package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// adopter is a module with findings of its own.
var adopter = files{
	"im/im.go": "// Package im talks to JMessage.\npackage im\n\ntype Error struct{ Code int }\n\nfunc (e *Error) " +
		"Exists() bool { return e.Code == 899001 }\n",
}

// initModule writes a module that requires nothing, as a git repository.
func initModule(t *testing.T, fs files) string {
	t.Helper()
	dir := bare(t, fs)
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	return dir
}

// snapshot returns the files below a directory with their texts.
func snapshot(t *testing.T, dir string) files {
	t.Helper()
	all := make(files)
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name := filepath.ToSlash(path[len(dir)+1:])
		all[name] = cmdtest.Read(t, dir, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// changed returns the names of the files that are in one of two snapshots only, or differ.
func changed(before, after files) []string {
	var list []string
	for name, text := range after {
		if old, ok := before[name]; !ok || old != text {
			list = append(list, name)
		}
	}
	for name := range before {
		if _, ok := after[name]; !ok {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

// inits are command lines of jmvet init in a module with findings, and what comes of them.
var inits = []struct {
	name, args string
	add        files    // beside the module
	written    []string // names, sorted
	want       []string // in what is printed
}{
	{"nothing said", "", nil, []string{".jmvet.json"}, []string{
		"new         .jmvet.json: baseline: the current findings (1) are no longer reported",
		"No CI configuration: choose one with -ci github or -ci gitlab.", "Files written: 1.",
		"\tgo get github.com/jmvet/jmvet/codes\n\tjmvet -fix ./...\n\tjmvet -baseline=.jmvet.json -write-baseline ./...\n",
	}},
	{"github", "-ci github", nil, []string{".github/workflows/jmvet.yml", ".jmvet.json"}, []string{
		"new         .github/workflows/jmvet.yml: GitHub checks every pull request",
	}},
	{"github by its directory", "", files{".github/CODEOWNERS": "* @you\n"},
		[]string{".github/workflows/jmvet.yml", ".jmvet.json"}, nil},
	{"gitlab by its file", "", files{".gitlab-ci.yml": "build:\n  script: [go build]\n"}, []string{".jmvet.json"},
		[]string{
			"left alone  .gitlab-ci.yml: exists; add this:\n\n      jmvet:\n        image: golang:1.26\n",
			"- jmvet -format=gitlab -baseline=.jmvet.json ./... > gl-code-quality-report.json",
		}},
	{"both", "", files{".github/CODEOWNERS": "", ".gitlab-ci.yml": ""}, []string{".jmvet.json"},
		[]string{"No CI configuration"}},
	{"none", "-ci none -baseline=", nil, nil, []string{"Nothing to do."}},
	{"no findings", "-ci gitlab -magic=false", nil, []string{".gitlab-ci.yml"}, []string{
		"not needed  .jmvet.json: nothing was found", "new         .gitlab-ci.yml: GitLab checks every pipeline",
	}},
	{"settings", "-ci=github -golangci -known 899900-899909,899930 -evidence=context ./im/...", nil,
		[]string{".custom-gcl.yml", ".github/workflows/jmvet.yml", ".golangci.yml", ".jmvet.json"},
		[]string{"\tjmvet -evidence=context -known=899900-899909,899930 -fix ./im/...\n"}},
	{"language", "-ci github -lang=zh", nil, []string{".github/workflows/jmvet.yml", ".jmvet.json"}, []string{
		"example.com/shop 的计划：\n\n  新建    .jmvet.json: 基线：", "\tjmvet -fix ./...\n",
	}},
	{"golangci-lint is there", "-ci none -golangci",
		files{
			".golangci.yaml":  "version: \"2\"\nlinters:\n  enable: [errorlint]\n",
			".custom-gcl.yml": "# with jmvet\n",
		},
		[]string{".jmvet.json"}, []string{
			"left alone  .golangci.yaml: exists; add this:\n\n      version: \"2\"\n      linters:\n        enable:\n         " +
				" - jmvet\n",
			"left alone  .custom-gcl.yml: exists, and mentions jmvet\n",
		}},
	{"constants", "-write internal/jmcodes -ci none", nil, []string{".jmvet.json", "internal/jmcodes/codes.go"}, []string{
		"new         internal/jmcodes/codes.go: constants for the codes, package example.com/shop/internal/jmcodes",
		"\n\n\tjmvet -constants=example.com/shop/internal/jmcodes -fix ./...\n",
	}},
	{"a baseline elsewhere", "-ci github -baseline ci/known.json", nil,
		[]string{".github/workflows/jmvet.yml", "ci/known.json"}, []string{
			"new         ci/known.json: baseline: ",
		}},
	{"vendored", "", files{"vendor/modules.txt": ""}, []string{".jmvet.json"}, []string{
		"\tgo get github.com/jmvet/jmvet/codes && go mod vendor\n",
	}},
}

// TestInit: what is written, what is left alone and what is said, and that the second run finds nothing to do.
func TestInit(t *testing.T) {
	for _, test := range inits {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := initModule(t, adopter)
			cmdtest.WriteFiles(t, dir, test.add)
			before := snapshot(t, dir)
			args := append([]string{"init"}, strings.Fields(test.args)...)
			dry := command(t, dir, jmvet, append(args, "-dry-run")...)
			if after := snapshot(t, dir); dry.Status != 0 || len(changed(before, after)) > 0 {
				t.Errorf("-dry-run: %v\nand changed %q", dry, changed(before, after))
			}
			got := command(t, dir, jmvet, args...)
			if got.Status != 0 || got.Stderr != "" {
				t.Fatalf("%v", got)
			}
			for _, want := range test.want {
				if !strings.Contains(got.Stdout, want) {
					t.Errorf("it prints\n%s\nwant in it\n%s", got.Stdout, want)
				}
			}
			after := snapshot(t, dir)
			if names := changed(before, after); !slices.Equal(names, test.written) {
				t.Errorf("written are %q, want %q", names, test.written)
			}
			if workflow := after[".github/workflows/jmvet.yml"]; strings.Contains(workflow,
				"flags: -lang=zh\n") != (test.name == "language") {
				t.Errorf("the workflow is\n%s", workflow)
			}
			again := command(t, dir, jmvet, args...)
			if again.Status != 0 || !strings.Contains(again.Stdout, "\nNothing to do.\n") &&
				!strings.Contains(again.Stdout, "\n无需任何改动。\n") || len(changed(after, snapshot(t, dir))) > 0 {
				t.Errorf("the second time: %v", again)
			}
		})
	}
}

// TestInitBaseline: what is in the new baseline is not reported, with the settings that init was given.
func TestInitBaseline(t *testing.T) {
	for _, test := range []struct{ args, flags, message string }{
		{"", "", "use codes.RESTUserAlreadyExists"},
		{"-write internal/jmcodes", "-constants=example.com/shop/internal/jmcodes", "use jmcodes.RESTUserAlreadyExists"},
	} {
		dir := initModule(t, adopter)
		if got := command(t, dir, jmvet, append([]string{"init"}, strings.Fields(test.args)...)...); got.Status != 0 {
			t.Fatalf("%v", got)
		}
		if text := cmdtest.Read(t, dir, ".jmvet.json"); !strings.Contains(text, test.message) {
			t.Errorf("init %s: the baseline is\n%s", test.args, text)
		}
		flags := append(strings.Fields(test.flags), "-baseline=.jmvet.json", "./...")
		if got := command(t, dir, jmvet, flags...); got.Status != 0 || got.Stdout+got.Stderr != "" {
			t.Errorf("init %s, and then: %v", test.args, got)
		}
		if got := command(t, dir, jmvet, flags[1:]...); test.flags != "" && got.Status != 3 {
			t.Errorf("the baseline fits with other constants, too: %v", got)
		}
	}
}

// TestInitFails: every error says what is wrong, and leaves all as it was.
func TestInitFails(t *testing.T) {
	broken := files{"im/im.go": adopter["im/im.go"],
		"bad/bad.go": "package bad // JMessage\n\nvar code int = \"\"\n\nvar X = code == 899001\n"}
	for _, test := range []struct {
		name, args string
		add        files
		status     int
		want       string // of standard error
	}{
		{"no such system", "-ci travis", nil, 2, "jmvet: init: -ci travis: choose github, gitlab or none\n"},
		{"no such flag", "-dryrun", nil, 2,
			"jmvet: init: unknown flag -dryrun (did you mean -dry-run?); jmvet help init lists the flags\n"},
		{"no such setting", "-evidence=all", nil, 2, "jmvet: init: invalid value \"all\" for flag -evidence"},
		{"two constants", "-write a -constants=example.com/b", nil, 2,
			"jmvet: init: -write and -constants exclude each other\n"},
		{"no directory", "-write=", nil, 2, "jmvet: init: -write needs a directory, such as internal/jmcodes\n"},
		{"a baseline outside", "-baseline ../known.json", nil, 2,
			"jmvet: init: -baseline ../known.json: the file must be in"},
		{"constants outside", "-write ../jmcodes", nil, 1,
			"jmvet: init: -write ../jmcodes: the directory is outside module example.com/shop\n"},
		{"constants of others", "-write im", nil, 1, ""},
		{"no such package", "-constants=example.com/shop/errs", nil, 1, "jmvet: init: -constants=example.com/shop/errs: "},
		{"no baseline", "", files{".jmvet.json": "{}"}, 1, "jmvet: init: "},
		{"broken", "-ci github -write internal/jmcodes", broken, 1, "bad/bad.go:3:16: "},
		{"a file in the way", "-ci github -write internal/jmcodes", files{".github": "in the way"}, 1, "jmvet: init: open "},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := initModule(t, adopter)
			cmdtest.Write(t, dir, "im/codes.go", "package im\n")
			cmdtest.WriteFiles(t, dir, test.add)
			before := snapshot(t, dir)
			got := command(t, dir, jmvet, append([]string{"init"}, strings.Fields(test.args)...)...)
			if got.Status != test.status || !strings.HasPrefix(got.Stderr, test.want) || got.Stderr == "" {
				t.Errorf("%v\nwant status %d and %q", got, test.status, test.want)
			}
			if after := snapshot(t, dir); len(changed(before, after)) > 0 {
				t.Errorf("changed are %q", changed(before, after))
			}
			if entries, err := os.ReadDir(dir); err != nil ||
				slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == "internal" }) {
				t.Errorf("a directory is left: %v, %v", entries, err)
			}
		})
	}
}

// TestInitUndo: where one of the files cannot be written, those before it are taken back.
func TestInitUndo(t *testing.T) {
	dir := initModule(t, adopter)
	if err := os.Symlink("nowhere", filepath.Join(dir, "ci")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	got := command(t, dir, jmvet, "init", "-write", "internal/jmcodes", "-baseline", "ci/known.json")
	if got.Status != 1 || !strings.HasSuffix(got.Stderr, "; nothing was written\n") ||
		!strings.Contains(got.Stdout, "new         ci/known.json: ") {
		t.Errorf("%v", got)
	}
	for _, name := range []string{"internal", "nowhere"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s is left", name)
		}
	}
}

// TestInitWhere: in a repository of several modules init works in each module and in each workspace, and says so
// elsewhere.
func TestInitWhere(t *testing.T) {
	dir := cloneMonorepo(t)
	for _, test := range []struct {
		in, args string
		status   int
		want     string // in what is printed
	}{
		{".", "init", 1, "belongs to no module; run init in each module: " +
			"jmvet -C pay init; jmvet -C platform/app init; jmvet -C platform/lib init; jmvet -C svc init\n"},
		{"svc/chat", "init -ci github", 1, "svc/chat is not the root of module example.com/svc: run jmvet -C .. init\n"},
		{"pay/vendor/example.com/client", "init", 1,
			"is not the root of module example.com/pay: run jmvet -C ../../.. init\n"},
		{"svc", "init -ci github", 0, "new         ../.github/workflows/jmvet-svc.yml: "},
		{".", "-C pay init -ci github", 0, "new         ../.github/workflows/jmvet-pay.yml: "},
		{"platform", "init -ci github", 0, "Plan for go.work:"},
		{"platform", "init -write internal/jmcodes", 1, "-write is for a single module"},
		{"platform/app", "init -dry-run", 0,
			"This module belongs to a workspace. To set up all its modules: jmvet -C .. init\n"},
		{"svc", "init -ci gitlab", 0, "new         ../.gitlab-ci.yml: "},
		{"pay", "init -ci gitlab", 0, "left alone  ../.gitlab-ci.yml: exists; add this:\n\n      jmvet-pay:\n"},
		{"svc", "init -ci gitlab", 0, "left alone  ../.gitlab-ci.yml: exists, and mentions jmvet\n"},
	} {
		got := command(t, filepath.Join(dir, filepath.FromSlash(test.in)), jmvet, strings.Fields(test.args)...)
		if got.Status != test.status || !strings.Contains(got.Stdout+got.Stderr, test.want) {
			t.Errorf("in %s: %s: %v\nwant status %d and %s", test.in, test.args, got, test.status, test.want)
		}
	}
	written := files{
		".github/workflows/jmvet-svc.yml": "          packages: ./...\n          baseline: .jmvet.json\n          " +
			"working-directory: svc\n",
		".github/workflows/jmvet-platform.yml": "          packages: work\n          baseline: .jmvet.json\n          " +
			"working-directory: platform\n" +
			"          go-version-file: go.work\n",
		".gitlab-ci.yml": "    - jmvet -C svc -format=gitlab -baseline=.jmvet.json ./... > " +
			"gl-code-quality-report-jmvet-svc.json\n",
		"platform/.jmvet.json": `"file": "platform/lib/im/im.go"`,
		"svc/.jmvet.json":      `"file": "svc/chat/chat.go"`,
	}
	for name, want := range written {
		if text := cmdtest.Read(t, dir, name); !strings.Contains(text, want) {
			t.Errorf("%s is\n%s\nwant in it\n%s", name, text, want)
		}
	}
	for _, place := range []string{"svc", "pay", "platform"} {
		packages := "./..."
		if place == "platform" {
			packages = "work"
		}
		if got := command(t, dir, jmvet, "-C", place, "-baseline=.jmvet.json", packages); got.Status != 0 {
			t.Errorf("%s with its baseline: %v", place, got)
		}
	}
	if got := command(t, t.TempDir(), jmvet, "init"); got.Status != 1 ||
		!strings.Contains(got.Stderr, "jmvet: init: there is no go.mod in ") {
		t.Errorf("outside of all modules: %v", got)
	}
}
