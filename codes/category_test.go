package codes_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

func TestCategory(t *testing.T) {
	tests := []struct {
		code codes.Code
		want codes.Category
		name string
	}{
		{899001, codes.CategoryREST, "REST"},
		{899999, codes.CategoryREST, "REST"},
		{765003, codes.CategorySilenceGroupMember, "SilenceGroupMember"},
		{7100001, codes.CategoryRTC, "RTC"},
		{7133999, codes.CategoryDeleteChatRoomBlacklist, "DeleteChatRoomBlacklist"},
		{804001, 804, "Category(804)"},
		{899, 0, "Category(0)"},
		{-899, 0, "Category(0)"},
		{-899001, -899, "Category(-899)"},
	}
	for _, test := range tests {
		got := test.code.Category()
		if got != test.want || got.String() != test.name {
			t.Errorf("Code(%d).Category() = %d %v, want %d %s", int(test.code), int(got), got, int(test.want), test.name)
		}
	}
}

func TestCategories(t *testing.T) {
	list := codes.Categories()
	if len(list) != 54 {
		t.Errorf("%d categories, want 54", len(list))
	}
	for i := 1; i < len(list); i++ {
		if list[i-1] >= list[i] {
			t.Errorf("categories are not ascending: %v", list)
		}
	}
	names := make(map[string]bool)
	var all []codes.Code
	for _, c := range list {
		if !c.Known() || c.Description() == "" || c.MeaningZH() == "" || names[c.String()] {
			t.Errorf("category %d: known %t, name %v, description %q, %q", int(c), c.Known(), c, c.Description(), c.MeaningZH())
		}
		names[c.String()] = true
		all = append(all, c.Codes()...)
	}
	var want []codes.Code
	for _, e := range codes.All() {
		if n := len(want); n == 0 || want[n-1] != e.Code {
			want = append(want, e.Code)
		}
	}
	if !reflect.DeepEqual(all, want) {
		t.Errorf("codes of all categories are %d, want %d", all, want)
	}
}

func TestCategoryCodes(t *testing.T) {
	tests := []struct {
		category codes.Category
		want     []codes.Code
	}{
		{codes.CategoryLogin, []codes.Code{801001, 801002, 801003, 801004, 801005, 801006, 801007}},
		{codes.CategoryClientRTC, []codes.Code{
			872000, 872001, 872002, 872003, 872004, 872005, 872006, 872007, 872008,
			872100, 872101, 872102, 872103, 872104, 872105, 872106,
		}},
		{codes.CategoryDeleteChatRoomBlacklist, []codes.Code{7133001}},
		{804, nil},
		{0, nil},
		{-899, nil},
	}
	for _, test := range tests {
		got := test.category.Codes()
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("codes of %v are %d, want %d", test.category, got, test.want)
		}
	}

	got := codes.CategoryLogin.Codes()
	got[0] = 1
	if again := codes.CategoryLogin.Codes(); again[0] == 1 {
		t.Error("Codes returns the same slice twice")
	}
	categories := codes.Categories()
	categories[0] = 1
	if again := codes.Categories(); again[0] == 1 {
		t.Error("Categories returns the same slice twice")
	}
}

func TestUnknownCategory(t *testing.T) {
	for _, c := range []codes.Category{-1, 0, 764, 804, 900, 7099, 7134, 899001} {
		if c.Known() || c.Description() != "" || c.MeaningZH() != "" {
			t.Errorf("category %d: known %t, description %q, %q", int(c), c.Known(), c.Description(), c.MeaningZH())
		}
	}
}

func TestCategoryText(t *testing.T) {
	list := append(codes.Categories(), 0, 804, -1)
	for _, c := range list {
		data, err := json.Marshal(c)
		if err != nil || string(data) != `"`+c.String()+`"` {
			t.Errorf("JSON of %v is %s, %v", c, data, err)
		}
		var got codes.Category
		if err := json.Unmarshal(data, &got); err != nil || got != c {
			t.Errorf("%s unmarshals to %v, %v", data, got, err)
		}
	}
	for _, text := range []string{"", "rest", "899", "Category()", "Category(804", "Category(x)", "CategoryREST"} {
		c := codes.CategoryLogin
		if err := c.UnmarshalText([]byte(text)); err == nil || c != codes.CategoryLogin {
			t.Errorf("%q unmarshals to %v, %v, want an error", text, c, err)
		}
	}
}

func TestSourceString(t *testing.T) {
	if got := codes.SourceDocumented.String(); got != "documented" {
		t.Errorf("String() = %q, want documented", got)
	}
}

// TestSources: each code's source is one of them, and each of them has codes.
func TestSources(t *testing.T) {
	count := make(map[codes.Source]int)
	for _, e := range codes.All() {
		count[e.Source]++
	}
	for _, s := range codes.Sources() {
		if count[s] == 0 {
			t.Errorf("no code has the source %s", s)
		}
		delete(count, s)
	}
	if len(count) > 0 {
		t.Errorf("Sources leaves out %v", count)
	}
}
