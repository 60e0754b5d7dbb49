package report

import (
	"slices"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// restOnly handles one documented code of REST, one removed code of REST, and one of the iOS SDK.
func restOnly(choice Choice) *Report {
	return Join(Run{Dir: dir, Program: "example.com/shop", Choice: choice}, []*result.Package{{
		Path: "example.com/shop",
		Uses: []result.Use{
			useAt(site("a.go", 1), 899001, result.Case, true),
			useAt(site("a.go", 2), 898061, result.Comparison, false),
			useAt(site("a.go", 3), 860016, result.Comparison, true),
		},
	}})
}

func TestCount(t *testing.T) {
	tests := []struct {
		name       string
		choice     Choice
		categories []codes.Category
		own        int
	}{
		{"by default what the program touches", Choice{}, []codes.Category{860, 898, 899}, 3},
		{"categories", Choice{Categories: []codes.Category{899, 801}}, []codes.Category{801, 899}, 1},
		{"sources", Choice{Sources: []codes.Source{codes.SourceDocumented}}, []codes.Category{860, 898, 899}, 1},
		{
			"both",
			Choice{[]codes.Category{860}, []codes.Source{codes.SourceIOS, codes.SourceRemoved}},
			[]codes.Category{860},
			1,
		},
		{"nothing of it", Choice{Categories: []codes.Category{765}}, []codes.Category{765}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := restOnly(test.choice)
			if !slices.Equal(r.Counted.Categories, test.categories) || r.Counted.Own != test.own ||
				r.Counted.Default != 0 {
				t.Errorf("%+v, want %v and %d", r.Counted, test.categories, test.own)
			}
			checkSums(t, r)
		})
	}
}

// checkSums holds the three sums of a report against each other, and against the rows of the categories that count.
func checkSums(t *testing.T, r *Report) {
	t.Helper()
	var categories, totals Count
	rows, leftOut := 0, 0
	for _, c := range r.Categories {
		if c.Counts {
			categories.Own += c.Own
			categories.Default += c.Default
			categories.None += c.None
			rows += len(c.Codes)
		}
	}
	for _, s := range r.Totals {
		totals.Own += s.Own
		totals.Default += s.Default
		totals.None += s.None
		leftOut += s.LeftOut
	}
	if categories != r.Counted.Count || totals != r.Counted.Count || leftOut != r.Counted.LeftOut {
		t.Errorf("%+v by category, %+v by source, %+v in all; %d are left out", categories, totals, r.Counted, leftOut)
	}
	if sum := r.Counted.Sum() + r.Counted.LeftOut; sum != rows {
		t.Errorf("%d codes count or are left out, and the categories have %d", sum, rows)
	}
}

// TestFindings counts places, of a number that has two rows in the table once.
func TestFindings(t *testing.T) {
	r := Join(Run{Dir: dir}, []*result.Package{{
		Path: "p",
		Uses: []result.Use{
			useAt(site("a.go", 1), 872001, result.Case, true),
			useAt(site("a.go", 2), 899001, result.Case, true),
		},
		Switches: []result.Switch{{Site: site("a.go", 3), Reported: true}, {Site: site("a.go", 5)}},
		Unknown:  []result.Unknown{{Site: site("a.go", 4), Value: 899999}, {Site: site("b.go", 4), Value: 899999}},
	}})
	if r.Magic() != 2 || r.UnknownPlaces() != 2 || r.Gaps() != 1 {
		t.Errorf("%d magic, %d unknown, %d gaps", r.Magic(), r.UnknownPlaces(), r.Gaps())
	}
	n := numbersOf(r)
	if len(n.Rows) != 3 || n.Rows[0].Kind != "unknown" {
		t.Errorf("the numbers are %+v", n)
	}
	if want := []option{{"872", "ClientRTC", 1}, {"899", "REST", 3}}; !slices.Equal(n.Categories, want) {
		t.Errorf("by category they are %v, want %v", n.Categories, want)
	}
	if want := []option{{".", ".", 4}}; !slices.Equal(n.Folders, want) {
		t.Errorf("by folder they are %v, want %v", n.Folders, want)
	}
}
