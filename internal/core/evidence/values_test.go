package evidence

import (
	"go/constant"
	"go/token"
	"slices"
	"testing"
)

func TestParseRanges(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Range
		err        string
	}{
		{"nothing", "", nil, ""},
		{"a number", "899900", []Range{{899900, 899900}}, ""},
		{"a range", "899900-899919", []Range{{899900, 899919}}, ""},
		{"a range of one", "899900-899900", []Range{{899900, 899900}}, ""},
		{"a list", "1,899900-899919,7130009", []Range{{1, 1}, {899900, 899919}, {7130009, 7130009}}, ""},
		{"spaces", " 1 , 2 - 3 ", []Range{{1, 1}, {2, 3}}, ""},
		{"empty fields", ",1,,2,", []Range{{1, 1}, {2, 2}}, ""},
		{"a word", "busy", nil, `"busy" is neither a positive number nor a range such as 899900-899919`},
		{"one wrong in a list", "1,x", nil, `"x" is neither a positive number nor a range such as 899900-899919`},
		{"zero", "0", nil, `"0" is neither a positive number nor a range such as 899900-899919`},
		{"negative", "-1", nil, `"-1" is neither a positive number nor a range such as 899900-899919`},
		{"open above", "1-", nil, `"1-" is neither a positive number nor a range such as 899900-899919`},
		{"backwards", "3-2", nil, `"3-2" is neither a positive number nor a range such as 899900-899919`},
		{"three", "1-2-3", nil, `"1-2-3" is neither a positive number nor a range such as 899900-899919`},
		{
			"too great",
			"99999999999999999999",
			nil,
			`"99999999999999999999" is neither a positive number nor a range such as 899900-899919`,
		},
		{
			"too great above",
			"1-99999999999999999999",
			nil,
			`"1-99999999999999999999" is neither a positive number nor a range such as 899900-899919`,
		},
		{
			"too great below",
			"99999999999999999999-9223372036854775807",
			nil,
			`"99999999999999999999-9223372036854775807" is neither a positive number nor a range such as 899900-899919`,
		},
		{"hexadecimal", "0xDB7B9", nil, `"0xDB7B9" is neither a positive number nor a range such as 899900-899919`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseRanges(test.text)
			if message := errorText(err); message != test.err {
				t.Errorf("error %q, want %q", message, test.err)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestKnown(t *testing.T) {
	c := &Config{Added: []Range{{899900, 899909}, {5, 5}}}
	for v, want := range map[int64]bool{
		899001: true, 765001: true, 7130001: true, 800002: true, 872001: true, // in the table, in any tier
		899900: true, 899905: true, 899909: true, 5: true, // added
		899899: false, 899910: false, 4: false, 6: false, 0: false, -1: false, -899001: false,
		899061: false, 1<<32 + 899001: false, 1 << 62: false, -1 << 63: false,
	} {
		if c.Known(v) != want {
			t.Errorf("Known(%d) is %t", v, !want)
		}
	}
}

func TestInFamily(t *testing.T) {
	for v, want := range map[int64]bool{
		// a category of the table
		765000: true, 765999: true, 764999: false, 766000: false, 786001: true, 787001: true, 788000: false,
		// where the vendor puts new ones
		800000: true, 804001: true, 899999: true, 799999: false, 900000: false,
		// seven digits
		7100000: true, 7100999: true, 7099999: false, 7101000: false, 7130001: true, 7133999: true, 7134000: false,
		8990011: false,
		// no codes
		0: false, 1: false, 200: false, 999: false, 765: false, 899: false, 89900: false, 80_000_000: false,
		-1: false, -899001: false, 1<<32 + 899001: false, -1 << 63: false, 1<<63 - 1: false,
	} {
		if InFamily(v) != want {
			t.Errorf("InFamily(%d) is %t", v, !want)
		}
	}
}

func TestCodeValue(t *testing.T) {
	huge := constant.Shift(constant.MakeInt64(899001), token.SHL, 64)
	tests := []struct {
		name string
		v    constant.Value
		n    int64
		form form
		ok   bool
	}{
		{"no constant", nil, 0, number, false},
		{"integer", constant.MakeInt64(899001), 899001, number, true},
		{"negative", constant.MakeInt64(-5), -5, number, true},
		{"zero", constant.MakeInt64(0), 0, number, true},
		{"more than 64 bits", huge, 0, number, false},
		{"float", constant.MakeFloat64(899001), 899001, number, true},
		{"fraction", constant.MakeFloat64(899001.5), 0, number, false},
		{"great float", constant.MakeFloat64(1e30), 0, number, false},
		{"bool", constant.MakeBool(true), 0, number, false},
		{"text", constant.MakeString("899001"), 899001, digits, true},
		{"seven digits", constant.MakeString("7130001"), 7130001, digits, true},
		{"five digits", constant.MakeString("99001"), 0, number, false},
		{"eight digits", constant.MakeString("89900100"), 0, number, false},
		{"leading zero", constant.MakeString("099001"), 0, number, false},
		{"sign", constant.MakeString("+99001"), 0, number, false},
		{"minus", constant.MakeString("-99001"), 0, number, false},
		{"underscore", constant.MakeString("899_01"), 0, number, false},
		{"hexadecimal", constant.MakeString("0xDB7B"), 0, number, false},
		{"letters", constant.MakeString("abcdef"), 0, number, false},
		{"space", constant.MakeString(" 89901"), 0, number, false},
		{"full-width digits", constant.MakeString("\uff11\uff12"), 0, number, false},
		{"code and text", constant.MakeString("899001 - User exists!"), 899001, embedded, true},
		{"code in text", constant.MakeString(`{"code":899001}`), 899001, embedded, true},
		{"another thing in text", constant.MakeString(`{"amount": 899001}`), 899001, embedded, false},
		{"another thing behind", constant.MakeString("code=899001&uid"), 899001, embedded, true},
		{"text and no code", constant.MakeString("899061 - what?"), 899061, embedded, false},
		{"two numbers", constant.MakeString("899001 or 899002"), 0, number, false},
		{"a part of a name", constant.MakeString("v899001"), 0, number, false},
		{"a part of a number", constant.MakeString("899001.50"), 0, number, false},
		{"empty", constant.MakeString(""), 0, number, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n, f, ok := codeValue(test.v)
			if ok != test.ok || ok && (n != test.n || f != test.form) {
				t.Errorf("%d, %d, %t; want %d, %d, %t", n, f, ok, test.n, test.form, test.ok)
			}
		})
	}
}

func TestKnownLiteral(t *testing.T) {
	var table Config
	added := Config{Added: []Range{{4001, 4001}}}
	for _, test := range []struct {
		kind         token.Token
		literal      string
		table, added bool
	}{
		{token.INT, "899001", true, true},
		{token.INT, "899_001", true, true},
		{token.INT, "0xDB7C9", true, true},
		{token.INT, "0o3333711", true, true},
		{token.INT, "03333711", true, true},
		{token.INT, "0b11011011011111001001", true, true},
		{token.INT, "7130999", false, false},
		{token.INT, "4001", false, true},
		{token.INT, "0", false, false},
		{token.INT, "18446744073709551615", false, false},
		{token.INT, "99999999999999999999999", false, false},
		{token.FLOAT, "899001.0", true, true},
		{token.FLOAT, "899001.", true, true},
		{token.FLOAT, "899001.5", false, false},
		{token.FLOAT, "8.99001e5", true, true},
		{token.FLOAT, "8.99001E+5", true, true},
		{token.FLOAT, "8990010e-1", true, true},
		{token.FLOAT, ".899001e6", true, true},
		{token.FLOAT, "0x1b6f92p-1", true, true},
		{token.FLOAT, "0xDB7C9p0", true, true},
		{token.FLOAT, "4.001e3", false, true},
		{token.FLOAT, "4001.0", false, true},
		{token.FLOAT, "0.693147180559945309417232121458176568", false, false},
		{token.FLOAT, "1e-300", false, false},
		{token.FLOAT, "1e300", false, false},
		{token.FLOAT, "1e400", false, false},
		{token.FLOAT, "899_001.0", true, true},
		{token.FLOAT, "899001.0000000000000000000000001", false, false},
	} {
		if got := table.KnownLiteral(test.kind, test.literal); got != test.table {
			t.Errorf("%s: %t", test.literal, got)
		}
		if got := added.KnownLiteral(test.kind, test.literal); got != test.added {
			t.Errorf("%s, with 4001 known: %t", test.literal, got)
		}
	}
}
