package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// programsShown returns the rows of the table of programs.
func (b *tab) programsShown() []string {
	b.Helper()
	return eval[[]string](b, `texts(".matrix tbody tr:not([hidden]) a")`)
}

func (b *tab) wantPrograms(what, want string) {
	b.Helper()
	if got := strings.Join(b.programsShown(), " "); got != want {
		b.Errorf("%s: the programs are %s, want %s", what, got, want)
	}
	n := eval[int](b, `$$(".program-detail:not([hidden])").length`)
	if n != len(strings.Fields(want)) {
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
	b.wait(`$("#p2").open && rectOf("#p2").top < innerHeight`)
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
	rows := eval[[][]string](b, "matrix()")
	if len(rows) != 5 || strings.Join(rows[0], " ") != "Program Handled Magic Unknown Gaps 800 801 803 898 899" {
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
			t.Errorf("column %s: the programs have %s, the page says %s", rows[0][column], want, rows[4][column])
		}
	}
	// The links of each report are its own: two of these have none.
	for i, least := range []int{10, 0, 0} {
		b.click(fmt.Sprintf("#p%d > summary", i+1))
		links := fmt.Sprintf(`document.querySelectorAll("#p%d a.at").length`, i+1)
		b.wait(fmt.Sprintf(`document.querySelectorAll("#p%d .at").length > 0`, i+1))
		if n := eval[int](b, links); n < least || least == 0 && n > 0 {
			t.Errorf("the places of program %d have %d links, want %d", i+1, n, least)
		}
	}
	if broken := eval[[]string](b, "brokenAnchors()"); len(broken) > 0 {
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

// TestMergedWithoutScript: all is there where no script runs.
func TestMergedWithoutScript(t *testing.T) {
	b := open(t, reports.merged, settings{noScript: true})
	if eval[bool](b, `document.querySelector(".tools").getBoundingClientRect().height > 0`) {
		t.Error("there are tools that do nothing")
	}
	b.click("#p2 > summary")
	text := eval[string](b, `$("#p2").innerText`)
	if !strings.Contains(text, "examples/helpdesk/desk.go:75") {
		t.Errorf("the details are %.100s", text)
	}
}
