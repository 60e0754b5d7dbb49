package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// loginShop has two findings of different kinds, and a test file.
var loginShop = files{
	"login.go": "// Package shop logs in by JMessage.\npackage shop\n\nfunc text(code int) string {\n" +
		"\tif code == 801003 {\n\t\treturn \"who?\"\n\t}\n\tif code == 801099 {\n\t\treturn \"?\"\n\t}\n" +
		"\treturn \"\"\n}\n",
}

func TestFormats(t *testing.T) {
	dir := module(t, loginShop)
	for format, check := range formatChecks() {
		t.Run(format, func(t *testing.T) {
			r := command(t, dir, jmvet, "-format="+format, "./...")
			summary := ""
			if format == "text" {
				summary = "jmvet: 2 findings in 1 file, 1 can be fixed with -fix\n"
			}
			if r.Status != 3 || r.Stderr != summary {
				t.Errorf("want exit status 3 and %q on standard error: %s", summary, r)
			}
			if r := command(t, dir, jmvet, "-q", "-format="+format, "./..."); r.Status != 3 || r.Stderr != "" {
				t.Errorf("-q: want exit status 3 and nothing on standard error: %s", r)
			}
			check(t, r)
			if r := command(t, dir, jmvet, "-format="+format, "-magic=false", "-unknown=false",
				"./..."); r.Status != 0 {
				t.Errorf("nothing to find, and yet %s", r)
			}
		})
	}
}

// formatChecks checks what each format makes of the two findings in loginShop.
func formatChecks() map[string]func(t *testing.T, r cmdtest.Result) {
	return map[string]func(t *testing.T, r cmdtest.Result){
		"text": func(t *testing.T, r cmdtest.Result) {
			want := "login.go:5:13: magic JMessage code 801003: use codes.LoginUserNotFound\n" +
				"login.go:8:13: unknown JMessage code 801099: not in category Login (801)\n"
			if r.Stdout != want {
				t.Errorf("%s\nwant\n%s", r, want)
			}
		},
		"json": func(t *testing.T, r cmdtest.Result) {
			var list []struct {
				File, Category string
				Fix            *struct{ Edits []any }
			}
			if err := json.Unmarshal([]byte(r.Stdout), &list); err != nil {
				t.Fatalf("%v\n%s", err, r)
			}
			if len(list) != 2 || list[0].Category != "magic" || list[1].Category != "unknown" ||
				list[0].File != "login.go" || len(list[0].Fix.Edits) != 2 || list[1].Fix != nil {
				t.Errorf("got %+v", list)
			}
		},
		"sarif": func(t *testing.T, r cmdtest.Result) {
			var log struct {
				Version string
				Runs    []struct{ Results []any }
			}
			if err := json.Unmarshal([]byte(r.Stdout), &log); err != nil || log.Version != "2.1.0" ||
				len(log.Runs[0].Results) != 2 {
				t.Errorf("%v\n%s", err, r)
			}
		},
		"gitlab": func(t *testing.T, r cmdtest.Result) {
			if n := strings.Count(r.Stdout, `"path": "login.go"`); n != 2 {
				t.Errorf("%d issues, want 2\n%s", n, r)
			}
		},
		"checkstyle": func(t *testing.T, r cmdtest.Result) {
			if n := strings.Count(r.Stdout, "<error "); n != 2 ||
				!strings.Contains(r.Stdout, `<file name="login.go">`) {
				t.Errorf("%d errors, want 2\n%s", n, r)
			}
		},
		"github": func(t *testing.T, r cmdtest.Result) {
			if n := strings.Count(r.Stdout, "::warning file=login.go,line="); n != 2 {
				t.Errorf("%d warnings, want 2\n%s", n, r)
			}
		},
	}
}

func TestBaseline(t *testing.T) {
	dir := module(t, loginShop)
	cmdtest.Write(t, dir, "chat/chat.go", "// Package chat sends by JMessage.\npackage chat\n\n"+
		"func busy(code int) bool { return code == 803010 }\n")
	run := func(status int, says string, args ...string) {
		t.Helper()
		if len(args) == 0 || !strings.HasPrefix(args[len(args)-1], ".") {
			args = append(args, "./...")
		}
		r := command(t, dir, jmvet, args...)
		if r.Status != status || !strings.Contains(r.Stdout+r.Stderr, says) || says == "" && r.Stdout+r.Stderr != "" {
			t.Errorf("%v: want exit status %d and %q: %s", args, status, says, r)
		}
	}
	run(1, "jmvet: there is no baseline known.json: write it with jmvet -baseline=known.json -write-baseline ./...\n",
		"-baseline=known.json")
	run(0, "jmvet: wrote 3 findings to known.json; with -baseline=known.json only others are reported\n",
		"-baseline=known.json", "-write-baseline")
	run(0, "", "-baseline=known.json")
	edit := func(old, new string) {
		cmdtest.Write(t, dir, "login.go", strings.Replace(cmdtest.Read(t, dir, "login.go"), old, new, 1))
	}
	edit("func text", "// text has moved.\n\n\nfunc text")
	run(0, "", "-baseline=known.json")
	edit("\treturn \"\"\n", "\tif code == 801004 {\n\t\treturn \"wrong\"\n\t}\n\treturn \"\"\n")
	run(3, "login.go:14:13: magic JMessage code 801004: use codes.LoginPasswordInvalid\n", "-baseline=known.json")
	run(3, "801004", "-baseline=known.json", "-format=github")
	run(3, "801099") // without the baseline

	// From every directory, and for a part of the packages, it is the same.
	run(0, "", "-C", "chat", "-baseline=../known.json", ".")
	run(0, "", "-baseline=known.json", "./chat")
	run(3, "../login.go:14:13: magic JMessage code 801004", "-C", "chat", "-baseline=../known.json", "../...")
	edit("801099", "42")
	run(0, "", "-baseline=known.json", "./chat")
	run(3, "jmvet: gone from known.json: 1 finding; -write-baseline takes that out of it\n", "-baseline=known.json")
	run(3, "801004", "-baseline=known.json", "-unknown=false", "./...")
	run(0, "jmvet: wrote 1 finding to known.json, and kept 2 that this run could not find;", "-baseline=known.json",
		"-write-baseline", "./chat")
	run(0, "jmvet: wrote 3 findings to known.json;", "-baseline=known.json", "-write-baseline")
	run(0, "", "-baseline=known.json")

	// A package that does not load must not be lacking in a new baseline.
	edit("return \"who?\"", "return who")
	run(1, "other.json is not written: there are packages that could not be checked", "-baseline=other.json",
		"-write-baseline")
	if _, err := os.Stat(filepath.Join(dir, "other.json")); err == nil {
		t.Error("a baseline was written in spite of the error")
	}
}

// wrongOutput is a command line that is refused.
type wrongOutput struct {
	name, flags string
	status      int
	want        string // what standard error begins with
}

func (w wrongOutput) check(t *testing.T, dir string) {
	t.Helper()
	r := command(t, dir, jmvet, append(strings.Fields(w.flags), "./...")...)
	if r.Status != w.status || !strings.HasPrefix(r.Stderr, w.want) || r.Stdout != "" {
		t.Errorf("want exit status %d and %q: %s", w.status, w.want, r)
	}
}

func TestWrongOutput(t *testing.T) {
	dir := module(t, loginShop)
	if err := os.WriteFile(filepath.Join(dir, "bad.json"), []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	tests := []wrongOutput{
		{
			"format", "-format=sarfi", 2,
			"jmvet: -format=sarfi: no such format (did you mean sarif?); choose one of text, json, sarif, github, " +
				"gitlab, checkstyle\n",
		},
		{"no format", "-format=", 2, "jmvet: -format=: no such format; choose one of text, json, sarif, github, " +
			"gitlab, checkstyle\n"},
		{"with json", "-format=text -json", 2,
			"jmvet: -json is a format of its own: write -format=json, or leave -format out\n"},
		{"with fix", "-baseline=x -fix", 2, "jmvet: -fix prints no findings: leave -baseline out\n"},
		{"with context", "-format=sarif -c=2", 2,
			"jmvet: -c prints lines in the plain output only: leave -format=sarif out\n"},
		{"negative context", "-c=-3", 2, "jmvet: -c=-3: the number of lines is 0 or more\n"},
		{"bad baseline", "-baseline=bad.json", 1,
			"jmvet: bad.json is no baseline: invalid character 'x' looking for beginning of value\n"},
		{
			"bad baseline written", "-baseline=bad.json -write-baseline", 1,
			"jmvet: bad.json is no baseline: invalid character 'x' looking for beginning of value; remove it to have " +
				"it written anew\n",
		},
		{"no baseline", "-baseline=", 2, "jmvet: -baseline names no file\n"},
		{"baseline without a name", "-write-baseline", 2,
			"jmvet: -write-baseline writes the file of -baseline: write -baseline=FILE -write-baseline\n"},
		{"baseline with a format", "-write-baseline -baseline=x -format=json", 2,
			"jmvet: -write-baseline prints no findings: leave -format out\n"},
		{"no root", "-relative-to=none", 2, "jmvet: -relative-to=none: there is no such directory\n"},
		{"no directory", "-baseline=none/x.json -write-baseline", 2,
			"jmvet: -baseline=none/x.json: there is no directory none\n"},
		{"-C not first", "-q -C .", 2, "jmvet: -C must be the first flag\n"},
		{"-C nowhere", "-C none", 2, "jmvet: -C none: no such file or directory\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.check(t, dir) })
	}
}

// TestExclusive has flags that do not go together.
func TestExclusive(t *testing.T) {
	dir := module(t, loginShop)
	for _, tt := range []wrongOutput{
		{"why with fix", "-why -fix", 2, "jmvet: -why explains findings and -fix prints none: choose one of them\n"},
		{
			"why with json", "-why -json", 2,
			"jmvet: -json is x/tools' format, which has no place for what -why says: write -format=json, which always " +
				"has it\n",
		},
		{
			"why with a profile", "-why -debug=t", 2,
			"jmvet: -why is jmvet's own, and -debug, -cpuprofile, -memprofile and -trace are x/tools': leave one of " +
				"them out\n",
		},
		{
			"quiet with debug", "-q -debug=v", 2,
			"jmvet: -q is jmvet's own, and -debug, -cpuprofile, -memprofile and -trace are x/tools': leave one of " +
				"them out\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.check(t, dir) })
	}
}
