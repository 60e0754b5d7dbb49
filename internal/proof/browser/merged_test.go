package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// programsShown returns the rows of the table of programs.
func (b *tab) programsShown() []string {
	b.Helper()
	return eval[[]string](b, `[...document.querySelectorAll(".matrix tbody tr:not([hidden]) a")].map((a) => a.textContent)`)
}

func (b *tab) wantPrograms(what, want string) {
	b.Helper()
	if got := strings.Join(b.programsShown(), " "); got != want {
		b.Errorf("%s: the programs are %s, want %s", what, got, want)
	}
	if n := eval[int](b, `document.querySelectorAll(".program-detail:not([hidden])").length`); n != len(strings.Fields(want)) {
		b.Errorf("%s: there are the details of %d programs, want %d", what, n, len(strings.Fields(want)))
	}
}

// TestMerged searches, filters and sorts the table of many programs, and goes to the details of one.
func TestMerged(t *testing.T) {
	b := open(t, reports.merged, settings{})
	const every = "shop/chat shop/helpdesk shop/onboarding"
	b.wantPrograms("at first", every)
	b.search("desk")
	b.wantPrograms("desk", "shop/helpdesk")
	b.press(kb.Escape)
	b.wantPrograms("Escape", every)
	b.click(`input[value="unknown"]`)
	b.wantPrograms("with unknown codes", "shop/chat shop/helpdesk")
	b.click(`input[value="gaps"]`)
	b.wantPrograms("with gaps, too", "shop/helpdesk")
	if got := eval[string](b, `document.getElementById("found").innerText`); got != "1 of 3 programs" {
		t.Errorf("it says %q", got)
	}
	b.click(`input[value="unknown"]`)
	b.click(`input[value="gaps"]`)

	b.click(`[data-sort="column magic"]`)
	b.wantPrograms("the most magic numbers first", "shop/helpdesk shop/chat shop/onboarding")
	if got := eval[string](b, `document.querySelector("th[aria-sort]").ariaSort`); got != "descending" {
		t.Errorf("the order is %s", got)
	}
	b.click(`[data-sort="column magic"]`)
	b.wantPrograms("the fewest first", "shop/onboarding shop/chat shop/helpdesk")
	b.click(`[data-sort="program"]`)
	b.wantPrograms("by their names", every)
	if n := eval[int](b, `document.querySelectorAll("th[aria-sort]").length`); n != 1 {
		t.Errorf("%d columns say that they are sorted", n)
	}

	b.click(`.matrix a[href="#p2"]`)
	b.wait(`document.getElementById("p2").open && document.getElementById("p2").getBoundingClientRect().top < innerHeight`)
	detail := eval[string](b, `document.getElementById("p2").innerText`)
	for _, want := range []string{"shop/helpdesk", "898047", "LoginDeviceInvalid", "examples/helpdesk/desk.go:75"} {
		if !strings.Contains(detail, want) {
			t.Errorf("the details have no %s", want)
		}
	}
	b.click(`#p2 a[href="#c803008"]`)
	b.wait(`document.activeElement.id === "c803008"`)
}

// TestMergedCells holds the table against the reports that it was made of: their sums, and those of all.
func TestMergedCells(t *testing.T) {
	b := open(t, reports.merged, settings{})
	rows := eval[[][]string](b, `[...document.querySelectorAll(".matrix tr")].map((tr) => [...tr.cells].map((c) => c.innerText.split("\n")[0].trim()))`)
	if len(rows) != 5 || !slices.Equal(rows[0], []string{"Program", "Handled", "Magic", "Unknown", "Gaps", "800", "801", "803", "898", "899"}) {
		t.Fatalf("the table is %v", rows)
	}
	for column := 1; column < len(rows[0]); column++ {
		var handled, sum int
		for _, row := range rows[1:4] {
			var h, n int
			if k, _ := fmt.Sscanf(row[column], "%d/%d", &h, &n); k == 0 && row[column] != "–" {
				t.Errorf("%s has %q in the column %s", row[0], row[column], rows[0][column])
			}
			handled, sum = handled+h, sum+n
		}
		want := fmt.Sprint(handled)
		if sum > 0 {
			want = fmt.Sprintf("%d/%d", handled, sum)
		}
		if rows[4][column] != want {
			t.Errorf("the programs have %s in the column %s, and the page says %s", want, rows[0][column], rows[4][column])
		}
	}
	// The links of each report are its own: two of these have none.
	if links := eval[int](b, `document.querySelectorAll("#p1 a.at").length`); links < 10 {
		t.Errorf("the places of a report with links have %d", links)
	}
	if links := eval[int](b, `document.querySelectorAll("#p2 a.at, #p3 a.at").length`); links != 0 {
		t.Errorf("the places of reports without links have %d", links)
	}
	if broken := eval[[]string](b, `[...document.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))`); len(broken) > 0 {
		t.Errorf("these anchors lead nowhere: %v", broken)
	}
}

// TestMergedAddress: a link to a program of the report opens it.
func TestMergedAddress(t *testing.T) {
	b := open(t, reports.merged, settings{hash: "p3"})
	if !eval[bool](b, `document.getElementById("p3").open`) {
		t.Error("the details are folded")
	}
}
