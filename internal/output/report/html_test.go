package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// TestPageIsClosed: nothing that the program is named gets out of its place, and the policy admits the page's own style
// and script only.
func TestPageIsClosed(t *testing.T) {
	for _, l := range []lang.Lang{lang.English, lang.Chinese} {
		var one, many bytes.Buffer
		if err := writeHTML(&one, odd(t), Options{Lang: l}); err != nil {
			t.Fatal(err)
		}
		if err := writeMergedHTML(&many, &Merged{Reports: []*Report{odd(t)}}, Options{Lang: l}); err != nil {
			t.Fatal(err)
		}
		checkClosed(t, one.String(), 2*404)
		checkClosed(t, many.String(), 150)
	}
}

// checkClosed checks a page of odd, which has so many links at least.
func checkClosed(t *testing.T, page string, least int) {
	t.Helper()
	for _, bad := range []string{
		"ZgotmplZ", "<script>alert", "<script>x", "</td><b>", "<i>", "<u>", "<a>", "javascript:", "<no value>", "http://",
	} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	policy := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("the page has no policy")
	}
	rules := html.UnescapeString(policy[1])
	if !strings.HasPrefix(rules, "default-src 'none'; ") || strings.Contains(rules, "unsafe") ||
		strings.Contains(rules, "http") {
		t.Errorf("the policy is %s", rules)
	}
	for _, tag := range []string{"style", "script"} {
		parts := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(page, -1)
		if len(parts) != 1 {
			t.Errorf("the page has %d elements %s", len(parts), tag)
			continue
		}
		sum := sha256.Sum256([]byte(parts[0][1]))
		if want := tag + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(rules,
			want) {
			t.Errorf("the policy has no %s", want)
		}
	}
	if attribute := regexp.MustCompile(`<[^>]* (style|on[a-z]+)=`).FindString(page); attribute != "" {
		t.Errorf("the policy forbids %s", attribute)
	}
	ids := make(map[string]bool)
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("two elements have the id %s", m[1])
		}
		ids[m[1]] = true
	}
	links := regexp.MustCompile(` href="([^"]*)"`).FindAllStringSubmatch(page, -1)
	for _, m := range links {
		target, inside := strings.CutPrefix(m[1], "#")
		if inside && !ids[target] ||
			!inside && !strings.HasPrefix(m[1], "https://example.com/%22%3E%3Cscript%3Ealert%281%29/x.go#L") &&
				m[1] != "data:," {
			t.Errorf("a link leads to %s", m[1])
		}
	}
	if len(links) < least {
		t.Errorf("only %d links", len(links))
	}
}

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"RESTUserNotFound":       {"REST", "User", "Not", "Found"},
		"RESTUIDInvalid":         {"RESTUID", "Invalid"},
		"X":                      {"X"},
		"IOSRTCDisconnectRefuse": {"IOSRTC", "Disconnect", "Refuse"},
	} {
		if got := splitName(name); !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
