package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// reportBadInputs are wrong command lines of jmvet report, and what is said of them.
var reportBadInputs = []struct {
	name, args string
	status     int
	want       string
}{
	{
		"no packages",
		"-o old.html",
		2,
		"report: say which packages, as in jmvet report ./...; jmvet help report says what else",
	},
	{
		"unknown flag",
		"./im -lnik={path}",
		2,
		"report: unknown flag -lnik (did you mean -link?); jmvet help report lists the flags",
	},
	{
		"unknown flag, near one that the checks hide",
		"./im -sorce=ios",
		2,
		"report: unknown flag -sorce (did you mean -source?); jmvet help report lists the flags",
	},
	{"a flag for findings", "./im -fix", 2, "report: unknown flag -fix; jmvet help report lists the flags"},
	{"no value", "./im -o", 2, "report: flag needs an argument: -o"},
	{
		"no reports",
		"-merge -o all.html",
		2,
		"report: say which reports, as in jmvet report -merge a.json b.json -o all.html",
	},
	{
		"a setting for reports",
		"-merge -evidence=any a.json",
		2,
		"report: -evidence does not go with -merge, which takes reports as they are",
	},
	{
		"no such category",
		"-category=REST,Logn ./im",
		2,
		"report: -category=REST,Logn: there is no such category (did you mean Login?)",
	},
	{
		"no such source",
		"-source=docs ./im",
		2,
		"report: -source=docs: there is no source \"docs\"; choose from documented,current,removed,ios,android,web",
	},
	{
		"a wrong setting",
		"-evidence=naem ./im",
		2,
		`report: invalid value "naem" for flag -evidence: no such level of evidence (did you mean name?); ` +
			"choose one of declared, context, name, any",
	},
	{
		"every check off",
		"-magic=false -unknown=false -exhaustive=false ./im",
		2,
		"report: every check is off: turn on magic, unknown or exhaustive",
	},
	{
		"no such format",
		"-format=htlm ./im",
		2,
		"report: -format=htlm: no such format (did you mean html?); choose one of html, text, json",
	},
	{
		"an extension of no format",
		"-o=report.pdf ./im",
		2,
		"report: -o=report.pdf: the name does not end in .html, .txt, .json: say -format=html|text|json",
	},
	{
		"a link without a path",
		"-link=https://example.com/ ./im",
		2,
		"report: -link=https://example.com/: the template has no {path}; " +
			"write one such as https://example.com/shop/blob/main/{path}#L{line}",
	},
	{
		"a link that is a program",
		"-link=javascript:{path} ./im",
		2,
		"report: -link=javascript:{path}: the address must begin with https:// or http://, " +
			"or be relative to the report",
	},
	{"a code", "899001", 2, "report: 899001 is no package; jmvet codes 899001 looks a code up"},
	{"no directory", "-o=none/report.html ./im", 1, "report: -o=none/report.html: there is no directory none"},
	{"a directory", "-o=dir.html ./im", 1, "report: -o=dir.html: it is not a file"},
	{
		"no such declaration",
		"-code=example.com/shop/im.Eror.Code ./im",
		1,
		"-code=example.com/shop/im.Eror.Code: package example.com/shop/im declares no Eror (did you mean Error?)",
	},
	{
		"no such constants",
		"-constants=example.com/shop/im ./im",
		1,
		"-constants=example.com/shop/im: the package has no exported constant that is a JMessage code",
	},
	{"a pattern without packages", "-o=old.html ./im ./empty/...", 1, "./empty/... matched no packages"},
}

// TestReportBadInput checks that a slip is one clear error, and that nothing is written then.
func TestReportBadInput(t *testing.T) {
	dir := module(t, shop)
	cmdtest.Write(t, dir, "broken/broken.go", "package broken // JMessage\n\nvar x int = nope\n")
	cmdtest.Write(t, dir, "old.html", "old")
	cmdtest.Write(t, dir, "empty/README", "no Go files\n")
	if err := os.Mkdir(filepath.Join(dir, "dir.html"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, test := range reportBadInputs {
		t.Run(test.name, func(t *testing.T) {
			got := command(t, dir, jmvet, append([]string{"report"}, strings.Fields(test.args)...)...)
			if got.Status != test.status || got.Stdout != "" || got.Stderr != "jmvet: "+test.want+"\n" {
				t.Errorf("%v, want status %d and %s", got, test.status, test.want)
			}
		})
	}
	t.Run("a package that does not load", func(t *testing.T) {
		got := command(t, dir, jmvet, "report", "-o=old.html", "./...")
		if got.Status != 1 || !strings.Contains(got.Stderr, "broken.go:3:13: undefined: nope\n") ||
			!strings.HasSuffix(got.Stderr,
				"jmvet: report: there are packages that do not load; nothing was written\n") {
			t.Errorf("%v", got)
		}
	})
	if got := cmdtest.Read(t, dir, "old.html"); got != "old" {
		t.Errorf("old.html was written: %.100s", got)
	}
	entries, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
