package services

import (
	"math"
	"strings"
	"testing"
	"unicode"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// TestTable checks each line of the table: what is written wrong there would never be found.
func TestTable(t *testing.T) {
	seen := make(map[string]bool)
	last := int64(math.MinInt64)
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		code, m, ok := parse(line)
		if !ok {
			t.Errorf("%q: not four fields with a number first", line)
			continue
		}
		if m.Service == "" || m.en == "" || m.zh == "" {
			t.Errorf("%q: no such service, or no meaning", line)
		}
		if strings.ContainsFunc(m.en, isHan) || !strings.ContainsFunc(m.zh, isHan) {
			t.Errorf("%q: the meanings are not in English and in Chinese", line)
		}
		if code < last {
			t.Errorf("%q: it stands behind %d", line, last)
		}
		last = code
		if key := m.Service.In(lang.English) + " " + strings.Fields(line)[0]; seen[key] {
			t.Errorf("%q: a service has the code twice", line)
		} else {
			seen[key] = true
		}
		if codes.Code(code).Known() {
			t.Errorf("%q: it is a code of JMessage", line)
		}
	}
	if len(seen) < 100 {
		t.Errorf("the table has %d codes", len(seen))
	}
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func TestLookup(t *testing.T) {
	tests := []struct {
		n    int64
		want string // services and meanings, in order, the first two at most
	}{
		{
			1003,
			"JPush, the push API: the value of a parameter is not valid; JVerification, the SDK of clients: the token " +
				"has expired",
		},
		{6002, "JPush, the SDK of clients: setting tags or the alias timed out; " +
			"JVerification, the SDK of clients: the user has cancelled the login"},
		{
			-996,
			"JPush, the SDK of clients: the connection was lost; JVerification, the SDK of clients: the connection was " +
				"lost",
		},
		{50009, "JSMS, the REST API: text messages are sent too often"},
		{899001, ""},
		{0, ""},
	}
	for _, test := range tests {
		var got []string
		for i, m := range Lookup(test.n) {
			if i < 2 {
				got = append(got, m.Service.In(lang.English)+": "+m.In(lang.English))
			}
		}
		if text := strings.Join(got, "; "); text != test.want {
			t.Errorf("%d: %s; want %s", test.n, text, test.want)
		}
	}
	if got, want := Lookup(1003)[0].In(lang.Chinese), "参数值无效"; got != want {
		t.Errorf("in Chinese 1003 means %s, want %s", got, want)
	}
}
