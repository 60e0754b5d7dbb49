package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/output/report"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// TestReportCommit: a report has the commit of its repository, and says whether Go code differs from it.
func TestReportCommit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git")
	}
	dir := module(t, shop)
	git := func(args ...string) string {
		t.Helper()
		args = append(
			[]string{"-c", "user.name=n", "-c", "user.email=e@example.com", "-c", "commit.gpgsign=false"},
			args...)
		got := command(t, dir, "git", args...)
		if got.Status != 0 {
			t.Fatalf("%v", got)
		}
		return strings.TrimSpace(got.Stdout)
	}
	want := func(what string, c commit) {
		t.Helper()
		if got := checkedOut(dir); got != c {
			t.Errorf("%s it is %+v, want %+v", what, got, c)
		}
	}
	// The temporary directory may lie in a repository.
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	want("outside of a repository", commit{})
	git("init", "-q")
	want("without a commit", commit{})
	git("add", ".")
	git("commit", "-q", "-m", "one")
	hash := git("rev-parse", "HEAD")
	want("as committed", commit{hash, false})
	cmdtest.Write(t, dir, "report.html", "a file that is not Go code\n")
	want("with another file", commit{hash, false})
	cmdtest.Write(t, dir, "im/new.go", "package im\n")
	want("with a new file", commit{hash, true})
	git("add", ".")
	want("with a staged file", commit{hash, true})

	var r report.Report
	got := command(t, dir, jmvet, "report", "-format=json", "-link=https://example.com/{commit}/{path}", "./im")
	if err := json.Unmarshal([]byte(got.Stdout), &r); err != nil || r.Commit != hash || !r.Modified ||
		r.Version != report.Version {
		t.Errorf("the report is %v: version %d of commit %s, modified %t, want %s", err, r.Version, r.Commit,
			r.Modified, hash)
	}
	page := command(t, dir, jmvet, "report", "-format=html", "-link=https://example.com/{commit}/{path}", "./im").Stdout
	for _, part := range []string{
		hash[:12] + "</span>",
		`href="https://example.com/` + hash + `/im/im.go"`,
		"with changes that are not committed",
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page has no %s", part)
		}
	}
}

func TestReportDate(t *testing.T) {
	now := time.Date(2026, 11, 26, 7, 0, 0, 0, time.UTC)
	for epoch, want := range map[string]string{
		"":           "2026-11-26T07:00:00Z",
		"0":          "1970-01-01T00:00:00Z",
		"1795672800": "2026-11-26T06:00:00Z",
		"today":      "SOURCE_DATE_EPOCH=today is not a number of seconds",
		"-1":         "SOURCE_DATE_EPOCH=-1 is not a number of seconds",
	} {
		date, err := dateOf(now,
			func(name string) string { return map[string]string{"SOURCE_DATE_EPOCH": epoch}[name] })
		got := date.UTC().Format(time.RFC3339)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("SOURCE_DATE_EPOCH=%s: %s, want %s", epoch, got, want)
		}
	}
}

// TestReportMerge: reports become one of many programs, in each format.
func TestReportMerge(t *testing.T) {
	dir := module(t, shop)
	for name, packages := range map[string]string{"client": "./im", "desk": "./desk"} {
		if got := command(t, dir, jmvet, "report", packages, "-name="+name, "-o="+name+".json"); got != (cmdtest.Result{}) {
			t.Fatalf("%v", got)
		}
	}
	text := command(t, dir, jmvet, "report", "-merge", "desk.json", "client.json")
	for _, want := range []string{"JMessage codes in 2 programs\n", "\nclient ", "\ndesk ", "\nall "} {
		if text.Status != 0 || !strings.Contains(text.Stdout, want) {
			t.Errorf("%v, want %q", text, want)
		}
	}
	chinese := command(t, dir, jmvet, "report", "-lang=zh", "-merge", "desk.json", "client.json", "-category=REST")
	if chinese.Status != 0 || !strings.Contains(chinese.Stdout, "2 个代码库中的 JMessage 错误码\n") ||
		strings.Contains(chinese.Stdout, "803") {
		t.Errorf("%v", chinese)
	}
	for _, name := range []string{"all.html", "all.json"} {
		got := command(t, dir, jmvet, "report", "-merge", "desk.json", "client.json", "-o", name)
		if got != (cmdtest.Result{}) {
			t.Errorf("%v", got)
		}
	}
	page := cmdtest.Read(t, dir, "all.html")
	if !strings.Contains(page, `id="p2"`) || !strings.HasSuffix(page, "</html>\n") {
		t.Errorf("the page is %.100s", page)
	}
	if again := command(t, dir, jmvet, "report", "-merge", "all.json"); again != text {
		t.Errorf("of the merged JSON it is %v, want %v", again, text)
	}
	cmdtest.Write(t, dir, "findings.json", "[]")
	got := command(t, dir, jmvet, "report", "-merge", "-o=all.html", "none.json", "desk.json", "findings.json",
		"desk.json")
	want := cmdtest.Result{Status: 1, Stderr: `jmvet: report: open none.json: no such file or directory
       findings.json is not a report of jmvet: write one with jmvet report -format=json
       desk.json and desk.json are both of desk: leave one of them out, or give them names with jmvet report -name
`}
	if got != want {
		t.Errorf("%v, want %v", got, want)
	}
}
