package analyzer_test

import (
	"flag"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/proof/harness"
)

// wrongSettings are settings that New refuses, and its error.
var wrongSettings = []struct {
	name string
	set  func(*analyzer.Settings)
	want string
}{
	{
		"all checks off",
		func(s *analyzer.Settings) { s.Magic, s.Unknown, s.Exhaustive = false, false, false },
		"jmvet: every check is off: turn on magic, unknown or exhaustive",
	},
	{
		"level",
		evidence("strong"),
		`jmvet: setting evidence: no such level of evidence; choose one of declared, context, name, any`,
	},
	{
		"level in capitals",
		evidence("Name"),
		`jmvet: setting evidence: no such level of evidence (did you mean name?); choose one of declared, context, name, any`,
	},
	{
		"no level",
		evidence(""),
		`jmvet: setting evidence: no such level of evidence; choose one of declared, context, name, any`,
	},
	{
		"known is no number",
		func(s *analyzer.Settings) { s.Known = []string{"899900", "busy"} },
		`jmvet: setting known: "busy" is neither a positive number nor a range such as 899900-899919`,
	},
	{
		"known runs backwards",
		func(s *analyzer.Settings) { s.Known = []string{"899919-899900"} },
		`jmvet: setting known: "899919-899900" is neither a positive number nor a range such as 899900-899919`,
	},
	{
		"code without a name",
		func(s *analyzer.Settings) { s.Code = []string{"example.com/shop/client"} },
		`jmvet: setting code: "example.com/shop/client" names nothing: write import/path.Type.Field, ` +
			"import/path.Func or import/path.Type",
	},
	{
		"code that is empty",
		func(s *analyzer.Settings) { s.Code = []string{""} },
		`jmvet: setting code: "" names nothing: write import/path.Type.Field, import/path.Func or import/path.Type`,
	},
	{
		"code with a space",
		func(s *analyzer.Settings) { s.Code = []string{"example.com/shop/client.Reply Number"} },
		`jmvet: setting code: "example.com/shop/client.Reply Number" names nothing: write import/path.Type.Field, ` +
			"import/path.Func or import/path.Type",
	},
	{
		"code that ends in a dot",
		func(s *analyzer.Settings) { s.Code = []string{"example.com/shop/client.Reply."} },
		`jmvet: setting code: "example.com/shop/client.Reply." names nothing: write import/path.Type.Field, ` +
			"import/path.Func or import/path.Type",
	},
	{
		"constants with a space",
		func(s *analyzer.Settings) { s.Constants = "example.com/shop errs" },
		`jmvet: setting constants: "example.com/shop errs" is no import path`,
	},
	{
		"constants by a relative path",
		func(s *analyzer.Settings) { s.Constants = "./errs" },
		`jmvet: setting constants: "./errs" is no import path`,
	},
	{
		"no such language",
		func(s *analyzer.Settings) { s.Lang = "fr" },
		`jmvet: setting lang: "fr" is not a language of jmvet: write en or zh`,
	},
	{
		"two of them",
		func(s *analyzer.Settings) { s.Evidence, s.Constants = "x", "/errs" },
		`jmvet: setting evidence: no such level of evidence; choose one of declared, context, name, any` + "\n" +
			`jmvet: setting constants: "/errs" is no import path`,
	},
}

func TestNewErrors(t *testing.T) {
	for _, test := range wrongSettings {
		t.Run(test.name, func(t *testing.T) {
			a, err := analyzer.New(settings(test.set))
			if err == nil || err.Error() != test.want {
				t.Errorf("error\n%v\nwant\n%s", err, test.want)
			}
			if a != nil {
				t.Error("an analyzer came with the error")
			}
		})
	}
	if _, err := analyzer.New(analyzer.Settings{}); err == nil || !strings.Contains(err.Error(), "every check is off") {
		t.Errorf("New of zero settings: %v, want that every check is off", err)
	}
}

// The same mistakes are refused where a flag is set.
func TestFlagErrors(t *testing.T) {
	for _, test := range []struct{ flag, value, want string }{
		{"evidence", "x", "no such level of evidence"},
		{"known", "1-", "neither a positive number nor a range"},
		{"known", "0", "neither a positive number nor a range"},
		{"known", "-5", "neither a positive number nor a range"},
		{"code", "Reply", "names nothing"},
		{"code", "a/b.C,", "names nothing"},
		{"code", "/a/b.C", "names nothing"},
		{"code", "a/.C", "names nothing"},
		{"code", `a/b".C`, "names nothing"},
		{"constants", "a/b/", "is no import path"},
		{"lang", "", "is not a language"},
		{"lang", "english", "is not a language"},
		{"magic", "maybe", "parse error"},
	} {
		a := analyzerFor(t)
		if err := a.Flags.Set(test.flag, test.value); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("-%s=%s: %v, want an error that says %q", test.flag, test.value, err, test.want)
		}
	}
}

// All checks may be turned off by flags one by one; whether one is left can only be told when the analysis runs.
func TestNoCheckLeft(t *testing.T) {
	a := analyzerFor(t)
	for _, name := range []string{"magic", "unknown", "exhaustive"} {
		if err := a.Flags.Set(name, "false"); err != nil {
			t.Fatal(err)
		}
	}
	_, err := harness.Load(t, corpusDir).Diagnostics(a, "settings")
	if err == nil || err.Error() != "every check is off: turn on magic, unknown or exhaustive" {
		t.Errorf("error %v", err)
	}
}

func analyzerFor(t testing.TB, set ...func(*analyzer.Settings)) *analysis.Analyzer {
	t.Helper()
	a, err := analyzer.New(settings(set...))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestFlags checks that settings and flags are the same thing: each field of Settings is a flag under the name in its
// JSON tag, with the same default; and there are no others.
func TestFlags(t *testing.T) {
	defaults := reflect.ValueOf(analyzer.DefaultSettings())
	names := make(map[string]bool)
	for i := range defaults.NumField() {
		field := defaults.Type().Field(i)
		name := field.Tag.Get("json")
		if name == "" || strings.ContainsAny(name, ", ") || name != strings.ToLower(name) {
			t.Errorf("%s has the JSON tag %q", field.Name, name)
		}
		names[name] = true
		f := analyzer.Analyzer.Flags.Lookup(name)
		if f == nil {
			t.Errorf("no flag -%s for the field %s", name, field.Name)
			continue
		}
		want := fmt.Sprint(defaults.Field(i).Interface())
		if list, ok := reflect.TypeAssert[[]string](defaults.Field(i)); ok {
			want = strings.Join(list, ",")
		}
		if f.DefValue != want || f.Value.String() != want {
			t.Errorf("-%s is %q by default and %q now, want %q", name, f.DefValue, f.Value, want)
		}
		if g, ok := f.Value.(flag.Getter); !ok || fmt.Sprint(g.Get()) != want {
			t.Errorf("-%s cannot be read through flag.Getter", name)
		}
		if f.Usage == "" {
			t.Errorf("-%s has no usage", name)
		}
	}
	analyzer.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		if !names[f.Name] {
			t.Errorf("no field of Settings has the flag -%s", f.Name)
		}
	})
}

// TestSettingUsage checks that each flag says what it does in both languages, with the same name for its value.
func TestSettingUsage(t *testing.T) {
	analyzer.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		english, chinese := *f, *f
		english.Usage = analyzer.SettingUsage(lang.English, f.Name)
		chinese.Usage = analyzer.SettingUsage(lang.Chinese, f.Name)
		if f.Usage == "" || f.Usage != english.Usage {
			t.Errorf("the flag -%s says %q, the setting %q", f.Name, f.Usage, english.Usage)
		}
		if !strings.ContainsFunc(chinese.Usage, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("-%s is not described in Chinese: %q", f.Name, chinese.Usage)
		}
		value, _ := flag.UnquoteUsage(&english)
		if got, _ := flag.UnquoteUsage(&chinese); got != value {
			t.Errorf("the value of -%s is called %q in Chinese, %q in English", f.Name, got, value)
		}
	})
	if got := analyzer.SettingUsage(lang.English, "magik"); got != "" {
		t.Errorf("what is no setting does %q", got)
	}
}

// What is reported in the package of TestSettings.
const (
	reportExhaustive = "settings.go:10: switch misses 1 of 2 JMessage UpdateChatRoom codes: " +
		"UpdateChatRoomOwnerNotInChatRoom"
	reportMagic   = "settings.go:14: magic JMessage code 899001: use codes.RESTUserAlreadyExists"
	reportUnknown = "settings.go:17: unknown JMessage code 899900: not in category REST (899); did you mean 899000 " +
		"(codes.RESTServerInternalError)?"
	reportMaps = "settings.go:23: map misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom"
)

// settingTests have what is reported with each setting.
var settingTests = []struct {
	name string
	set  func(*analyzer.Settings)
	args []string // the same as flags
	want []string
}{
	{"default", func(*analyzer.Settings) {}, nil, []string{reportExhaustive, reportMagic, reportUnknown}},
	{"no magic", func(s *analyzer.Settings) { s.Magic = false }, []string{"magic=false"},
		[]string{reportExhaustive, reportUnknown}},
	{"no unknown", func(s *analyzer.Settings) { s.Unknown = false }, []string{"unknown=false"},
		[]string{reportExhaustive, reportMagic}},
	{"magic alone", func(s *analyzer.Settings) { s.Unknown, s.Exhaustive = false, false },
		[]string{"unknown=false", "exhaustive=false"}, []string{reportMagic}},
	{"unknown alone", func(s *analyzer.Settings) { s.Magic, s.Exhaustive = false, false },
		[]string{"magic=false", "exhaustive=false"}, []string{reportUnknown}},
	{"exhaustive alone", func(s *analyzer.Settings) { s.Magic, s.Unknown = false, false },
		[]string{"magic=false", "unknown=false"}, []string{reportExhaustive}},
	{"no exhaustive", func(s *analyzer.Settings) { s.Exhaustive = false }, []string{"exhaustive=false"},
		[]string{reportMagic, reportUnknown}},
	{
		"maps without exhaustive",
		func(s *analyzer.Settings) { s.Exhaustive, s.CheckMaps = false, true },
		[]string{"exhaustive=false", "check-maps=true"},
		[]string{reportMagic, reportUnknown},
	},
	{"maps", func(s *analyzer.Settings) { s.CheckMaps = true }, []string{"check-maps=true"},
		[]string{reportExhaustive, reportMagic, reportUnknown, reportMaps}},
	{"known", func(s *analyzer.Settings) { s.Known = []string{"899900"} }, []string{"known=899900"},
		[]string{reportExhaustive, reportMagic}},
	{"known range", func(s *analyzer.Settings) { s.Known = []string{"1", "899890-899900"} },
		[]string{"known=1", "known=899890-899900"}, []string{reportExhaustive, reportMagic}},
	{"known list", func(s *analyzer.Settings) { s.Known = []string{"899890-899899,899901"} },
		[]string{"known=899890-899899, 899901"}, []string{reportExhaustive, reportMagic, reportUnknown}},
	{"declared", evidence("declared"), []string{"evidence=declared"},
		[]string{reportExhaustive, reportMagic, reportUnknown}},
	{
		"constants out of sight",
		func(s *analyzer.Settings) { s.Constants = "example.com/shop/house/errs" },
		[]string{"constants=example.com/shop/house/errs"},
		[]string{
			reportExhaustive,
			"settings.go:14: magic JMessage code 899001: use errs.UserExists",
			"settings.go:17: unknown JMessage code 899900: not in category REST (899); did you mean 899000?",
		},
	},
}

// TestSettings checks what each setting changes in one small package, and that the flag of that name does the same.
func TestSettings(t *testing.T) {
	corpus := harness.Load(t, corpusDir)
	for _, test := range settingTests {
		t.Run(test.name, func(t *testing.T) {
			byFlags := analyzerFor(t)
			for _, arg := range test.args {
				name, value, _ := strings.Cut(arg, "=")
				if err := byFlags.Flags.Set(name, value); err != nil {
					t.Fatal(err)
				}
			}
			for how, a := range map[string]*analysis.Analyzer{"settings": analyzerFor(t, test.set), "flags": byFlags} {
				got, err := corpus.Diagnostics(a, "settings")
				if err != nil || !slices.Equal(got, test.want) {
					t.Errorf("by %s: error %v and\n%s\nwant\n%s", how, err,
						strings.Join(got, "\n"), strings.Join(test.want, "\n"))
				}
			}
		})
	}
}

// TestWrongPackages has settings that name a package in which there is no such thing: that can only be told when it is
// seen.
func TestWrongPackages(t *testing.T) {
	const client = "example.com/shop/evidence/codesetting/client"
	code := func(name string) func(*analyzer.Settings) {
		return func(s *analyzer.Settings) { s.Code = []string{client + "." + name} }
	}
	tests := []struct {
		name string
		set  func(*analyzer.Settings)
		dir  string
		want string // "" for none
	}{
		{"no such type", code("Missing"), "evidence/codesetting",
			"-code " + client + ".Missing: package " + client + " declares no Missing"},
		{"no such field", code("Reply.Missing"), "evidence/codesetting/client",
			"-code " + client + ".Reply.Missing: type " + client + ".Reply has no field or method Missing"},
		{"no type", code("Latest.Missing"), "evidence/codesetting",
			"-code " + client + ".Latest.Missing: " + client + ".Latest is no type, so it has no Missing"},
		{"two numbers", code("Two"), "evidence/codesetting", "-code " + client +
			".Two: Two has 2 numbers in its signature: put //jmvet:code on the line of the one that is a code"},
		{"no number", code("None"), "evidence/codesetting",
			"-code " + client + ".None: None has neither a number as its result nor as its parameter"},
		{"a struct", code("Reply"), "evidence/codesetting",
			"-code " + client + ".Reply: Reply is neither a number nor a string: its type is " + client + ".Reply"},
		{"a bool", code("Reply.On"), "evidence/codesetting",
			"-code " + client + ".Reply.On: On is neither a number nor a string: its type is bool"},
		{"out of sight", code("Missing"), "settings", ""},
		{
			"constants that are none",
			func(s *analyzer.Settings) { s.Constants = "example.com/shop/settings/amounts" },
			"settings/amounts",
			"-constants example.com/shop/settings/amounts: the package has no exported constant that is a JMessage " +
				"code",
		},
		{"constants out of sight", func(s *analyzer.Settings) { s.Constants = "example.com/nowhere" }, "settings", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if _, err := harness.Load(t, corpusDir).Diagnostics(analyzerFor(t, test.set), test.dir); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("error\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
