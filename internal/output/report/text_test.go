package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/term"
)

// TestText draws switches, unknown codes and codes that -known adds.
func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := writeText(&b, odd(t), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"\n 801 Login       ●003 ◐004",
		" 860 IOSNetwork  ●015\n",
		`/x.go:3: switch has 4 of 5 documented Login codes; the others go to its default`,
		`/x.go:5: switch has 0 of 1 documented Logout codes; the others run through it unhandled` +
			"\n    LogoutUsernameMismatch\n",
		"\nUnknown codes:\n",
		`x.go:4: default of a switch` + "\n    801001",
		"\n1234    (of -known)",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the text has no %q:\n%s", want, b.String())
		}
	}
	for line := range strings.Lines(b.String()) {
		if strings.TrimRight(line, " \n") != strings.TrimSuffix(line, "\n") {
			t.Errorf("white space behind %q", line)
		}
	}
}

// TestTextWidth: no line is wider than the terminal, in either language, but for names and tables that cannot be
// broken.
func TestTextWidth(t *testing.T) {
	for _, l := range []lang.Lang{lang.English, lang.Chinese} {
		for _, width := range []int{60, 80, 200} {
			var b bytes.Buffer
			if err := writeText(&b, restOnly(Choice{}), Options{Lang: l, Width: width}); err != nil {
				t.Fatal(err)
			}
			widest := 0
			for line := range strings.Lines(b.String()) {
				n := term.Cells(strings.TrimSuffix(line, "\n"))
				if widest = max(widest, n); n > width {
					t.Errorf("%v: a line has %d cells on a terminal of %d: %s", l, n, width, line)
				}
			}
			if width > 100 && widest <= 100 {
				t.Errorf("%v: on a terminal of %d no line has more than %d cells", l, width, widest)
			}
		}
	}
}
