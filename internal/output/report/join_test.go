package report

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/result"
)

// dir is the directory of the runs in this file.
var dir = filepath.Join(string(filepath.Separator), "home", "dev", "shop")

func site(file string, line int) result.Site {
	return result.Site{
		Position: token.Position{Filename: filepath.Join(dir, filepath.FromSlash(file)), Line: line, Column: 2},
		Func:     "f",
	}
}

func useAt(at result.Site, code int64, form result.Form, magic bool) result.Use {
	return result.Use{Site: at, Code: code, Form: form, Magic: magic}
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

// shop returns a package with switches of all kinds, and its test variant: the same files, and one of its own.
func shop() []*result.Package {
	login := result.Switch{
		Site:       site("im/login.go", 7),
		Subject:    "code",
		Categories: []codes.Category{codes.CategoryLogin},
		Cases:      []codes.Code{801003},
		Missing:    []codes.Code{801004, 801005, 801006, 801007},
		Documented: 5,
		Rest:       result.ByDefault,
		RestSite:   site("im/login.go", 9),
	}
	behind := login
	behind.Site, behind.RestSite, behind.Rest = site("im/login.go", 20), site("im/login.go", 20), result.ByCodeAfter
	falling := login
	falling.Site, falling.RestSite = site("im/login.go", 30), site("im/login.go", 30)
	falling.Rest, falling.Reported = result.ByNothing, true
	logout := result.Switch{
		Site:         site("im/login.go", 40),
		Categories:   []codes.Category{codes.CategoryLogout},
		OverCategory: true,
		Rest:         result.ByDefault,
		RestSite:     site("im/login.go", 44),
	}
	friends := result.Switch{
		Site:       site("im/login.go", 50),
		Map:        true,
		Categories: []codes.Category{codes.CategoryFriend},
		Cases:      []codes.Code{805002},
		Rest:       result.ByNothing,
	}
	pkg := &result.Package{
		Path: "example.com/shop/im",
		Uses: []result.Use{
			useAt(site("im/login.go", 8), 801003, result.Case, true),
			useAt(site("im/a.go", 3), 801003, result.Comparison, false),
			useAt(site("im/a.go", 3), 872001, result.Comparison, false),
			useAt(site("im/a.go", 4), 899900, result.Comparison, false),
		},
		Switches: []result.Switch{login, behind, falling, logout, friends},
		Unknown: []result.Unknown{
			{Site: site("im/b.go", 2), Value: 899061, Meant: 899016, Message: "unknown"},
			{Site: site("im/a.go", 9), Value: 899061, Meant: 899016, Message: "unknown"},
		},
	}
	variant := *pkg
	variant.Uses = append(slices.Clone(pkg.Uses), useAt(site("../elsewhere/x_test.go", 5), 801006, result.List, false))
	return []*result.Package{pkg, &variant, {Path: "example.com/shop/im_test"}, {Path: "example.com/shop/im.test"}}
}

func TestOf(t *testing.T) {
	r := Join(Run{Dir: dir, Program: "example.com/shop", Tests: true}, shop())
	for _, test := range []struct {
		code             codes.Code
		state            State
		places, defaults string
	}{
		{801003, Own, "im/a.go:3 comparison, im/login.go:8 case", ""},
		{801004, ViaDefault, "", "im/login.go:9 default, im/login.go:20 behind"},
		{801006, Own, "example.com/shop/im/x_test.go:5 list", "im/login.go:9 default, im/login.go:20 behind"},
		{801001, ViaDefault, "", "im/login.go:9 default, im/login.go:20 behind"}, // a default takes removed ones, too
		{802001, ViaDefault, "", "im/login.go:40 category"},
		{803001, Nowhere, "", ""},
		{805001, Nowhere, "", ""},
		{872001, Own, "im/a.go:3 comparison", ""},
	} {
		if !test.code.Known() {
			continue
		}
		row := find(t, r, test.code)
		if row.State != test.state || placesText(row.Places) != test.places ||
			placesText(row.Defaults) != test.defaults {
			t.Errorf("%d: %s by %q and %q, want %s by %q and %q", test.code, row.State, placesText(row.Places),
				placesText(row.Defaults), test.state, test.places, test.defaults)
		}
	}
	if place := find(t, r, 801006).Places[0]; !place.Outside || strings.Contains(place.File, "..") {
		t.Errorf("a file outside of the run's directory is %+v", place)
	}
	if len(r.Added) != 1 || r.Added[0].Value != 899900 || placesText(r.Added[0].Places) != "im/a.go:4 comparison" {
		t.Errorf("the added codes are %+v", r.Added)
	}
	if len(r.Switches) != 5 || !r.Switches[2].Gap || r.Switches[4].Kind != "map" || r.Switches[0].Named() != 1 {
		t.Errorf("the switches are %+v", r.Switches)
	}
	if len(r.Unknown) != 1 || len(r.Unknown[0].Places) != 2 || r.Unknown[0].Places[0].File != "im/a.go" {
		t.Errorf("the unknown codes are %+v", r.Unknown)
	}
}

// TestEachRowOnce: the report has the whole table, whatever a program handles.
func TestEachRowOnce(t *testing.T) {
	r := Join(Run{Dir: dir},
		[]*result.Package{{Path: "p", Uses: []result.Use{useAt(site("a.go", 1), 872001, result.Case, false)}}})
	rows, own := 0, 0
	want := codes.All()
	for _, c := range r.Categories {
		for _, row := range c.Codes {
			if row.Entry != want[rows] {
				t.Fatalf("row %d is %v, want %v", rows, row.Entry, want[rows])
			}
			rows++
			if row.State == Own {
				own++
			}
		}
	}
	if rows != len(want) || own != 2 {
		t.Errorf("%d rows of %d, %d of them handled; two rows of 872001 are", rows, len(want), own)
	}
}
