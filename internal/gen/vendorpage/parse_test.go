package main

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func TestParse(t *testing.T) {
	f, err := os.Open("testdata/page.md")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := parse(f)
	if err != nil {
		t.Fatal(err)
	}
	want := []row{
		{16, 801001, "stray end tag", "One"},
		{21, 801002, "white space folded", "Two lines, bold & <escaped>, AT&T"},
		{28, 801003, "", "全角，空格"},
		{29, 801004, "no end tags", "Four: 3 < 4 <5"},
		{39, 7100001, "it's a message", ""},
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows are\n%+v, want\n%+v", got, want)
	}
}

func TestParseErrors(t *testing.T) {
	const good = "<tr><td>801001</td><td>m</td><td>d</td></tr>\n"
	tests := []struct {
		name string
		page string
		line int // 0: no line
		want string
	}{
		{"empty page", "", 0, "no <table>"},
		{"no table", "| 801001 | m | d |\n", 0, "no <table>"},
		{"other tag", "<tablet>\n</tablet>\n", 0, "no <table>"},
		{"commented out", "<!--<table>\n" + good + "</table>-->\n", 0, "no <table>"},
		{"no rows", "<table></table>", 0, "no code"},
		{"headings only", "<table><tr><th>Code</th></tr></table>", 0, "no code"},
		{"no end", "\n<table>\n" + good, 2, "table has no end"},
		{"comment without end", "\n\n<!-- <table>\n", 3, "comment has no end"},
		{"code twice", "<table>\n" + good + "\n" + good + "</table>\n", 4, "code 801001 is given twice, first on line 2"},
		{"code twice in two tables", "<table>\n" + good + "</table>\n<table>\n" + good + "</table>\n", 5,
			"code 801001 is given twice, first on line 2"},
		{"no code", "<table>\n" + good + "<tr><td>x</td><td>m</td><td>d</td></tr></table>", 3, `no code number but "x"`},
		{"empty code", "<table>\n" + good + "<tr><td></td><td>m</td><td>d</td></tr></table>", 3, `no code number but ""`},
		{"two codes", "<table>\n<tr><td>801001 801002</td><td>m</td><td>d</td></tr></table>", 2, "no code number"},
		{"code and text", "<table>\n<tr><td>801001*</td><td>m</td><td>d</td></tr></table>", 2, "no code number"},
		{"zero", "<table>\n<tr><td>0</td><td>m</td><td>d</td></tr></table>", 2, "no code number"},
		{"negative", "<table>\n<tr><td>-801001</td><td>m</td><td>d</td></tr></table>", 2, "no code number"},
		{"too large", "<table>\n<tr><td>99999999999999999999</td><td>m</td><td>d</td></tr></table>", 2, "no code number"},
		{"two cells", "<table>\n<tr><td>801001</td><td>m</td></tr></table>", 2, "row has 2 cells, want 3"},
		{"four cells", "<table>\n<tr><td>801001</td><td>m</td><td>d</td><td>e</td></tr></table>", 2,
			"row has 4 cells, want 3"},
		{"row span", "<table>\n<tr><td rowspan=2>801001</td><td>m</td><td>d</td></tr></table>", 2,
			"cell spans rows or columns"},
		{"column span", "<table>\n<tr><td>801001</td><td COLSPAN='2'>m</td></tr></table>", 2, "cell spans rows or columns"},
		{"cell outside a row", "<table>\n<td>801001</td></table>", 2, "cell outside a row"},
		{"text outside the cells", "<table>\n<tr>lost<td>801001</td><td>m</td><td>d</td></tr></table>", 2,
			`text outside the cells: "lost"`},
		{"table within a table", "<table>\n<tr><td><table></table></td></tr></table>", 2, "table within a table"},
		{"cut tag", "<table>\n<tr><td</table>", 2, "tag has no end"},
		{"open quote", "<table>\n<tr><td width=\"5>801001</td></tr></table>", 2, "tag has no end"},
		{"comment without end in a table", "<table>\n<tr>\n<!-- x</table>", 3, "comment has no end"},
		{"not UTF-8", "<table>\n<tr><td>\xff</td></tr></table>", 2, "invalid UTF-8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows, err := parse(strings.NewReader(test.page))
			if err == nil {
				t.Fatalf("rows %+v, want an error", rows)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %q, want %q in it", err, test.want)
			}
			line := 0
			if e, ok := errors.AsType[*pageError](err); ok {
				line = e.line
			}
			if line != test.line {
				t.Errorf("error %q is at line %d, want %d", err, line, test.line)
			}
		})
	}
}

func TestParseReadError(t *testing.T) {
	want := errors.New("disk on fire")
	if _, err := parse(iotest.ErrReader(want)); !errors.Is(err, want) {
		t.Errorf("error is %v, want %v", err, want)
	}
}

func FuzzParse(f *testing.F) {
	page, err := os.ReadFile("testdata/page.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(page))
	f.Add("<table><tr><td>1<td>&#x0;&bogus;<td><![CDATA[x]]></table>")
	f.Add("<TABLE\n><tr></td></tr></tr><th><td><?xml version='1.1'?></table>")
	f.Add("<!-- --><table a=b c='d\"><tr/></table x>")
	f.Fuzz(func(t *testing.T, page string) {
		rows, err := parse(strings.NewReader(page))
		if (err == nil) == (len(rows) == 0) {
			t.Errorf("%d rows and error %v", len(rows), err)
		}
		lines := 1 + strings.Count(page, "\n")
		var e *pageError
		if errors.As(err, &e) && (e.line < 1 || e.line > lines) {
			t.Errorf("error at line %d of %d", e.line, lines)
		}
		for _, r := range rows {
			if r.line < 1 || r.line > lines || r.code <= 0 {
				t.Errorf("bad row %+v of %d lines", r, lines)
			}
		}
	})
}
