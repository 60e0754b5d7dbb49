package analyzer_test

import (
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
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
	_, err := corpus(t).Diagnostics(a, "settings")
	if err == nil || err.Error() != "every check is off: turn on magic, unknown or exhaustive" {
		t.Errorf("error %v", err)
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
			if _, err := corpus(t).Diagnostics(analyzerFor(t, test.set), test.dir); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("error\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
