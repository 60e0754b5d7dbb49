package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// desk is a package with two codes.
const desk = `package desk // JMessage

func Exists(code int) bool { return code == 899001 }

func Blocked(code int64) bool { return code == 803008 }
`

// TestOwnConstants goes from nothing to a program that is fixed and builds in two commands, without a dependency.
func TestOwnConstants(t *testing.T) {
	dir := bare(t, files{"desk/desk.go": desk})
	wrote := command(t, dir, jmvet, "codes", "-write", "internal/jmcodes", "-source", "documented,current")
	const path = "example.com/shop/internal/jmcodes"
	if wrote.Status != 0 || wrote.Stdout != "wrote internal/jmcodes/codes.go; name it to jmvet with "+
		"-constants="+path+"\n" {
		t.Fatal(wrote)
	}
	if fixed := command(t, dir, jmvet, "-fix", "-constants="+path, "./..."); fixed.Status != 0 ||
		fixed.Stderr != "desk/desk.go: 2 fixed\njmvet: fixed 2 findings in 1 file\n" {
		t.Fatal(fixed)
	}
	want := strings.NewReplacer("// JMessage\n", "// JMessage\n\nimport \""+path+"\"\n", "899001",
		"jmcodes.RESTUserAlreadyExists", "803008", "jmcodes.SendMessageSenderInBlacklist").Replace(desk)
	if got := cmdtest.Read(t, dir, "desk/desk.go"); got != want {
		t.Errorf("the file is\n%s\nwant\n%s", got, want)
	}
	for _, args := range [][]string{{"build", "./..."}, {"vet", "./..."}} {
		if r := command(t, dir, "go", args...); r.Status != 0 {
			t.Error(r)
		}
	}
	if again := command(t, dir, jmvet, "-constants="+path, "./..."); again.Status != 0 {
		t.Error(again)
	}
	text := cmdtest.Read(t, dir, "internal/jmcodes/codes.go")
	if strings.Contains(text, "WebParameterInvalid") ||
		!strings.Contains(text, "\tHTTPFileSizeLimitExceeded = 898061\n") {
		t.Error("the file has not the sources that were asked for")
	}

	// Written again, it is brought up to date.
	if r := command(t, dir, jmvet, "codes", "-write", "internal/jmcodes"); r.Status != 0 {
		t.Fatal(r)
	}
	renewed := cmdtest.Read(t, dir, "internal/jmcodes/codes.go")
	if !strings.Contains(renewed, "\tWebParameterInvalid = 880002\n") {
		t.Error("the file is not brought up to date")
	}
	if r := command(t, dir, "gofmt", "-l", "."); r.Stdout != "" {
		t.Error(r)
	}
}

// TestOwnConstantsInGoFix: go fix runs the tool on one package at a time, and has read nothing of the constants,
// either.
func TestOwnConstantsInGoFix(t *testing.T) {
	dir := bare(t, files{"desk/desk.go": desk, "errs/errs.go": "package errs\n\nconst (\n\tExists  int32 = 899001\n" +
		"\tBlocked = 803008\n)\n"})
	const path = "example.com/shop/errs"
	if r := command(t, dir, "go", "fix", "-fixtool="+jmvet, "-constants="+path, "./desk"); r.Status != 0 {
		t.Fatal(r)
	}
	want := strings.NewReplacer("// JMessage\n", "// JMessage\n\nimport \""+path+"\"\n", "899001", "int(errs.Exists)",
		"803008", "errs.Blocked").Replace(desk)
	if got := cmdtest.Read(t, dir, "desk/desk.go"); got != want {
		t.Errorf("go fix writes\n%s\nwant\n%s", got, want)
	}
	if r := command(t, dir, "go", "build", "./..."); r.Status != 0 {
		t.Error(r)
	}
}

// TestWriteRefuses: what jmvet has not written stays as it is, and what would not be a package is not written.
func TestWriteRefuses(t *testing.T) {
	for _, test := range []struct {
		name  string
		files files
		args  string
		want  string
	}{
		{"another file", files{"errs/codes.go": "package errs\n"}, "-write errs",
			"jmvet: codes: errs/codes.go was not written by jmvet: move it, or choose another directory\n"},
		{"another package", files{"errs/e.go": "package other\n"}, "-write errs",
			"e.go is of package other, and codes.go would be of package errs: choose another directory\n"},
		{"no name of a package", nil, "-write jm-codes",
			"jmvet: codes: jm-codes cannot be the name of a package: choose a directory such as internal/jmcodes\n"},
		{"a keyword", nil, "-write type",
			"jmvet: codes: type cannot be the name of a package: choose a directory such as internal/jmcodes\n"},
		{"a program", nil, "-write main",
			"jmvet: codes: main cannot be the name of a package: choose a directory such as internal/jmcodes\n"},
		{"tests", nil, "-write errs_test",
			"jmvet: codes: a package errs_test is one of tests: choose a directory such as internal/jmcodes\n"},
		{"no source", nil, "-write errs -source=doc",
			`there is no source "doc"; choose from documented, current, removed, ios, android, web` + "\n"},
		{"a source for nothing", nil, "-source=web", "jmvet: codes: -source is for -write\n"},
		{"codes, too", nil, "-write errs 899001",
			"jmvet: codes: -write takes a directory and -source, and nothing else\n"},
		{"a file for a directory", files{"errs": "x"}, "-write errs", "not a directory\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := bare(t, test.files)
			got := command(t, dir, jmvet, append([]string{"codes"}, strings.Fields(test.args)...)...)
			stderr := strings.ReplaceAll(strings.ReplaceAll(got.Stderr, ",", ", "), ",  ", ", ")
			want := strings.ReplaceAll(strings.ReplaceAll(test.want, ",", ", "), ",  ", ", ")
			if got.Status == 0 || got.Stdout != "" || !strings.HasSuffix(stderr, want) {
				t.Errorf("%v, want %q", got, test.want)
			}
			for name, text := range test.files {
				if cmdtest.Read(t, dir, name) != text {
					t.Errorf("%s was changed", name)
				}
			}
			if _, err := os.Stat(filepath.Join(dir, "errs", "codes.go")); err == nil &&
				test.files["errs/codes.go"] == "" {
				t.Error("a file was written")
			}
		})
	}
}

// TestWhyNoFix: where the constants of -constants cannot be used, the report comes all the same, and the command says
// why there is no fix.
func TestWhyNoFix(t *testing.T) {
	const errs = "package errs\n\nconst Exists = 899001\n"
	const use = "package desk // JMessage\n\nfunc Exists(code int) bool { return code == 899001 }\n"
	for _, test := range []struct {
		name  string
		files files
		want  string
	}{
		{"a cycle", files{"errs/errs.go": "package errs\n\nimport _ \"example.com/shop/desk\"\n\n" +
			"const Exists = 899001\n", "desk/desk.go": use},
			"example.com/shop/errs imports example.com/shop/desk of the same module: to import it where that is not " +
				"done already could close a cycle"},
		{"a cycle of tests", files{"errs/errs.go": errs, "errs/errs_test.go": "package errs\n\n" +
			"import _ \"example.com/shop/desk\"\n", "desk/desk.go": use},
			"example.com/shop/errs imports example.com/shop/desk of the same module: to import it where that is not " +
				"done already could close a cycle"},
		{"build constraints", files{"errs/errs.go": "package errs\n\nconst Other = 899002\n",
			"errs/linux.go": "//go:build !windows\n\n" + errs, "desk/desk.go": use},
			"errs.Exists stands only in a file with build constraints"},
		{"no such constant", files{"errs/errs.go": "package errs\n\nconst Other = 899002\n", "desk/desk.go": use},
			"example.com/shop/errs has no constant for 899001"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := bare(t, test.files)
			if found := command(t, dir, jmvet, "-constants=example.com/shop/errs",
				"./desk"); !strings.Contains(found.Stdout+found.Stderr, "magic JMessage code 899001") {
				t.Errorf("%v, want a report", found)
			}
			got := command(t, dir, jmvet, "-fix", "-constants=example.com/shop/errs", "./desk")
			line, note, _ := strings.Cut(got.Stderr, "\n")
			want := "\tnot fixed: " + test.want + "\njmvet: nothing fixed, 1 left\n"
			if !strings.HasPrefix(line, "desk/desk.go:3:45: magic JMessage code 899001: ") || note != want {
				t.Errorf("%v, want %q", got, want)
			}
			if cmdtest.Read(t, dir, "desk/desk.go") != use {
				t.Error("the file was changed")
			}
		})
	}
}

// TestFixSaysWhatToRun: the requirement is asked of the go.mod of the module that a file belongs to, in a workspace and
// with a vendor directory, too.
func TestFixSaysWhatToRun(t *testing.T) {
	const codesMod = "\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\nreplace github.com/jmvet/jmvet/codes => "
	for _, test := range []struct {
		name string
		fs   files
		args []string
		want string
	}{
		{"vendored", files{"desk/desk.go": desk, "vendor/modules.txt": ""}, []string{"./..."},
			"2 fixes use github.com/jmvet/jmvet/codes, which this module does not require: run go get " +
				"github.com/jmvet/jmvet/codes && go mod vendor and then this again; nothing was written\n" +
				"       or, without a dependency: jmvet codes -write internal/jmcodes, and this with " +
				"-constants=example.com/shop/internal/jmcodes\n"},
		{"a workspace", files{"desk/desk.go": desk, "till/go.mod": "module example.com/till\n\ngo 1.21\n" + codesMod +
			filepath.ToSlash(root) + "/codes\n",
			"till/till.go": "package till\n\nimport _ \"github.com/jmvet/jmvet/codes\"\n",
			"go.work":      "go 1.26.0\n\nuse (\n\t.\n\t./till\n)\n"}, []string{"./...", "./till"},
			"2 fixes use github.com/jmvet/jmvet/codes, which this module does not require: run go get " +
				"github.com/jmvet/jmvet/codes and then this again; nothing was written\n" +
				"       or, without a dependency: jmvet codes -write internal/jmcodes, and this with " +
				"-constants=example.com/shop/internal/jmcodes\n"},
		{"another module of a workspace",
			files{"till/go.mod": "module example.com/till\n\ngo 1.21\n",
				"till/till.go": strings.Replace(desk, "desk", "till", 1),
				"go.work":      "go 1.26.0\n\nuse (\n\t.\n\t./till\n)\n"}, []string{"./till"},
			"2 fixes use github.com/jmvet/jmvet/codes, which example.com/till does not require: run go -C till get " +
				"github.com/jmvet/jmvet/codes and then this again; nothing was written\n" +
				"       or, without a dependency: jmvet codes -write till/internal/jmcodes, and this with " +
				"-constants=example.com/till/internal/jmcodes\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := bare(t, test.fs)
			if test.fs["go.work"] != "" {
				t.Setenv("GOWORK", filepath.Join(dir, "go.work"))
			}
			got := command(t, dir, jmvet, append([]string{"-fix"}, test.args...)...)
			if got.Status != 1 || got.Stderr != "jmvet: "+test.want {
				t.Errorf("%v, want %q", got, test.want)
			}
		})
	}
}
