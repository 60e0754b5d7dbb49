package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// badInputModule has what the entries of -code and -constants may name, and what no pattern should match.
var badInputModule = files{
	"shop.go": "package shop\n\nconst Limit = 5\n",
	"im/im.go": `package im

type Error struct {
	Code int
	Text string
	Detail struct{}
}

func (Error) ErrorCode() int { return 0 }

func Reason(error) int { return 0 }

func Both(int, int) {}

type number = int
`,
	"im/im_test.go":       "package im\n\ntype inTest struct{ code int }\n",
	"im/ext_test.go":      "package im_test\n\nvar Last int\n",
	"cmd/shopd/main.go":   "package main\n\nconst UserExists = 899001\n\nfunc main() {}\n",
	"gopkg.v2/err/err.go": "package err\n\nvar Code int\n",
	"yaml.v3/y.go":        "package yaml\n\ntype Node struct{ Code int }\n",
	"tagged/tagged.go":    "//go:build never\n\npackage tagged\n",
	"empty/README":        "no Go files\n",
}

// badInputs are command lines in the module of [badInputModule], and what is said of them.
var badInputs = []struct {
	name   string
	args   string
	status int
	want   string // the whole standard error, or its start if it ends in "..."
}{
	// flags
	{"unknown flag", "-magc ./...", 2,
		"jmvet: unknown flag -magc (did you mean -magic?); jmvet -h lists the flags\n"},
	{"unknown flag, nothing near", "-frobnicate ./...", 2,
		"jmvet: unknown flag -frobnicate; jmvet -h lists the flags\n"},
	{"unknown level", "-evidence=contxt ./...", 2,
		"jmvet: invalid value \"contxt\" for flag -evidence: no such level of evidence (did you mean context?); " +
			"choose one of declared, context, name, any\n"},
	{"no level", "-evidence= ./...", 2,
		"jmvet: invalid value \"\" for flag -evidence: no such level of evidence; choose one of declared, " +
			"context, name, any\n"},
	{"boolean", "-magic=perhaps ./...", 2, `jmvet: invalid boolean value "perhaps" for -magic: parse error` + "\n"},
	{"boolean without =", "-magic false ./...", 2,
		"jmvet: a flag that is on or off takes its value with =, as in -magic=false\n"},
	{"context", "-c=many ./...", 2, `jmvet: invalid value "many" for flag -c: parse error` + "\n"},
	{"argument missing", "-c", 2, "jmvet: flag needs an argument: -c\n"},
	{"known", "-known=899x ./...", 2,
		`jmvet: invalid value "899x" for flag -known: "899x" is neither a positive number nor a range such as 899900-899919` + "\n"},
	{"constants", "-constants=./codes ./...", 2,
		`jmvet: invalid value "./codes" for flag -constants: "./codes" is no import path` + "\n"},
	{"code", "-code=Code ./...", 2,
		`jmvet: invalid value "Code" for flag -code: "Code" names nothing: write import/path.Type.Field, import/path.Func or import/path.Type` + "\n"},
	{"every check off", "-magic=false -unknown=false -exhaustive=false ./...", 2,
		"jmvet: every check is off: turn on magic, unknown or exhaustive\n"},
	{"flag behind packages", "./... -fix", 2, "jmvet: -fix stands behind the packages: flags go before them\n"},
	{"diff alone", "-diff ./...", 2, "jmvet: -diff shows what -fix would write: write -fix -diff\n"},
	{"json and fix", "-json -fix ./...", 2,
		"jmvet: -json prints findings and -fix prints none: choose one of them\n"},
	{"tags", "-tags=never ./...", 2,
		"jmvet: -tags is for the go command: set GOFLAGS=-tags=never in the environment\n"},
	{"build ID", "-V", 2, "jmvet: invalid boolean flag V: write -V=full, or jmvet version\n"},
	{"no packages", "", 2, "jmvet finds magic, unknown and unhandled JMessage error codes in Go programs.\n" +
		"..."},
	{"flags only", "-json", 2, "jmvet finds magic, unknown and unhandled JMessage error codes in Go " +
		"programs.\n..."},

	// packages
	{"no such directory", "./nope", 1, "jmvet: stat DIR/nope: directory not found\n"},
	{"no such directory, wild", "./nope/...", 1,
		"jmvet: pattern ./nope/...: lstat ./nope/: no such file or directory\n"},
	{"no Go files", "./empty", 1, "jmvet: no Go files in DIR/empty\n"},
	{"no Go files, wild", "./empty/...", 1, "jmvet: ./empty/... matched no packages\n"},
	{"no Go files, wild, beside others", "./... ./empty/...", 1, "jmvet: ./empty/... matched no packages\n"},
	{"no such path, wild, beside others", "example.com/shop example.com/shpo/...", 1,
		"jmvet: example.com/shpo/... matched no packages\n"},
	{"excluded by tags", "./tagged", 1, "jmvet: build constraints exclude all Go files in DIR/tagged\n"},
	{"no such path", "example.com/shop/nope", 1,
		"jmvet: no required module provides package example.com/shop/nope; ..."},
	{"a code", "899001", 2, "jmvet: 899001 is no package; jmvet codes 899001 looks a code up\n"},
	{"a misspelt command", "hlep", 1, "jmvet: hlep is neither a package nor a command; did you mean jmvet help?\n"},

	// -code
	{"no such package", "-code=example.com/shop/mi.Error.Code ./...", 1,
		"jmvet: -code=example.com/shop/mi.Error.Code: no required module provides package example.com/shop/mi; " +
			"..."},
	{"no such type", "-code=example.com/shop/im.Eror.Code ./...", 1,
		"jmvet: -code=example.com/shop/im.Eror.Code: package example.com/shop/im declares no Eror (did you mean " +
			"Error?)\n"},
	{"no such field", "-code=example.com/shop/im.Error.Cod ./...", 1,
		"jmvet: -code=example.com/shop/im.Error.Cod: type example.com/shop/im.Error has no field or method Cod " +
			"(did you mean Error.Code?)\n"},
	{"no such method", "-code=example.com/shop/im.Error.ErorCode ./...", 1,
		"jmvet: -code=example.com/shop/im.Error.ErorCode: type example.com/shop/im.Error has no field or method " +
			"ErorCode (did you mean Error.ErrorCode?)\n"},
	{"no such function", "-code=example.com/shop/im.Raeson ./...", 1,
		"jmvet: -code=example.com/shop/im.Raeson: package example.com/shop/im declares no Raeson (did you mean " +
			"Reason?)\n"},
	{"no number", "-code=example.com/shop/im.Error.Detail ./...", 1,
		"jmvet: -code=example.com/shop/im.Error.Detail: Detail is neither a number nor a string: its type is " +
			"struct{}\n"},
	{"two numbers", "-code=example.com/shop/im.Both ./...", 1,
		"jmvet: -code=example.com/shop/im.Both: Both has 2 numbers in its signature: put //jmvet:code on the line " +
			"of the one that is a code\n"},
	{"member of a function", "-code=example.com/shop/im.Reason.Code ./...", 1,
		"jmvet: -code=example.com/shop/im.Reason.Code: example.com/shop/im.Reason is no type, so it has no Code\n"},
	{"a directory", "-code=./im.Error.Code ./...", 1,
		"jmvet: -code=./im.Error.Code: write the import path of the package, not the directory that it is in\n"},
	{"two at once", "-code=example.com/shop/im.A1,example.com/shop/im.B1 ./...", 1,
		"jmvet: -code=example.com/shop/im.A1: package example.com/shop/im declares no A1\n" +
			"       -code=example.com/shop/im.B1: package example.com/shop/im declares no B1\n"},
	{"only in a test, without tests", "-test=false -code=example.com/shop/im.inTest.code ./...", 1,
		"jmvet: -code=example.com/shop/im.inTest.code: package example.com/shop/im declares no inTest\n"},

	// -constants
	{"no such package of constants", "-constants=example.com/shop/codes ./...", 1,
		"jmvet: -constants=example.com/shop/codes: no required module provides package example.com/shop/codes; " +
			"..."},
	{"no constants in it", "-constants=example.com/shop ./...", 1,
		"jmvet: -constants=example.com/shop: the package has no exported constant that is a JMessage code\n"},
	{"constants of a program", "-constants=example.com/shop/cmd/shopd ./...", 1,
		"jmvet: -constants=example.com/shop/cmd/shopd: the package is a program, which cannot be imported\n"},

	// right, and so silent
	{"a field", "-test=false -code=example.com/shop/im.Error.Code ./...", 0, ""},
	{"a method", "-test=false -code=example.com/shop/im.Error.ErrorCode ./...", 0, ""},
	{"what is not exported", "-test=false -code=example.com/shop/im.number ./...", 0, ""},
	{"in an external test", "-code=example.com/shop/im_test.Last ./...", 0, ""},
	{"a path with dots", "-test=false -code=example.com/shop/gopkg.v2/err.Code,example.com/shop/yaml.v3.Node.Code " +
		"./...", 0, ""},
	{"of the standard library", "-test=false -code=net/http.Response.StatusCode .", 0, ""},
	{"jmvet's own constants", "-test=false -constants=github.com/jmvet/jmvet/codes ./...", 0, ""},
}

// TestBadInput checks that a slip on the command line is one clear error: never silence, and never findings.
func TestBadInput(t *testing.T) {
	dir := module(t, badInputModule)
	for _, test := range badInputs {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := command(t, dir, jmvet, strings.Fields(test.args)...)
			stderr := strings.ReplaceAll(got.Stderr, dir, "DIR")
			start, open := strings.CutSuffix(test.want, "...")
			if open && strings.HasPrefix(stderr, start) {
				stderr = test.want
			}
			if got.Status != test.status || got.Stdout != "" || stderr != test.want {
				t.Errorf("%v, want status %d and\n%s", got, test.status, test.want)
			}
		})
	}
}

// TestPackageThatDoesNotCompile checks that what does not compile is said where it is loaded, and the rest is analysed.
// What can have no report is loaded with -full only.
func TestPackageThatDoesNotCompile(t *testing.T) {
	dir := module(t, shop)
	cmdtest.Write(t, dir, "broken/broken.go", "package broken\n\nvar x int = nope\n")
	got := command(t, dir, jmvet, "-test=false", "./...")
	checkFindings(t, dir, got.Stdout, shopFindings[:3])
	got = command(t, dir, jmvet, "-full", "-test=false", "./...")
	const broken = "broken/broken.go:3:13: undefined: nope"
	checkFindings(t, dir, got.Stdout, shopFindings[:3])
	checkFindings(t, dir, got.Stderr, []string{broken})
	if got.Status != 1 {
		t.Errorf("%v, want status 1", got)
	}
	got = command(t, dir, jmvet, "-code=example.com/shop/broken.x", "./broken")
	checkFindings(t, dir, got.Stderr, []string{broken})
	if got.Status != 1 {
		t.Errorf("%v, want status 1", got)
	}
}

// TestOutsideOfAModule checks what is said where there is nothing to analyse.
func TestOutsideOfAModule(t *testing.T) {
	dir := t.TempDir()
	if _, err := os.Stat(filepath.Join(filepath.Dir(dir), "go.mod")); err == nil {
		t.Skip("the temporary directory is in a module")
	}
	got := command(t, dir, jmvet, "./...")
	if got.Status != 1 || !strings.Contains(got.Stderr, "does not contain main module") &&
		!strings.Contains(got.Stderr, "go.mod file not found") {
		t.Errorf("%v, want status 1 and what the go command says", got)
	}
}
