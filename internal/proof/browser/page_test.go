package browser

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/output/report"
)

// rows returns the codes of the model that hold for a condition, in the order of the page: first the categories that
// are handled in part.
func rows(holds func(report.Code) bool) []string {
	var list []string
	for _, touched := range []bool{true, false} {
		for _, c := range reports.model.Categories {
			for _, code := range c.Codes {
				if c.Counts == touched && holds(code) {
					anchor := strconv.Itoa(int(code.Code))
					if code.Name != code.Code.String() {
						anchor += "-" + code.Name
					}
					list = append(list, anchor)
				}
			}
		}
	}
	return list
}

func byDefault(c report.Code) bool { return c.Counts }

func (b *tab) wantCodes(what string, want []string) {
	b.Helper()
	if got := b.codesShown(); !slices.Equal(got, want) {
		b.Errorf("%s: %d codes are shown, want %d:\n%v\n%v", what, len(got), len(want), got, want)
	}
}

func TestRenders(t *testing.T) {
	b := open(t, reports.examples, settings{})
	if title := eval[string](b, "document.title"); title != "JMessage codes in "+reports.model.Program {
		t.Errorf("the title is %s", title)
	}
	b.wantCodes("at first", rows(byDefault))
	if n := len(rows(byDefault)); n < 150 || n > 250 {
		t.Errorf("%d codes are shown at first", n)
	}
	// What is seen of a cell, and what is read of it.
	for anchor, want := range map[string]string{
		"#c803008": "own 008 803008 SendMessageSenderInBlacklist: own case or comparison",
		"#c803001": "default 001 803001 SendMessageStorageError: only by a default",
		"#c801005": "none 005 801005 LoginDeviceInvalid: not at all",
	} {
		got := eval[string](b, fmt.Sprintf("cell(%q)", anchor))
		if got != want {
			t.Errorf("%s is %q, want %q", anchor, got, want)
		}
	}
	// The symbols differ in shape, not in colour alone.
	icons := eval[int](b, `new Set($$(".cell use").map((use) => use.getAttribute("href"))).size`)
	if icons != 3 {
		t.Errorf("there are %d symbols, want 3", icons)
	}
	for what, want := range map[string]int{
		"#switches .entry":             len(reports.model.Switches),
		"#switches .gap":               2,
		"#numbers [data-kind=unknown]": len(reports.model.Unknown),
	} {
		if got := eval[int](b, fmt.Sprintf("document.querySelectorAll(%q).length", what)); got != want || want == 0 {
			t.Errorf("%d of %s, want %d", got, what, want)
		}
	}
	for _, c := range reports.model.Categories {
		text := eval[string](b, fmt.Sprintf("countsOf(%d)", c.Number))
		var n report.Count
		for _, code := range c.Codes {
			if byDefault(code) {
				n.Add(code.State)
			}
		}
		if want := fmt.Sprintf("%d own, %d by default, %d not at all", n.Own, n.Default, n.None); text != want {
			t.Errorf("%s: %s, want %s", c.Name, text, want)
		}
	}
}

// TestLinks: each place of the model is a link in the row of its code, in its order.
func TestLinks(t *testing.T) {
	b := open(t, reports.examples, settings{})
	got := eval[map[string][]string](b, "linksOfCodes()")
	links := 0
	for _, c := range reports.model.Categories {
		for _, code := range c.Codes {
			if code.Name != code.Code.String() {
				continue
			}
			var want []string
			for _, p := range append(slices.Clone(code.Places), code.Defaults...) {
				filled := strings.NewReplacer("{path}", p.File, "{line}", strconv.Itoa(p.Line)).Replace(template)
				want = append(want, filled)
			}
			if links += len(want); !slices.Equal(got[strconv.Itoa(int(code.Code))], want) {
				t.Errorf("%d links to %v, want %v", code.Code, got[strconv.Itoa(int(code.Code))], want)
			}
		}
	}
	if links < 50 {
		t.Errorf("only %d links", links)
	}
	if broken := eval[[]string](b, "brokenAnchors()"); len(broken) > 0 {
		t.Errorf("these anchors lead nowhere: %v", broken)
	}
	// A cell leads to its row, which was folded away.
	visible := `isInSight("#c803008")`
	if eval[bool](b, visible) {
		t.Error("the row of 803008 is to be seen before it is asked for")
	}
	b.click(`a.cell[href="#c803008"]`)
	b.wait(visible)
	// So does a code that a switch lacks, in a category of its own source.
	b.click(`#switches a[href="#c801005"]`)
	b.wait(strings.ReplaceAll(visible, "c803008", "c801005"))
}

// TestAddress: a link to a row of the report opens it, even where it is filtered away.
func TestAddress(t *testing.T) {
	b := open(t, reports.examples, settings{hash: "c860016"})
	if !eval[bool](b, `rectOf("#c860016").height > 0 && document.activeElement.id === "c860016"`) {
		t.Error("the row of 860016 is not shown")
	}
}

func TestSearch(t *testing.T) {
	b := open(t, reports.examples, settings{})
	in := func(words ...string) func(report.Code) bool {
		return func(c report.Code) bool {
			parts := []string{strconv.Itoa(int(c.Code)), c.Name, c.Message, c.Description, c.MeaningZH}
			text := strings.ToLower(strings.Join(parts, " "))
			for _, p := range append(slices.Clone(c.Places), c.Defaults...) {
				text += " " + p.File
			}
			return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
		}
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		{"899001", []string{"899001"}},
		{"SenderInBlacklist", rows(in("senderinblacklist"))},
		{"delivery.go", rows(in("delivery.go"))},
		{"desk.go  GROUP", rows(in("desk.go", "group"))},
		{"token", rows(in("token"))}, // of client SDKs, too
	} {
		b.search(test.text)
		b.wantCodes(test.text, test.want)
		found := eval[string](b, `$("#found").textContent`)
		if !strings.HasPrefix(found, fmt.Sprintf("%d of ", len(test.want))) || len(test.want) == 0 {
			t.Errorf("%s: it says %s, want %d", test.text, found, len(test.want))
		}
		if hidden := eval[int](b, `howManyAreFolded("tr.code:not([hidden])")`); hidden > 0 && len(test.want) <= 60 {
			t.Errorf("%s: %d of the rows are folded away", test.text, hidden)
		}
	}
	b.search("899060")
	if n := eval[int](b, `document.querySelectorAll("#numbers .entry:not([hidden])").length`); n != 1 {
		t.Errorf("%d unknown codes are found by their number, want 1", n)
	}
	nothing := `document.getElementById("nothing").hidden`
	if !eval[bool](b, nothing) {
		t.Error("it says that nothing matches an unknown code that it has")
	}
	b.search("no such thing")
	b.wantCodes("no such thing", []string{})
	if eval[bool](b, nothing) {
		t.Error("it does not say that nothing matches")
	}
	b.press(kb.Escape)
	b.wantCodes("Escape", rows(byDefault))
	if open := eval[int](b, `document.querySelectorAll("#codes details[open]").length`); open != 0 {
		t.Errorf("after the search, %d parts stay open", open)
	}
}

func TestFilters(t *testing.T) {
	b := open(t, reports.examples, settings{})
	click := func(value string) { b.click(fmt.Sprintf(`input[value="%s"]`, value)) }
	click("none")
	handled := func(c report.Code) bool { return byDefault(c) && c.State != report.Nowhere }
	b.wantCodes("without what is not handled", rows(handled))
	click("own")
	click("removed")
	left := rows(func(c report.Code) bool {
		return c.State == report.ViaDefault && (c.Server() || c.Source == codes.SourceRemoved)
	})
	b.wantCodes("defaults, removed codes, too", left)
	if n := eval[int](b, `countOf("default")`); n != len(left) {
		t.Errorf("the categories count %d, want %d", n, len(left))
	}
	if wrong := eval[[]string](b, "wrongBars()"); len(wrong) > 0 {
		t.Errorf("the bars of %v are not drawn by their counts", wrong)
	}
	for _, v := range []string{"none", "own", "ios", "android", "web"} {
		click(v)
	}
	b.wantCodes("all", rows(func(report.Code) bool { return true }))
}

// TestNothingHandled: a report without a single place.
func TestNothingHandled(t *testing.T) {
	b := open(t, reports.nothing, settings{})
	text := eval[string](b, "document.body.innerText")
	for _, want := range []string{
		"No code is handled here.", "There is no switch over codes.", "There is none.",
		"54 categories of which nothing is handled",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	b.search("899001")
	b.wantCodes("899001", []string{"899001"})
	if !eval[bool](b, `document.getElementById("c899001").getBoundingClientRect().height > 0`) {
		t.Error("what was searched for is folded away")
	}
}

// TestWithoutScript: the page can be read where no script runs.
func TestWithoutScript(t *testing.T) {
	b := open(t, reports.examples, settings{noScript: true, hash: "c803008"})
	b.wantCodes("without a script", rows(byDefault))
	if eval[bool](b, `document.querySelector(".tools").getBoundingClientRect().height > 0`) {
		t.Error("there are tools that do nothing")
	}
	if !eval[bool](b, `document.getElementById("c803008").getBoundingClientRect().height > 0`) {
		t.Error("a link does not unfold the row that it leads to")
	}
}
