package main

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestParseReports(t *testing.T) {
	const out = `{
	"m/a": {"jmvet": [{"category": "magic", "posn": "/w/a/a.go:3:4", "message": "one"}]},
	"m/a [m/a.test]": {"jmvet": [
		{"category": "magic", "posn": "/w/a/a.go:3:4", "message": "one"},
		{"category": "unknown", "posn": "/w/a/a_test.go:5:6", "message": "two"}
	]}
}
{"m/b": {"jmvet": {"error": "no  luck\nhere"}}}
`
	reports, failed, err := parseReports("/w", strings.NewReader(out))
	want := []report{{"a/a.go", 3, 4, "magic", "one"}, {"a/a_test.go", 5, 6, "unknown", "two"}}
	if err != nil || !reflect.DeepEqual(reports, want) {
		t.Errorf("got %v, %v, want %v", reports, err, want)
	}
	if want := []loadError{{message: "m/b: no luck here"}}; !reflect.DeepEqual(failed, want) {
		t.Errorf("failed are %v, want %v", failed, want)
	}
	if _, _, err := parseReports("/w", strings.NewReader("oh")); err == nil {
		t.Error("no error for what is no JSON")
	}
}

func TestParseErrors(t *testing.T) {
	const stderr = `go: downloading example.com/x v1.0.0
/w/a/a.go:3:4: undefined: x
/w/a/a.go:9:4: undefined: x
/w/a/a.go:10:4: 	other declaration of x
/cache/example.com/x@v1.0.0/x.go:1:1: example.com/y@v1.0.0: reading https://example.org/y.zip: 403 Forbidden
/foreign/b.go:1:1: broken
-: no such package
	a second line
`
	want := []loadError{{"a/a.go", "undefined: x"}, {"example.com/x@v1.0.0/x.go", "example.com/y@v1.0.0: 403 Forbidden"},
		{"/foreign/b.go", "broken"}, {"", "no such package"}}
	tr := &tree{dir: "/w", local: []string{"/w", "/cache"},
		packages: []goPackage{{Dir: "/w/a"}, {Dir: "/w/c", Error: &struct{ Err string }{"x"}}, {Dir: "/w/d"}}}
	got := parseErrors(tr, stderr)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if n := without(got, want[:1]); !reflect.DeepEqual(n, want[1:]) {
		t.Errorf("new are %v, want %v", n, want[1:])
	}
	if dirs := failedDirs(tr, got); !dirs["a"] || !dirs["c"] || dirs["d"] {
		t.Errorf("packages that do not load: %v, want a and c", dirs)
	}
}

func TestSplitPosition(t *testing.T) {
	tests := []struct {
		posn, file string
		line, col  int
	}{
		{"/a/b.go:3:4", "/a/b.go", 3, 4},
		{`C:\a\b.go:3:4`, `C:\a\b.go`, 3, 4},
		{"/a/b.go:3", "/a/b.go", 3, 0},
		{"-", "-", 0, 0},
	}
	for _, test := range tests {
		if file, line, col := splitPosition(test.posn); file != test.file || line != test.line || col != test.col {
			t.Errorf("%s is %s, %d, %d", test.posn, file, line, col)
		}
	}
}

func TestCompare(t *testing.T) {
	const message = "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	p := plant{file: "a.go", line: 3, col: 4, code: 899001}
	at := report{"a.go", 3, 4, "magic", message}
	with := func(change func(*report)) report {
		r := at
		change(&r)
		return r
	}
	tests := []struct {
		name            string
		reports, before []report
		missed, extra   int
	}{
		{"found", []report{at}, nil, 0, 0},
		{"as a string", []report{with(func(r *report) { r.message = `magic JMessage code "899001": use strconv.Itoa(x)` })},
			nil, 0, 0},
		{"missed", nil, nil, 1, 0},
		{"another place", []report{with(func(r *report) { r.col = 5 })}, nil, 1, 1},
		{"another code", []report{with(func(r *report) { r.message = "magic JMessage code 899002: use codes.X" })}, nil, 1,
			1},
		{"another check", []report{with(func(r *report) { r.category = "unknown" })}, nil, 1, 1},
		{"one more", []report{at, {"b.go", 1, 1, "magic", message}}, nil, 0, 1},
		{"one that was there, in another column", []report{at, {"b.go", 1, 9, "magic", message}},
			[]report{{"b.go", 1, 1, "magic", message}}, 0, 0},
	}
	for _, test := range tests {
		misses, extra := compare([]plant{p}, test.reports, test.before)
		if len(misses) != test.missed || len(extra) != test.extra {
			t.Errorf("%s: missed %v, extra %v", test.name, misses, extra)
		}
	}
}

func TestCountLines(t *testing.T) {
	for text, want := range map[string]int{"": 0, "a": 1, "a\n": 1, "a\n\nb": 3} {
		if n := countLines([]byte(text)); n != want {
			t.Errorf("%q has %d lines, want %d", text, n, want)
		}
	}
}

// TestPage checks that no field of the page is left open, and that what is to be looked at is on it.
func TestPage(t *testing.T) {
	tgt := target{path: "example.com/a", version: "v1.0.0", about: "a thing"}
	p := plant{file: "a.go", line: 3, col: 4, code: 899001, form: forms[0], text: "{ if x }"}
	results := []*result{
		{target: tgt, packages: 3, lines: 1234567, failed: 1, decoys: 5, planted: []plant{p, p}, misses: []plant{p},
			plain: &outcome{cpu: 1500 * time.Millisecond, memory: 2_000_000, errors: []loadError{{"b.go", "broken"}}},
			scan:  &outcome{cpu: 200 * time.Millisecond}, differ: []string{"only with -full: x"}},
		{target: target{path: "std", std: true, version: "go1.26"},
			plain: &outcome{reports: []report{{"c.go", 1, 2, "magic", "surprise"}}}, scan: new(outcome)},
		{target: target{path: "example.com/gone"}, err: errors.New("not there")},
	}
	page := string(writePage(&settings{statements: statements, seed: 2}, "Go 1", results))
	for _, want := range []string{
		"1 modules and the standard library, 3 packages, 1 234 567 lines: **1 findings**.\nOf 2 planted comparisons, **1 " +
			"were found (50 %)**. Of 5 decoys, **0 were reported**.",
		"$ go run ./internal/proof/precision -markdown docs/precision.md -seed 2\n",
		"| example.com/a | v1.0.0 | a thing | 3 | 1 234 567 | 0 | 2 | 1 | 5 | 0.2 s | 1.5 s | 2 MB |\n",
		"- example.com/a, only with -full: x\n",
		"| example.com/gone |  |  | not run: not there |",
		"- std: `c.go:1:2: surprise`\n",
		"- example.com/a, missed: `a.go:3:4: 899001 in ==: { if x }`\n",
		"- example.com/a: 1 of 3 packages: `b.go: broken`\n",
		"| == | wrapper | 2 | 1 |\n",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if strings.Contains(page, "{{") {
		t.Errorf("a field is open in\n%s", page)
	}
	if status(results) != 2 || status(results[:2]) != 1 || status(nil) != 0 {
		t.Error("wrong exit codes")
	}
}

// TestPageIsCurrent checks that docs/precision.md has the words of page.md. The numbers are those of the last run.
func TestPageIsCurrent(t *testing.T) {
	page, err := os.ReadFile("../../../docs/precision.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(pageText, "\n") {
		if !strings.Contains(line, "{{") && !strings.Contains(string(page), line+"\n") {
			t.Errorf("docs/precision.md lacks %q: run go run ./internal/proof/precision -markdown docs/precision.md", line)
		}
	}
}
