package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/output/report"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

var updateReport = flag.Bool("update-report", false, "write the golden files of the report of examples/ anew")

// TestReport pins the report of examples/, as a table and as JSON, and that each way to ask for it gives the same.
func TestReport(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1795672800") // 2026-11-26 06:00 UTC
	text := command(t, root, jmvet, "report", "./examples/...")
	if text.Status != 0 || text.Stderr != "" {
		t.Fatalf("%v", text)
	}
	golden(t, "report.txt", text.Stdout)

	out := filepath.Join(t.TempDir(), "report.json")
	if got := command(t, root, jmvet, "report", "-o", out, "./examples/..."); got != (cmdtest.Result{}) {
		t.Fatalf("-o: %v", got)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", handled(t, data))
	if strings.Contains(string(data)+text.Stdout, filepath.ToSlash(root)) {
		t.Error("the report tells where it was made")
	}
	if got := command(t, root, jmvet, "report", "./examples/...", "-format=json"); got.Stdout != string(data) {
		t.Error("JSON on standard output differs from that in a file")
	}
	page := filepath.Join(t.TempDir(), "report.HTML")
	link := "https://example.com/{path}#L{line}"
	if got := command(t, root, jmvet, "report", "./examples/...", "-link", link, "-o", page); got != (cmdtest.Result{}) {
		t.Fatalf("-o: %v", got)
	}
	if data, err := os.ReadFile(page); err != nil ||
		!strings.Contains(string(data), `href="https://example.com/examples/chat/chat.go#L75"`) {
		t.Errorf("the page has no link to examples/chat/chat.go:75: %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(page), "*")); err != nil || len(left) != 1 {
		t.Errorf("beside the page there are %v", left)
	}
}

// handled leaves out of a report what the program does not handle, which is most of the table.
func handled(t *testing.T, data []byte) string {
	t.Helper()
	var r report.Report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	if r.Jmvet == "" || r.Date != "2026-11-26T06:00:00Z" {
		t.Errorf("the report was made by jmvet %q on %q", r.Jmvet, r.Date)
	}
	r.Jmvet, r.Commit, r.Modified = "", "", false // of this checkout
	var kept []report.Category
	for _, c := range r.Categories {
		var own []report.Code
		for _, code := range c.Codes {
			if code.State == report.Own {
				own = append(own, code)
			}
		}
		if c.Codes = own; len(own) > 0 {
			kept = append(kept, c)
		}
	}
	r.Categories = kept
	out, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return string(out) + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *updateReport {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s is not what is written (go test -update-report writes it):\n%s", name, got)
	}
}

// reportSettings are command lines of jmvet report in the shop, and what their reports say.
var reportSettings = []struct {
	args string
	want []string // parts of the text
	not  string
}{
	{
		"./...",
		[]string{
			"example.com/shop handles: 3 packages, without test files\n",
			"899001  RESTUserAlreadyExists         im/im.go:8 ",
			"803008  SendMessageSenderInBlacklist  desk/desk.go:5 ",
			"desk/desk.go:7: unknown JMessage code 803099",
		},
		"803010 ",
	},
	{
		"-test ./...",
		[]string{
			"example.com/shop handles: 3 packages, with test files\n",
			"803010  SendMessageFrequencyLimitExceeded  desk/desk_test.go:10 ",
		},
		"",
	},
	{
		"./im ./desk -known=803099",
		[]string{"2 packages, without test files, -known=803099\n", "803099  (of -known) "},
		"unknown JMessage code",
	},
	{"-evidence=declared ./...", []string{"-evidence=declared\n", "Nothing is handled of: "}, "899001 "},
	{"-unknown=false ./desk", []string{"1 package, "}, "803099"},
	{"-name=gateway ./desk", []string{"JMessage codes that gateway handles: "}, "example.com"},
	{"./...", []string{"What counts: the categories that the program touches (2)", "\n 899 REST "}, "\n 801 Login"},
	{
		"-category=REST,801 ./...",
		[]string{"the categories of -category (2)", "\n 801 Login ", "Left out by -category: "},
		"\n 803 ",
	},
	{
		"-source=removed,ios ./...",
		[]string{"with the source\nremoved or ios. ", "\n 899 REST         ○004"},
		"\n 803 ",
	},
	{
		"-lang=zh ./...",
		[]string{"example.com/shop 处理的 JMessage 错误码：3 个包，不含测试文件\n", "\n来源 ", "比较，魔法数字\n"},
		"not at all",
	},
}

// TestReportSettings checks that settings reach the report, and that test files count when they are to.
func TestReportSettings(t *testing.T) {
	dir := module(t, shop)
	for _, test := range reportSettings {
		t.Run(test.args, func(t *testing.T) {
			got := command(t, dir, jmvet, append([]string{"report"}, strings.Fields(test.args)...)...)
			if got.Status != 0 || got.Stderr != "" || test.not != "" && strings.Contains(got.Stdout, test.not) {
				t.Errorf("%v, without %q", got, test.not)
			}
			for _, want := range test.want {
				if !strings.Contains(got.Stdout, want) {
					t.Errorf("%v, want %q", got, want)
				}
			}
		})
	}
}

// TestReportReplaces checks that a report takes the place of an older one, and of nothing else.
func TestReportReplaces(t *testing.T) {
	dir := module(t, shop)
	cmdtest.Write(t, dir, "old.html", "old")
	if got := command(t, dir, jmvet, "report", "-o=old.html", "./im"); got != (cmdtest.Result{}) {
		t.Fatalf("%v", got)
	}
	if got := cmdtest.Read(t, dir, "old.html"); !strings.HasPrefix(got, "<!doctype html>") ||
		!strings.HasSuffix(got, "</html>\n") {
		t.Errorf("old.html is %.100s", got)
	}
	usage := lang.ReportUsage.In(lang.English, lang.Words(sourceNames()).Commas())
	if got := call(t, "report", "-h"); got != (cmdtest.Result{Stdout: usage}) {
		t.Errorf("report -h: %v", got)
	}
}
