package report

import (
	"bytes"
	"strings"
	"testing"
)

// TestText draws switches, unknown codes and a house's own codes.
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
