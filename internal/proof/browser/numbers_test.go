package browser

import (
	"fmt"
	"path"
	"slices"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/output/report"
)

// A found place is a number and where it stands.
type foundPlace struct {
	kind   string
	number int64
	at     string
	folder string
}

// numbersOfModel returns the magic numbers and unknown codes of the model.
func numbersOfModel() []foundPlace {
	var list []foundPlace
	add := func(kind string, number int64, at report.Location) {
		list = append(list, foundPlace{kind, number, fmt.Sprintf("%s:%d", at.File, at.Line), path.Dir(at.File)})
	}
	for _, s := range reports.model.Unknown {
		for _, at := range s.Places {
			add("unknown", s.Value, at)
		}
	}
	for _, c := range reports.model.Categories {
		for _, code := range c.Codes {
			for _, p := range code.Places {
				if p.Magic {
					add("magic", int64(code.Code), p.Location)
				}
			}
		}
	}
	return list
}

// wantNumbers checks which numbers are shown, and what the page says of their number.
func (b *tab) wantNumbers(what string, holds func(foundPlace) bool) {
	b.Helper()
	var want []string
	all := numbersOfModel()
	for _, p := range all {
		if holds(p) {
			want = append(want, fmt.Sprint(p.kind, " ", p.number, " ", p.at))
		}
	}
	got := eval[[]string](b, "numbersShown()")
	if !slices.Equal(got, want) || len(want) == 0 {
		b.Errorf("%s: %d numbers are shown, want %d:\n%v\n%v", what, len(got), len(want), got, want)
	}
	said := fmt.Sprintf("%d of %d places", len(want), len(all))
	if len(want) == len(all) {
		said = fmt.Sprintf("%d places", len(want))
	}
	if got := eval[string](b, `document.getElementById("numbers-found").innerText`); got != said {
		b.Errorf("%s: it says %q, want %q", what, got, said)
	}
}

// choose picks an option of a list.
func (b *tab) choose(name, value string) {
	b.Helper()
	if !eval[bool](b, fmt.Sprintf("choose(%q, %q)", name, value)) {
		b.Errorf("the list %s has no %s", name, value)
	}
}

// TestNumbers narrows the magic numbers and unknown codes down by each filter, and by the search.
func TestNumbers(t *testing.T) {
	b := open(t, reports.examples, settings{})
	everything := func(foundPlace) bool { return true }
	b.wantNumbers("at first", everything)
	if n := len(numbersOfModel()); n < 30 {
		t.Errorf("only %d numbers", n)
	}
	b.click(`input[value="magic"]`)
	b.wantNumbers("unknown ones", func(p foundPlace) bool { return p.kind == "unknown" })
	b.click(`input[value="magic"]`)
	b.click(`input[value="unknown"]`)
	b.wantNumbers("magic ones", func(p foundPlace) bool { return p.kind == "magic" })
	b.choose("category", "899")
	b.wantNumbers("magic ones of REST", func(p foundPlace) bool { return p.kind == "magic" && p.number/1000 == 899 })
	b.click(`input[value="unknown"]`)
	b.choose("folder", "examples/chat")
	b.wantNumbers("of REST in a folder", func(p foundPlace) bool {
		return p.number/1000 == 899 && p.folder == "examples/chat"
	})
	b.choose("category", "")
	b.search("failure.go")
	b.wantNumbers("in a file", func(p foundPlace) bool { return path.Base(p.at[:len(p.at)-3]) == "failure.go" })
	b.choose("folder", "")
	b.search("SenderInBlacklist")
	b.wantNumbers("by the name of the constant", func(p foundPlace) bool {
		return p.number == codes.SendMessageSenderInBlacklist
	})
	b.search("no such thing")
	if eval[bool](b, `document.querySelector("table.numbers").checkVisibility()`) {
		t.Error("an empty table is shown")
	}
	// What to write leads to what it means.
	b = open(t, reports.examples, settings{})
	b.click(`#numbers a[href="#c803008"]`)
	b.wait(`document.activeElement.id === "c803008" && document.activeElement.getBoundingClientRect().height > 0`)
}

// TestNumbersOptions: each list has what there is, with how many places it has.
func TestNumbersOptions(t *testing.T) {
	b := open(t, reports.examples, settings{})
	got := eval[[]string](b, `texts("select[name=folder] option").slice(1)`)
	count := make(map[string]int)
	var want []string
	for _, p := range numbersOfModel() {
		count[p.folder]++
	}
	for folder, n := range count {
		want = append(want, fmt.Sprintf("%s (%d)", folder, n))
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the folders are %v, want %v", got, want)
	}
}
