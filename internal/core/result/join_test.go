package result

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// dir is the directory of the runs in this file.
var dir = filepath.Join(string(filepath.Separator), "home", "dev", "shop")

func site(file string, line int) Site {
	return Site{Position: token.Position{Filename: filepath.Join(dir, filepath.FromSlash(file)), Line: line, Column: 2}, Func: "f"}
}

// find returns the row of a code, the last one of two.
func find(t *testing.T, r *Report, code codes.Code) Code {
	t.Helper()
	for _, c := range r.Categories {
		for i, row := range slices.Backward(c.Codes) {
			if row.Code == code {
				return c.Codes[i]
			}
		}
	}
	t.Fatalf("the report has no row for %d", code)
	return Code{}
}

func placesText(places []Place) string {
	var list []string
	for _, p := range places {
		list = append(list, fmt.Sprintf("%s:%d %s", p.File, p.Line, p.Form))
	}
	return strings.Join(list, ", ")
}

func TestOf(t *testing.T) {
	login := Switch{
		Site: site("im/login.go", 7), Subject: "code", Categories: []codes.Category{codes.CategoryLogin}, Cases: []codes.Code{801003},
		Missing: []codes.Code{801004, 801005, 801006, 801007}, Documented: 5, Rest: ByDefault, RestSite: site("im/login.go", 9),
	}
	behind := login
	behind.Site, behind.RestSite, behind.Rest = site("im/login.go", 20), site("im/login.go", 20), ByBehind
	falling := login
	falling.Site, falling.RestSite, falling.Rest, falling.Reported = site("im/login.go", 30), site("im/login.go", 30), ByNothing, true
	logout := Switch{Site: site("im/login.go", 40), Categories: []codes.Category{codes.CategoryLogout}, OverCategory: true, Rest: ByDefault, RestSite: site("im/login.go", 44)}
	friends := Switch{Site: site("im/login.go", 50), Map: true, Categories: []codes.Category{codes.CategoryFriend}, Cases: []codes.Code{805002}, Rest: ByNothing}

	pkg := &Package{
		Path: "example.com/shop/im",
		Uses: []Use{
			{site("im/login.go", 8), 801003, Case, true},
			{site("im/a.go", 3), 801003, Comparison, false},
			{site("im/a.go", 3), 872001, Comparison, false},
			{site("im/a.go", 4), 899900, Comparison, false},
		},
		Switches: []Switch{login, behind, falling, logout, friends},
		Unknown:  []Unknown{{site("im/b.go", 2), 899061, 899016, "unknown"}, {site("im/a.go", 9), 899061, 899016, "unknown"}},
	}
	variant := *pkg // the same files once more, and one of its own
	variant.Uses = append(slices.Clone(pkg.Uses), Use{site("../elsewhere/x_test.go", 5), 801006, List, false})
	r := Of(Run{Dir: dir, Program: "example.com/shop", Tests: true}, []*Package{pkg, &variant, {Path: "example.com/shop/im_test"}, {Path: "example.com/shop/im.test"}})

	for _, test := range []struct {
		code             codes.Code
		state            State
		places, defaults string
	}{
		{801003, Own, "im/a.go:3 comparison, im/login.go:8 case", ""},
		{801004, Rested, "", "im/login.go:9 default, im/login.go:20 behind"},
		{801006, Own, "example.com/shop/im/x_test.go:5 list", "im/login.go:9 default, im/login.go:20 behind"},
		{801001, Rested, "", "im/login.go:9 default, im/login.go:20 behind"}, // no longer documented, but a default takes it
		{802001, Rested, "", "im/login.go:40 category"},
		{803001, Nowhere, "", ""},
		{805001, Nowhere, "", ""},
		{872001, Own, "im/a.go:3 comparison", ""},
	} {
		if !test.code.Known() {
			continue
		}
		row := find(t, r, test.code)
		if row.State != test.state || placesText(row.Places) != test.places || placesText(row.Defaults) != test.defaults {
			t.Errorf("%d: %s by %q and %q, want %s by %q and %q", test.code, row.State, placesText(row.Places), placesText(row.Defaults), test.state, test.places, test.defaults)
		}
	}
	if place := find(t, r, 801006).Places[0]; !place.Outside || strings.Contains(place.File, "..") {
		t.Errorf("a file outside of the run's directory is %+v", place)
	}
	if len(r.House) != 1 || r.House[0].Value != 899900 || placesText(r.House[0].Places) != "im/a.go:4 comparison" {
		t.Errorf("the house's own codes are %+v", r.House)
	}
	if len(r.Switches) != 5 || !r.Switches[2].Gap || r.Switches[4].Kind != "map" || r.Switches[0].Named() != 1 {
		t.Errorf("the switches are %+v", r.Switches)
	}
	if len(r.Unknown) != 1 || len(r.Unknown[0].Places) != 2 || r.Unknown[0].Places[0].File != "im/a.go" {
		t.Errorf("the unknown codes are %+v", r.Unknown)
	}
}

// TestEachRowOnce: the report has the whole table, whatever a program handles, and its sums agree.
func TestEachRowOnce(t *testing.T) {
	r := Of(Run{Dir: dir}, []*Package{{Path: "p", Uses: []Use{{site("a.go", 1), 872001, Case, false}}}})
	rows, categories, totals := 0, Count{}, Count{}
	want := codes.All()
	for _, c := range r.Categories {
		for _, row := range c.Codes {
			if row.Entry != want[rows] {
				t.Fatalf("row %d is %v, want %v", rows, row.Entry, want[rows])
			}
			rows++
		}
		categories.Own += c.Own
		categories.Default += c.Default
		categories.None += c.None
	}
	for _, s := range r.Totals {
		totals.Own += s.Own
		totals.Default += s.Default
		totals.None += s.None
	}
	if rows != len(want) || categories.Sum() != rows || totals != categories || totals.Own != 2 {
		t.Errorf("%d rows of %d, %+v by category, %+v by source; two rows of 872001 are handled", rows, len(want), categories, totals)
	}
}
