package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

func TestStandalone(t *testing.T) {
	dir := module(t, shop)
	clean := module(t, files{"m.go": "package m\n"})
	tests := []struct {
		name   string
		dir    string
		args   []string
		status int
		want   []string
	}{
		{"all packages", dir, []string{"./..."}, 3, shopFindings},
		{"two imports from the client", dir, []string{"-test=false", "./desk"}, 3, shopFindings[1:3]},
		{"without test files", dir, []string{"-test=false", "./..."}, 3, shopFindings[:3]},
		{"one check", dir, []string{"-test=false", "-magic=false", "./..."}, 3, shopFindings[2:3]},
		{"own code", dir, []string{"-test=false", "-magic=false", "-known=803099", "./..."}, 0, nil},
		{"declared evidence only", dir, []string{"-test=false", "-evidence=declared", "./..."}, 0, nil},
		{"declared by setting", dir, []string{"-test=false", "-evidence=declared",
			"-code=example.com/shop/im.Error.Code", "./..."}, 3, shopFindings[:3]},
		{"nothing to find", clean, []string{"./..."}, 0, nil},
		{"several patterns", dir, []string{"-test=false", "./im", "./desk/..."}, 3, shopFindings[:3]},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := command(t, test.dir, jmvet, test.args...)
			if want := summaryOf(test.want); got.Status != test.status || got.Stderr != want {
				t.Errorf("%v, want status %d and\n%s", got, test.status, want)
			}
			checkFindings(t, test.dir, got.Stdout, test.want)
		})
	}
}

func TestStandaloneJSON(t *testing.T) {
	dir := module(t, shop)
	got := command(t, dir, jmvet, "-json", "-test=false", "./...")
	if got.Status != 0 || got.Stderr != "" {
		t.Fatalf("%v, want status 0 and nothing on standard error", got)
	}
	checkJSON(t, got.Stdout)
}

// checkJSON compares JSON with the findings in the shop that are not in test files.
func checkJSON(t *testing.T, data string) {
	t.Helper()
	type diagnostic struct {
		Category string `json:"category"`
		Posn     string `json:"posn"`
		End      string `json:"end"`
		Message  string `json:"message"`
		Fixes    []any  `json:"suggested_fixes"`
	}
	categories := make(map[string]int)
	dec := json.NewDecoder(strings.NewReader(data))
	for dec.More() {
		var packages map[string]map[string][]diagnostic
		if err := dec.Decode(&packages); err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		for _, analyzers := range packages {
			for name, list := range analyzers {
				if name != "jmvet" {
					t.Errorf("findings of an analyzer called %s", name)
				}
				for _, d := range list {
					categories[d.Category]++
					if fixes := len(d.Fixes); (d.Category == "magic") != (fixes == 1) {
						t.Errorf("%s: %s: %d fixes", d.Posn, d.Message, fixes)
					}
					if d.End == "" || d.End == d.Posn {
						t.Errorf("%s: %s: no end", d.Posn, d.Message)
					}
				}
			}
		}
	}
	if len(categories) != 2 || categories["magic"] != 2 || categories["unknown"] != 1 {
		t.Errorf("found %v, want 2 magic and 1 unknown:\n%s", categories, data)
	}
}

func TestStandaloneContext(t *testing.T) {
	dir := module(t, shop)
	got := command(t, dir, jmvet, "-test=false", "-c=0", "./im")
	const line = "8\tfunc (e *Error) Exists() bool { return e.Code == 899001 }\n"
	if got.Status != 3 || !strings.HasSuffix(got.Stdout, line) {
		t.Errorf("%v, want the line\n%s", got, line)
	}
}

func TestStandaloneFix(t *testing.T) {
	dir := module(t, shop)
	before := cmdtest.Read(t, dir, "im/im.go")

	diff := command(t, dir, jmvet, "-fix", "-diff", "-test=false", "./...")
	for _, line := range []string{
		"\n-func (e *Error) Exists() bool { return e.Code == 899001 }\n",
		"\n+func (e *Error) Exists() bool { return e.Code == codes.RESTUserAlreadyExists }\n",
	} {
		if !strings.Contains(diff.Stdout, line) {
			t.Errorf("no line%sin %v", line, diff)
		}
	}
	if want := shopLeft; diff.Status != 0 || diff.Stderr != want || cmdtest.Read(t, dir, "im/im.go") != before {
		t.Errorf("-fix -diff wrote, or failed: %v", diff)
	}

	fixed := command(t, dir, jmvet, "-fix", "./...")
	want := "desk/desk.go: 1 fixed\ndesk/desk_test.go: 1 fixed\nim/im.go: 1 fixed\n" + shopLeft +
		"jmvet: fixed 3 findings in 3 files, 1 left\n"
	if fixed.Status != 0 || fixed.Stdout != "" || fixed.Stderr != want {
		t.Errorf("-fix: %v, want\n%s", fixed, want)
	}
	checkFixed(t, dir)
}

// shopLeft is what is said of the finding in the shop that no fix is for.
var shopLeft = shopFindings[2] + "\n\tnot fixed: which code is meant is for you to decide\n"

// checkFixed checks that the shop was fixed: it builds, passes its tests, and has only the finding that no fix is for.
func checkFixed(t *testing.T, dir string) {
	t.Helper()
	const want = `// Package im talks to JMessage.
package im

import "github.com/jmvet/jmvet/codes"

type Error struct{ Code int }

func (e *Error) Error() string { return "jmessage refused" }

func (e *Error) Exists() bool { return e.Code == codes.RESTUserAlreadyExists }
`
	if got := cmdtest.Read(t, dir, "im/im.go"); got != want {
		t.Errorf("im/im.go is now\n%s", got)
	}
	for _, args := range [][]string{{"build", "./..."}, {"vet", "./..."}, {"test", "./..."}} {
		if got := command(t, dir, "go", args...); got.Status != 0 {
			t.Errorf("go %s after the fix: %v", args[0], got)
		}
	}
	again := command(t, dir, jmvet, "./...")
	if list := reported(dir, again.Stdout); again.Status != 3 || len(list) != 1 ||
		!strings.Contains(list[0], "803099") {
		t.Errorf("after the fix: %v, want only the unknown code", again)
	}
}

func TestFixWithoutTheModule(t *testing.T) {
	const get = "run go get github.com/jmvet/jmvet/codes"
	house := files{
		"house/house.go": "package house\n\nconst UserExists = 899001\n",
		"house/use/use.go": `package use // JMessage

import "example.com/shop/house"

func Exists(code int) bool { return code == house.UserExists || code == 899001 }
`,
	}
	clean := files{"m.go": "package m\n"}
	tests := []struct {
		name   string
		files  files
		args   []string
		status int
		stdout string // a part of it
		stderr string // a part of it
		writes bool
	}{
		{"refused", shop, []string{"-test=false", "-fix", "./..."}, 1, "",
			"2 fixes use github.com/jmvet/jmvet/codes, which this module does not require: " + get, false},
		{"one fix", shop, []string{"-test=false", "-fix", "./im"}, 1, "", "1 fix uses ", false},
		{"a diff is shown", shop, []string{"-test=false", "-fix", "-diff", "./..."}, 0,
			"+func (e *Error)", get + " ", false},
		{"nothing to fix", clean, []string{"-test=false", "-fix", "./..."}, 0, "", "", false},
		{"no fix left by the settings", shop, []string{"-test=false", "-fix", "-magic=false", "./..."}, 0, "",
			"jmvet: nothing fixed, 1 left\n", false},
		{"own constants", house, []string{"-test=false", "-fix", "-constants=example.com/shop/house", "./..."}, 0, "",
			"house/use/use.go: 1 fixed\njmvet: fixed 1 finding in 1 file\n", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := bare(t, test.files)
			got := command(t, dir, jmvet, test.args...)
			if got.Status != test.status || !strings.Contains(got.Stdout, test.stdout) ||
				!strings.Contains(got.Stderr, test.stderr) ||
				test.stdout == "" && got.Stdout != "" || test.stderr == "" && got.Stderr != "" {
				t.Errorf("%v, want status %d, %q and %q", got, test.status, test.stdout, test.stderr)
			}
			written := false
			for name, content := range test.files {
				written = written || cmdtest.Read(t, dir, name) != content
			}
			if written != test.writes {
				t.Errorf("files written: %t, want %t", written, test.writes)
			}
			if built := command(t, dir, "go", "build", "./..."); built.Status != 0 {
				t.Errorf("the module does not build: %v", built)
			}
		})
	}
}
