package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
)

func TestConsoleLanguage(t *testing.T) {
	chinese := map[string]string{"LANG": "zh_CN.UTF-8"}
	tests := []struct {
		name string
		args string
		env  map[string]string
		want lang.Lang
	}{
		{"nothing", "./...", nil, lang.English},
		{"a flag", "-lang=zh ./...", nil, lang.Chinese},
		{"a flag with its value behind it", "-lang zh-CN ./...", nil, lang.Chinese},
		{"two dashes", "--lang=zh ./...", nil, lang.Chinese},
		{"behind a subcommand", "codes 899001 -lang zh", nil, lang.Chinese},
		{"the last one", "-lang=zh -lang=en ./...", nil, lang.English},
		{"the environment", "./...", chinese, lang.Chinese},
		{"the flag before the environment", "-lang=en ./...", chinese, lang.English},
		{"no language", "-lang=fr ./...", chinese, lang.Chinese},
		{"no value", "codes -lang", chinese, lang.Chinese},
		{"another flag", "-language=zh ./...", nil, lang.English},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newConsole(strings.Fields(test.args), nil, nil, func(name string) string { return test.env[name] })
			if c.lang != test.want {
				t.Errorf("the language is %s, want %s", c.lang, test.want)
			}
		})
	}
}

func TestSubcommandFirst(t *testing.T) {
	for args, want := range map[string]string{
		"":                    "",
		"-lang":               "-lang",
		"-lang=zh":            "-lang=zh",
		"-lang=zh codes 801":  "codes -lang=zh 801",
		"--lang zh help x":    "help --lang zh x",
		"-lang=zh ./...":      "-lang=zh ./...",
		"-lang=zh a.cfg":      "-lang=zh a.cfg",
		"-lang help":          "-lang help",
		"-q codes":            "-q codes",
		"codes -lang=zh help": "codes -lang=zh help",
	} {
		if got := subcommandFirst(strings.Fields(args)); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%q becomes %q, want %q", args, got, want)
		}
	}
}

// TestDriverLanguage: what go vet asks for comes from the flags alone, since it keeps the answers by them; for a run
// that is looked into, the driver is told the language.
func TestDriverLanguage(t *testing.T) {
	chinese := func(string) string { return "zh_CN.UTF-8" }
	for args, want := range map[string]string{
		"-flags":              "-flags",
		"-V=full":             "-V=full",
		"unit.cfg":            "unit.cfg",
		"-lang=en unit.cfg":   "-lang=en unit.cfg",
		"-debug=t .":          "-lang=zh -debug=t .",
		"-debug=t -lang=en .": "-lang=en -debug=t -lang=en .",
	} {
		list := strings.Fields(args)
		var out bytes.Buffer
		status, got := newConsole(list, &out, &out, chinese).run(list)
		if status != 0 || !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("jmvet %s: status %d and %q for the driver, want %q; it prints %q", args, status, got, want,
				out.String())
		}
	}
}

// TestLanguageEverywhere: each subcommand takes -lang, and refuses a language that there is not.
func TestLanguageEverywhere(t *testing.T) {
	for _, args := range []string{"codes %s 899001", "help %s magic", "help magic %s", "version %s", "%s -h", "%s help",
		"report -h %s", "gopls -h %s"} {
		if got := call(t, strings.Fields(strings.Replace(args, "%s", "-lang=zh", 1))...); got.Status != 0 ||
			got.Stderr != "" {
			t.Errorf("jmvet "+args+": %v", "-lang=zh", got)
		}
	}
	for _, args := range []string{"codes -lang=fr", "help -lang=fr", "version -lang=fr", "report -lang=fr .",
		"gopls -lang=fr -o x", "-lang=fr .", "-lang=fr codes"} {
		want := "\"fr\" is not a language of jmvet: write en or zh\n"
		if got := call(t, strings.Fields(args)...); got.Status != 2 || !strings.HasSuffix(got.Stderr, want) ||
			strings.Count(got.Stderr, "\n") != 1 {
			t.Errorf("jmvet %s: %v, want status 2 and one line that ends in %s", args, got, want)
		}
	}
}
