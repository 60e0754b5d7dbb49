package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// whyShop has a finding for each way to come by an explanation: in the package, from another one, without a proof, and
// none.
var whyShop = files{
	"im/im.go": "// Package im talks to JMessage.\npackage im\n\ntype Error struct{ Code int }\n\n" +
		"func (e Error) Busy() bool { return e.Code == 899030 }\n",
	"shop.go": `package shop

import "example.com/shop/im"

var texts = map[int]string{801003: "who?"}

func text(e im.Error) string {
	if n := e.Code; n == 899001 {
		return texts[n]
	}
	return ""
}

func open(balance int) {
	//jmvet:exhaustive
	switch balance {
	case 853001:
	default:
	}
	//jmvet:ignore nothing to see here
}
`,
	"shop_test.go": "package shop_test\n\nfunc failed(errcode int) bool { return errcode == 899001 }\n",
}

const (
	whyBusy = "Error.Code carries a code: compared with 899030 at im/im.go:6, where JMessage is named (rule context)"
	whyN    = "n carries a code: read from Error.Code, which is compared with 899030 at im/im.go:6, where JMessage " +
		"is named (rule fact, proven by context)"
	whyTexts = "texts carries a code: compared with n, which is read from Error.Code, which is compared with 899030 " +
		"at im/im.go:6, " +
		"where JMessage is named (rule fact, proven by context)"
	whyAsked = "balance carries a code: demanded by //jmvet:exhaustive at shop.go:16, where a case is a known code " +
		"(rule declared)"
	whyNamed = "errcode carries a code: compared with 899001 at shop_test.go:3, and its name says code (known codes: " +
		"1, unknown: 0) (rule name)"
)

// codeRow is how -why tells what a code means.
var codeRow = regexp.MustCompile(`^\t\d{6} [A-Z]\w+ .*: .+ \(.+\)\n$`)

// categoryRow is how it tells what the category is about.
var categoryRow = regexp.MustCompile(`^\tcategory [A-Z]\w+ \(\d{3}\): .+ \(.+\)\n$`)

// TestWhy checks what -why adds to the plain output: below each finding a line for each code that it speaks of, and one
// for the evidence.
func TestWhy(t *testing.T) {
	dir := module(t, whyShop)
	for _, flags := range []string{"", "-c=0", "-full", "-full -c=1", "-test=false", "-format=text", "-check-maps"} {
		t.Run(flags, func(t *testing.T) {
			plain := command(t, dir, jmvet, append(strings.Fields(flags), "./...")...)
			why := command(t, dir, jmvet, append(strings.Fields("-why "+flags), "./...")...)
			var rest []string
			rows, categories := 0, 0
			counts := make(map[string]int)
			for _, line := range strings.SplitAfter(why.Stdout, "\n") {
				if text, ok := strings.CutPrefix(line, "\t"); ok && strings.Contains(text, " carries a code: ") {
					counts[strings.TrimSuffix(text, "\n")]++
				} else if codeRow.MatchString(line) {
					rows++
				} else if categoryRow.MatchString(line) {
					categories++
				} else {
					rest = append(rest, line)
				}
			}
			if got := strings.Join(rest, ""); got != plain.Stdout || why.Stderr != plain.Stderr ||
				why.Status != plain.Status || plain.Status != 3 {
				t.Errorf("without the explanations it prints\n%s\nstatus %d, and without -why\n%s", got, why.Status,
					plain)
			}
			want := map[string]int{whyBusy: 1, whyN: 1, whyTexts: 1, whyAsked: 1, whyNamed: 1}
			switch flags {
			case "-test=false":
				delete(want, whyNamed)
			case "-check-maps":
				want[whyTexts]++
			}
			for text, n := range want {
				if counts[text] != n {
					t.Errorf("%d times, want %d: %s\n%s", counts[text], n, text, why)
				}
				delete(counts, text)
			}
			for text := range counts {
				t.Errorf("not wanted: %s", text)
			}
			wantRows := len(want)
			if flags == "-check-maps" {
				wantRows += 4 // of the map of login codes
			}
			if rows != wantRows {
				t.Errorf("%d codes are explained, want %d:\n%s", rows, wantRows, why.Stdout)
			}
			if findings := strings.Count(why.Stdout, " (rule "); categories != findings {
				t.Errorf("%d categories are explained, want one for each of %d findings:\n%s", categories, findings, why.Stdout)
			}
		})
	}
}

// TestWhyOrder checks that an explanation stands below the finding that it is for.
func TestWhyOrder(t *testing.T) {
	dir := module(t, whyShop)
	want := "im/im.go:6:47: magic JMessage code 899030: use codes.RESTServerTimeout\n" +
		"\t899030 RESTServerTimeout \"Server response time out, please try again later\": Server is busy and did not " +
		"answer in time; retry later " +
		"(服务器繁忙，响应超时，请稍后重试)\n\tcategory REST (899): Public REST API that a business's own servers call " +
		"(公开的 REST API，供企业自己的服务器调用)\n\t" + whyBusy + "\n"
	if r := command(t, dir, jmvet, "-format=text", "-why", "./im"); r.Stdout != want {
		t.Errorf("%s\nwant\n%s", r, want)
	}
	if r := command(t, dir, jmvet, "-why", "./im"); r.Stdout != want {
		t.Errorf("%s\nwant\n%s", r, want)
	}
}

// TestWhyInFormats checks that what programs read always has the evidence, but for wrong directives.
func TestWhyInFormats(t *testing.T) {
	dir := module(t, whyShop)
	var list []struct {
		Category string
		Why      *struct{ Rule, Subject, Text string }
	}
	r := command(t, dir, jmvet, "-format=json", "./...")
	if err := json.Unmarshal([]byte(r.Stdout), &list); err != nil || len(list) < 5 {
		t.Fatalf("%v\n%s", err, r)
	}
	for _, f := range list {
		if (f.Why == nil) != (f.Category == "directive") || f.Why != nil &&
			!strings.HasPrefix(f.Why.Text, f.Why.Subject+" carries a code: ") {
			t.Errorf("%+v", f)
		}
	}
	var log struct {
		Runs []struct {
			Results []struct {
				RuleID     string
				Properties struct {
					Why struct{ Text string }
				}
			}
		}
	}
	r = command(t, dir, jmvet, "-format=sarif", "./...")
	if err := json.Unmarshal([]byte(r.Stdout), &log); err != nil || len(log.Runs[0].Results) != len(list) {
		t.Fatalf("%v\n%s", err, r)
	}
	for i, result := range log.Runs[0].Results {
		if list[i].Why != nil && result.Properties.Why.Text != list[i].Why.Text {
			t.Errorf("%+v in SARIF, %+v in JSON", result, list[i].Why)
		}
	}
}
