package main

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// check runs the command on pages.
func check(pages ...string) (exit int, stdout, stderr string) {
	var out, errs bytes.Buffer
	exit = run(pages, &out, &errs)
	return exit, out.String(), errs.String()
}

// writePage writes a page with the rows of the table that keep says, and
// returns its name.
func writePage(t *testing.T, keep func(codes.Entry) bool) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Error codes\n\n<table>\n")
	for _, e := range codes.All() {
		if keep(e) {
			fmt.Fprintf(&b, "<tr><td>%d</td><td>%s</td><td>说明</td></tr>\n", int(e.Code), html.EscapeString(e.Message))
		}
	}
	b.WriteString("</table>\n")
	name := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestNoDifference(t *testing.T) {
	documented := writePage(t, func(e codes.Entry) bool { return e.Source == codes.SourceDocumented })
	current := writePage(t, func(e codes.Entry) bool {
		return e.Source == codes.SourceDocumented || e.Source == codes.SourceCurrent && e.Code%2 == 1
	})
	for _, pages := range [][]string{{documented}, {current}, {documented, current}} {
		if exit, stdout, stderr := check(pages...); exit != 0 || stdout != "" || stderr != "" {
			t.Errorf("exit code %d, output\n%s%s", exit, stdout, stderr)
		}
	}
}

func TestRemoved(t *testing.T) {
	page := writePage(t, func(e codes.Entry) bool {
		return e.Source == codes.SourceDocumented && e.Category != codes.CategoryDeleteBlacklist
	})
	want := page + ": removed 819001 \"zero member\"\n" + page + ": removed 819002 \"member not exist\"\n"
	if exit, stdout, stderr := check(page); exit != 1 || stdout != want || stderr != "" {
		t.Errorf("exit code %d, output\n%s%swant\n%s", exit, stdout, stderr, want)
	}
}

func TestDifferences(t *testing.T) {
	exit, stdout, stderr := check("testdata/small.md")
	if exit != 1 || stderr != "" {
		t.Errorf("exit code %d, errors %q", exit, stderr)
	}
	var got []string
	removed := 0
	for line := range strings.Lines(stdout) {
		if strings.Contains(line, ": removed ") {
			removed++
			continue
		}
		got = append(got, line)
	}
	want := `testdata/small.md:12: reworded 787001 "announcement not exist" -> "no announcement"
testdata/small.md:6: reworded 801004 "invalid password" -> "wrong password"
testdata/small.md:7: reworded 801005 "invalid device" -> ""
testdata/small.md:8: added 801099 "user \"asleep\""
testdata/small.md:9: added 809001 "group id not exist"
testdata/small.md:10: added 871300 "Have not logged in."
`
	if got := strings.Join(got, ""); got != want {
		t.Errorf("output is\n%swant\n%s", got, want)
	}
	if removed != 148-3 {
		t.Errorf("%d codes removed, want %d", removed, 148-3)
	}
}

func TestBadInput(t *testing.T) {
	good := writePage(t, func(e codes.Entry) bool { return e.Code == 801003 })
	tests := []struct {
		name  string
		pages []string
		want  string
	}{
		{"no page", nil, "usage: "},
		{"no such file", []string{"testdata/none.md"}, "vendorpage: open testdata/none.md"},
		{"a directory", []string{"testdata"}, "vendorpage: "},
		{"a mistake", []string{"testdata/bad.md"}, "vendorpage: testdata/bad.md: line 6: row has no code number"},
		{"a good page first", []string{good, "testdata/bad.md"}, "vendorpage: testdata/bad.md: line 6"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			exit, stdout, stderr := check(test.pages...)
			if exit != 2 || stdout != "" {
				t.Errorf("exit code %d and output %q, want 2 and none", exit, stdout)
			}
			if !strings.Contains(stderr, test.want) || strings.Count(stderr, "\n") != 1 {
				t.Errorf("error is %q, want one line with %q", stderr, test.want)
			}
		})
	}
}

// A brokenWriter fails as a full disk does.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestWriteError(t *testing.T) {
	var errs bytes.Buffer
	if exit := run([]string{"testdata/small.md"}, brokenWriter{}, &errs); exit != 2 ||
		errs.String() != "vendorpage: no space\n" {
		t.Errorf("exit code %d, error %q", exit, errs.String())
	}
}
