package report

import (
	"bytes"
	"encoding/json"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// odd is a program whose names try to get out of where they are written.
func odd(t *testing.T) *Report {
	t.Helper()
	dir := t.TempDir()
	site := func(line int) result.Site {
		return result.Site{
			Position: token.Position{Filename: filepath.Join(dir, `"><script>alert(1)`, "x.go"), Line: line, Column: 1},
			Func:     "</td><b>f",
		}
	}
	link, err := ParseLink("https://example.com/{path}#L{line}")
	if err != nil {
		t.Fatal(err)
	}
	run := Run{
		Dir: dir, Program: "</title><script>x</script>", Settings: []string{"-code=<i>"}, Link: link,
		Jmvet: "<u>", Commit: "<u>", Date: time.Date(2026, 11, 26, 5, 30, 0, 0, time.UTC), Modified: true, Packages: 2,
	}
	return Join(run, []*result.Package{{
		Path: "p",
		Uses: []result.Use{
			{Site: site(1), Code: 899001, Form: result.Case, Magic: true},
			{Site: site(3), Code: 801003, Form: result.Case},
			{Site: site(2), Code: 860015, Form: result.List},
			{Site: site(2), Code: 1234, Form: result.MapKey},
		},
		Switches: []result.Switch{
			{
				Site:       site(3),
				Subject:    "<a>",
				Categories: []codes.Category{801},
				Cases:      []codes.Code{801003},
				Missing:    []codes.Code{801004},
				Documented: 5,
				Rest:       result.ByDefault,
				RestSite:   site(4),
			},
			{
				Site:       site(5),
				Subject:    "c",
				Categories: []codes.Category{802},
				Cases:      []codes.Code{802001},
				Missing:    []codes.Code{802002},
				Documented: 1,
				Rest:       result.ByNothing,
				Reported:   true,
			},
		},
		Unknown: []result.Unknown{{Site: site(6), Value: 899999, Message: "<u>"}},
	}})
}

// TestNothingHandled draws a program that handles no code.
func TestNothingHandled(t *testing.T) {
	r := Join(Run{Dir: t.TempDir(), Program: "p"}, nil)
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{
			"html": "No code is handled here.",
			"text": "\nNothing is handled of: SilenceGroupMember,",
			"json": `"switches": [],`,
		}[f.Name]
		if !strings.Contains(b.String(), want) || strings.Contains(b.String(), ": null") {
			t.Errorf("%s has no %q, or a null", f.Name, want)
		}
	}
}

// TestJSON: the JSON is the report.
func TestJSON(t *testing.T) {
	r := odd(t)
	var b bytes.Buffer
	if err := writeJSON(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(&b)
	dec.DisallowUnknownFields()
	got := new(Report)
	if err := dec.Decode(got); err != nil || !reflect.DeepEqual(got, r) {
		t.Errorf("%v: read back, the report differs", err)
	}
}

// TestDocumented: the pages about the report name each key of the JSON.
func TestDocumented(t *testing.T) {
	keys := make(map[string]bool)
	var collect func(reflect.Type)
	collect = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			collect(typ.Elem())
		case reflect.Struct:
			for field := range typ.Fields() {
				if key, _, _ := strings.Cut(field.Tag.Get("json"), ","); key != "" {
					keys[key] = true
				}
				collect(field.Type)
			}
		}
	}
	collect(reflect.TypeFor[Report]())
	if len(keys) < 40 {
		t.Errorf("only %d keys", len(keys))
	}
	for _, name := range []string{"docs/report.md", "docs/zh-CN/report.md"} {
		page, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for key := range keys {
			if !strings.Contains(string(page), "`"+key+"`") {
				t.Errorf("%s does not name `%s`", name, key)
			}
		}
	}
}
