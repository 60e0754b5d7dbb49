package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"go/token"
	"html"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

func TestParseLink(t *testing.T) {
	at := result.Location{File: "a b/c#d.go", Line: 7, Column: 3}
	tests := []struct {
		template string
		want     string // the address, or the start of the error
	}{
		{"https://example.com/shop/blob/main/{path}#L{line}", "https://example.com/shop/blob/main/a%20b/c%23d.go#L7"},
		{"http://localhost:8080/?f={path}&l={line}&c={column}", "http://localhost:8080/?f=a%20b/c%23d.go&l=7&c=3"},
		{"../blob/{path}", "../blob/a%20b/c%23d.go"},
		{"{path}", "a%20b/c%23d.go"},
		{"https://example.com/{pth}", "error: {pth} is no placeholder (did you mean {path}?); write {path}, {line} or {column}"},
		{"https://example.com/{path}{", "error: { is no placeholder; write {path}, {line} or {column}"},
		{"https://example.com/{}{path}", "error: {} is no placeholder; "},
		{"https://example.com/#L{line}", "error: the template has no {path}; write one such as https://"},
		{"", "error: the template has no {path}; "},
		{"javascript:alert('{path}')", "error: the address must begin with https:// or http://, or be relative to the report"},
		{"https:/{path}", "error: the address must begin with https:// "},
		{"//example.com/{path}", "error: the address must begin with https:// "},
		{"file:///{path}", "error: the address must begin with https:// "},
		{"https://exa mple.com/{path}", "error: no address: "},
	}
	for _, test := range tests {
		link, err := ParseLink(test.template)
		got := link.To(at)
		if err != nil {
			got = "error: " + err.Error()
		}
		if got != test.want && (err == nil || !strings.HasPrefix(got, test.want)) {
			t.Errorf("%s: %s, want %s", test.template, got, test.want)
		}
	}
	link, _ := ParseLink("https://example.com/{path}")
	if got := link.To(result.Location{File: "example.com/p/x.go", Outside: true}); got != "" {
		t.Errorf("a file that is not in the repository leads to %s", got)
	}
	if got := (Link{}).To(at); got != "" {
		t.Errorf("without a template a place leads to %s", got)
	}
}

// odd is a program whose names try to get out of where they are written.
func odd(t *testing.T) *result.Report {
	t.Helper()
	dir := t.TempDir()
	site := func(line int) result.Site {
		return result.Site{Position: token.Position{Filename: filepath.Join(dir, `"><script>alert(1)`, "x.go"), Line: line, Column: 1}, Func: "</td><b>f"}
	}
	return result.Of(result.Run{Dir: dir, Program: "</title><script>x</script>", Settings: []string{"-code=<i>"}}, []*result.Package{{
		Path: "p",
		Uses: []result.Use{{Site: site(1), Code: 899001, Form: result.Case, Magic: true}, {Site: site(3), Code: 801003, Form: result.Case}, {Site: site(2), Code: 860015, Form: result.List}, {Site: site(2), Code: 1234, Form: result.MapKey}},
		Switches: []result.Switch{
			{Site: site(3), Subject: "<a>", Categories: []codes.Category{801}, Cases: []codes.Code{801003}, Missing: []codes.Code{801004}, Documented: 5, Rest: result.ByDefault, RestSite: site(4)},
			{Site: site(5), Subject: "c", Categories: []codes.Category{802}, Cases: []codes.Code{802001}, Missing: []codes.Code{802002}, Documented: 1, Rest: result.ByNothing, Reported: true},
		},
		Unknown: []result.Unknown{{Site: site(6), Value: 899999, Message: "<u>"}},
	}})
}

// TestPageIsClosed: nothing that the program is named gets out of its place, and the policy admits the page's own style and script only.
func TestPageIsClosed(t *testing.T) {
	link, err := ParseLink("https://example.com/{path}#L{line}")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := writeHTML(&b, odd(t), link); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, bad := range []string{"ZgotmplZ", "<script>alert", "<script>x", "</td><b>", "<i>", "<u>", "<a>", "javascript:", "<no value>", "http://"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	policy := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("the page has no policy")
	}
	rules := html.UnescapeString(policy[1])
	if !strings.HasPrefix(rules, "default-src 'none'; ") || strings.Contains(rules, "unsafe") || strings.Contains(rules, "http") {
		t.Errorf("the policy is %s", rules)
	}
	for _, tag := range []string{"style", "script"} {
		parts := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(page, -1)
		if len(parts) != 1 {
			t.Errorf("the page has %d elements %s", len(parts), tag)
			continue
		}
		sum := sha256.Sum256([]byte(parts[0][1]))
		if want := tag + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(rules, want) {
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
		if inside && !ids[target] || !inside && !strings.HasPrefix(m[1], "https://example.com/%22%3E%3Cscript%3Ealert%281%29/x.go#L") && m[1] != "data:," {
			t.Errorf("a link leads to %s", m[1])
		}
	}
	if len(links) < 2*404 {
		t.Errorf("only %d links", len(links))
	}
}

// TestText draws switches, unknown codes and a house's own codes.
func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := writeText(&b, odd(t), Link{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"\n 801 Login       ●003 ◐004",
		" 860 IOSNetwork  ●015\n",
		`/x.go:3: switch has 4 of 5 documented Login codes; the others go to its default`,
		`/x.go:5: switch has 0 of 1 documented Logout codes; the others run through it unhandled` + "\n    LogoutUsernameMismatch\n",
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

// TestNothingHandled draws a program that handles no code.
func TestNothingHandled(t *testing.T) {
	r := result.Of(result.Run{Dir: t.TempDir(), Program: "p"}, nil)
	for _, f := range Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, r, Link{}); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{"html": "No code is handled here.", "text": "\nNothing is handled of: SilenceGroupMember,", "json": `"switches": [],`}[f.Name]
		if !strings.Contains(b.String(), want) || strings.Contains(b.String(), ": null") {
			t.Errorf("%s has no %q, or a null", f.Name, want)
		}
	}
}

// TestJSON: the JSON is the report.
func TestJSON(t *testing.T) {
	r := odd(t)
	var b bytes.Buffer
	if err := writeJSON(&b, r, Link{}); err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(&b)
	dec.DisallowUnknownFields()
	got := new(result.Report)
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
	collect(reflect.TypeFor[result.Report]())
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

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"RESTUserNotFound":       {"REST", "User", "Not", "Found"},
		"RESTUIDInvalid":         {"RESTUID", "Invalid"},
		"X":                      {"X"},
		"IOSRTCDisconnectRefuse": {"IOSRTC", "Disconnect", "Refuse"},
	} {
		if got := words(name); !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
