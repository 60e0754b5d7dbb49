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
)

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
	c := corpus(t)
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
				got, err := c.Diagnostics(a, "settings")
				if err != nil || !slices.Equal(got, test.want) {
					t.Errorf("by %s: error %v and\n%s\nwant\n%s", how, err,
						strings.Join(got, "\n"), strings.Join(test.want, "\n"))
				}
			}
		})
	}
}
