package report

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// written returns a report as a file.
func written[T any](t *testing.T, name string, r T) File {
	t.Helper()
	var b bytes.Buffer
	if err := writeJSON(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	return File{name, b.Bytes()}
}

func named(name string, choice Choice) *Report {
	r := restOnly(choice)
	r.Program = name
	return r
}

// TestMerge: reports come back as they were written, in the order of their programs, and so do merged ones.
func TestMerge(t *testing.T) {
	a, b, c := named("a", Choice{}), named("b", Choice{Categories: []codes.Category{801}}), named("c", Choice{})
	date := time.Date(2026, 11, 26, 13, 0, 0, 0, time.FixedZone("", 8*60*60))
	ab, err := Merge([]File{written(t, "b.json", b), written(t, "a.json", a)}, Choice{}, "v1.2.3", date)
	if err != nil {
		t.Fatal(err)
	}
	want := &Merged{Version, "v1.2.3", "2026-11-26T05:00:00Z", []*Report{a, b}}
	if !reflect.DeepEqual(ab, want) {
		t.Errorf("read back, they differ: %+v", ab)
	}
	all, err := Merge([]File{written(t, "c.json", c), written(t, "ab.json", ab)}, Choice{}, "", time.Time{})
	if err != nil || !reflect.DeepEqual(all.Reports, []*Report{a, b, c}) || all.Date != "" {
		t.Errorf("%v: a report and a merged one are %+v", err, all)
	}
	columns := all.columns()
	if len(columns) != 4 || columns[0].Number != 801 || columns[3].Own != 2 || columns[3].Name != "REST" {
		t.Errorf("the columns are %+v", columns)
	}
	if cells := cellsOf(b, columns); cells[0].Sum() != 5 || cells[3].Sum() != 0 {
		t.Errorf("the cells of b are %+v", cells)
	}
	for _, r := range all.Reports {
		checkSums(t, r)
	}
	again, err := Merge([]File{written(t, "all.json", all)}, Choice{Categories: []codes.Category{899}}, "", time.Time{})
	if err != nil || len(again.columns()) != 1 || again.Reports[1].Counted.Own != 1 {
		t.Errorf("%v: with a choice, they are %+v", err, again)
	}
}

// changed returns the JSON of a report with one thing that is other than it should be.
func changed(t *testing.T, from, to string) []byte {
	t.Helper()
	data := written(t, "", named("a", Choice{})).Data
	if !bytes.Contains(data, []byte(from)) {
		t.Fatalf("the report has no %s", from)
	}
	return bytes.Replace(data, []byte(from), []byte(to), 1)
}

// A badInput is a file that is no report, and what the error says: all of it, or its start where it ends in ...
type badInput struct {
	name string
	data []byte
	want string
}

// badInputs returns files that are no reports, and good, which is the report of a program that another file has, too.
func badInputs(t *testing.T, good []byte) []badInput {
	t.Helper()
	const notOne = "x.json is not a report of jmvet: write one with jmvet report -format=json"
	return []badInput{
		{"empty", nil, "x.json is not a report of jmvet: unexpected end of JSON input"},
		{
			"a page",
			[]byte("<!doctype html>"),
			"x.json is not a report of jmvet: invalid character '<' looking for beginning of value",
		},
		{"cut off", good[:len(good)/2], "x.json is not a report of jmvet: unexpected end of JSON input"},
		{"findings", []byte(`[{"message": "m"}]`), notOne},
		{"SARIF", []byte(`{"version": "2.1.0", "runs": []}`), notOne},
		{"null", []byte("null"), notOne},
		{"other JSON", []byte(`{"name": "x"}`), notOne},
		{"a newer one", changed(t, `"version": 1`, `"version": 2`),
			"x.json is a report of version 2, and this jmvet reads version 1: make it again with this jmvet"},
		{
			"of nobody",
			changed(t, `"program": "a"`, `"program": ""`),
			"x.json is damaged: it does not say of which program it is",
		},
		{"without codes", []byte(`{"version": 1, "program": "a"}`), "x.json is damaged: it has no codes"},
		{"a state", changed(t, `"state": "own"`, `"state": "owned"`), `x.json is damaged: "owned" is not a word of it`},
		{"a source", changed(t, `"source": "current",
					"message"`, `"source": "<i>",
					"message"`), `x.json is damaged: "<i>" is not a word of it`},
		{"a form", changed(t, `"form": "case"`, `"form": "casing"`), `x.json is damaged: "casing" is not a word of it`},
		{
			"a category",
			changed(t, `"category": "REST"`, `"category": "RESTS"`),
			"x.json is damaged: codes: unknown category \"RESTS\"",
		},
		{
			"a wrong type",
			changed(t, `"packages": 0`, `"packages": "0"`),
			"x.json is damaged: json: cannot unmarshal ...",
		},
		{"a program as a link", changed(t, `"packages": 0`, `"packages": 0, "link": "javascript:{path}"`),
			"x.json is damaged: its link: the address must begin with https:// or http://, ..."},
		{"no reports", []byte(`{"version": 1, "reports": []}`), "x.json is damaged: it has no reports"},
		{
			"no report",
			[]byte(`{"version": 1, "reports": [null]}`),
			"x.json is damaged: it does not say of which program it is",
		},
		{
			"twice",
			good,
			"good.json and x.json are both of a: leave one of them out, or give them names with jmvet report -name",
		},
	}
}

func TestMergeBadInput(t *testing.T) {
	good := written(t, "good.json", named("a", Choice{})).Data
	for _, test := range badInputs(t, good) {
		t.Run(test.name, func(t *testing.T) {
			_, err := Merge([]File{{"good.json", good}, {"x.json", test.data}}, Choice{}, "", time.Time{})
			start, cut := strings.CutSuffix(test.want, "...")
			if err == nil || err.Error() != test.want && (!cut || !strings.HasPrefix(err.Error(), start)) {
				t.Fatalf("%v, want %s", err, test.want)
			}
			if chinese := lang.Message(lang.Chinese, err); !strings.Contains(chinese, "报告") &&
				!strings.Contains(chinese, "已损坏") {
				t.Errorf("in Chinese it is %s", chinese)
			}
		})
	}
	// Each file that is bad has its line.
	_, err := Merge([]File{{"x.json", nil}, {"good.json", good}, {"y.json", []byte("{}")}}, Choice{}, "", time.Time{})
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("of two bad files it says %v", err)
	}
}

// TestMergedText: the columns that do not fit beside each other stand below each other.
func TestMergedText(t *testing.T) {
	m := &Merged{
		Reports: []*Report{named("example.com/shop", Choice{}), named("b", Choice{Categories: []codes.Category{801}})},
	}
	draw := func(o Options) string {
		var b bytes.Buffer
		if err := writeMergedText(&b, m, o); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, want := range []string{
		"JMessage codes in 2 programs\n",
		"\nexample.com/shop    3        0          48     51      2        0     0\n",
		"\nexample.com/shop      -  1+0/1  1+0/15  1+0/35\n",
		"\nb                 0+0/5      -       -       -\n",
	} {
		if got := draw(Options{}); !strings.Contains(got, want) {
			t.Errorf("it has no %q:\n%s", want, got)
		}
	}
	narrow := draw(Options{Width: 34, Lang: lang.Chinese})
	if !strings.Contains(narrow, "\nexample.com/shop      -  1+0/1\n") ||
		!strings.Contains(narrow, "\nexample.com/shop  1+0/15  1+0/35\n") {
		t.Errorf("on a narrow terminal it is\n%s", narrow)
	}
	// A merged JSON is one of what it was made of.
	var back Merged
	if err := json.Unmarshal(written(t, "", m).Data, &back); err != nil || !reflect.DeepEqual(&back, m) {
		t.Errorf("%v: read back, it differs", err)
	}
}
