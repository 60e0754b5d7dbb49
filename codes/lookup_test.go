package codes_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/jmvet/jmvet/codes"
)

// unknown are numbers that are no code: beside, between and far from the
// table's.
var unknown = []codes.Code{
	math.MinInt, -899001, -1, 0, 1, 404, 899, 765000, 765004, 804001, 810000, 810010,
	871999, 872009, 872107, 899060, 899083, 900000, 7100003, 7133002, 8990011, math.MaxInt,
}

func TestLookup(t *testing.T) {
	for _, e := range codes.All() {
		got, ok := codes.Lookup(e.Code)
		if !ok || got.Code != e.Code {
			t.Errorf("Lookup(%d) = %+v, %t", int(e.Code), got, ok)
		}
		if got != e && e.Source != codes.SourceIOS {
			t.Errorf("Lookup(%d) = %+v, want %+v", int(e.Code), got, e)
		}
		if !e.Code.Known() {
			t.Errorf("Code(%d) is not known", int(e.Code))
		}
	}
	for _, c := range unknown {
		if e, ok := codes.Lookup(c); ok || e != (codes.Entry{}) {
			t.Errorf("Lookup(%d) = %+v, %t", int(c), e, ok)
		}
		if c.Known() {
			t.Errorf("Code(%d) is known", int(c))
		}
	}
}

// TestDoubled checks the codes that iOS and Android use for different things.
func TestDoubled(t *testing.T) {
	count := make(map[codes.Code]int)
	for _, e := range codes.All() {
		count[e.Code]++
	}
	for c, n := range count {
		want := 1
		if 872001 <= c && c <= 872005 {
			want = 2
		}
		if n != want {
			t.Errorf("code %d has %d rows, want %d", int(c), n, want)
		}
	}
	for c := codes.Code(872001); c <= 872005; c++ {
		rows := codes.LookupAll(c)
		if len(rows) != 2 || rows[0].Source != codes.SourceIOS || rows[1].Source != codes.SourceAndroid {
			t.Fatalf("LookupAll(%d) = %+v, want an iOS and an Android row", int(c), rows)
		}
		if e, _ := codes.Lookup(c); e != rows[1] {
			t.Errorf("Lookup(%d) = %+v, want the Android row", int(c), e)
		}
		if c.String() != rows[1].Name {
			t.Errorf("Code(%d).String() = %s, want %s", int(c), c, rows[1].Name)
		}
	}
}

func TestLookupAll(t *testing.T) {
	for _, e := range codes.All() {
		found := false
		for _, row := range codes.LookupAll(e.Code) {
			found = found || row == e
		}
		if !found {
			t.Errorf("LookupAll(%d) = %+v, has not %+v", int(e.Code), codes.LookupAll(e.Code), e)
		}
	}
	for _, c := range unknown {
		if rows := codes.LookupAll(c); rows != nil {
			t.Errorf("LookupAll(%d) = %+v, want none", int(c), rows)
		}
	}
}

func TestByName(t *testing.T) {
	for _, e := range codes.All() {
		if got, ok := codes.ByName(e.Name); !ok || got != e {
			t.Errorf("ByName(%q) = %+v, %t, want %+v", e.Name, got, ok, e)
		}
	}
	for _, name := range []string{"", "A", "REST", "CategoryREST", "restUserNotFound", "codes.RESTUserNotFound", "RESTUserNotFoun", "RESTUserNotFoundX", "~"} {
		if e, ok := codes.ByName(name); ok || e != (codes.Entry{}) {
			t.Errorf("ByName(%q) = %+v, %t", name, e, ok)
		}
	}
}

// TestOwnSlices checks that nobody can write to the table through what All and LookupAll return.
func TestOwnSlices(t *testing.T) {
	codes.All()[0].Name = "mine"
	codes.LookupAll(899001)[0].Name = "mine"
	if first, one := codes.All()[0], codes.LookupAll(899001)[0]; first.Name == "mine" || one.Name == "mine" {
		t.Errorf("the table has %q and %q", first.Name, one.Name)
	}
}

func TestCodeString(t *testing.T) {
	tests := []struct {
		code codes.Code
		want string
	}{
		{899001, "RESTUserAlreadyExists"},
		{898001, "HTTPUserAlreadyExists"},
		{7130001, "AddChatRoomAdminUserNotPermitted"},
		{809001, "QuitGroupNotFound"},
		{899060, "Code(899060)"},
		{0, "Code(0)"},
		{-1, "Code(-1)"},
	}
	for _, test := range tests {
		if got := test.code.String(); got != test.want {
			t.Errorf("Code(%d).String() = %q, want %q", int(test.code), got, test.want)
		}
	}
}

func TestEntryJSON(t *testing.T) {
	const first = `{"code":765001,"name":"SilenceGroupMemberTargetNotInGroup","category":"SilenceGroupMember","source":"documented","message":"target not in group","description":"`
	for _, e := range codes.All() {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		if e.Code == 765001 && string(data[:len(first)]) != first {
			t.Errorf("JSON is %s, want %s...", data, first)
		}
		var got codes.Entry
		if err := json.Unmarshal(data, &got); err != nil || got != e {
			t.Errorf("%s unmarshals to %+v, %v", data, got, err)
		}
	}
}

func TestAllocs(t *testing.T) {
	tests := []struct {
		name string
		f    func()
	}{
		{"Lookup", func() { codes.Lookup(899001) }},
		{"Lookup/unknown", func() { codes.Lookup(899060) }},
		{"Lookup/doubled", func() { codes.Lookup(872001) }},
		{"ByName", func() { codes.ByName("RESTUserAlreadyExists") }},
		{"ByName/unknown", func() { codes.ByName("RESTUser") }},
		{"Code.String", func() { _ = codes.Code(899001).String() }},
		{"Code.Known", func() { codes.Code(899001).Known() }},
		{"Category.String", func() { _ = codes.CategoryREST.String() }},
		{"Category.Known", func() { codes.CategoryREST.Known() }},
		{"Category.Description", func() { codes.CategoryREST.Description() }},
		{"Category.MeaningZH", func() { codes.CategoryREST.MeaningZH() }},
	}
	for _, test := range tests {
		if n := testing.AllocsPerRun(100, test.f); n != 0 {
			t.Errorf("%s allocates %v times", test.name, n)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	for i := 0; i < b.N; i++ {
		codes.Lookup(899001)
	}
}

func BenchmarkByName(b *testing.B) {
	for i := 0; i < b.N; i++ {
		codes.ByName("RESTUserAlreadyExists")
	}
}
