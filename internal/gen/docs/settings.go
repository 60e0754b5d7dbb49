package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/plugin"
)

// settings are the analyzer's flags.
type settings struct {
	lang     lang.Lang
	words    words
	flags    *flag.FlagSet
	sections map[string]int // how often a setting has a section
}

func readSettings(e edition) (*settings, error) {
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		return nil, err
	}
	return &settings{lang: e.lang, words: e.words, flags: &a.Flags, sections: make(map[string]int)}, nil
}

// usage returns what a setting takes and does.
func (s *settings) usage(name string) (value, text string) {
	f := *s.flags.Lookup(name)
	f.Usage = analyzer.SettingUsage(s.lang, name)
	return flag.UnquoteUsage(&f)
}

// check reports the settings that have no section, or more than one.
func (s *settings) check() error {
	var errs []error
	s.flags.VisitAll(func(f *flag.Flag) {
		if n := s.sections[f.Name]; n != 1 {
			errs = append(errs, fmt.Errorf("the setting %s (%s) has %d sections, want one: "+
				"write {{setting %[1]q \"a value\" \"what values there are\"}}", f.Name, s.lang, n))
		}
	})
	return errors.Join(errs...)
}

// table returns a table of the named settings, of all if none is named. The names link to the sections.
func (s *settings) table(page string, names ...string) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s | |\n| --- | --- | --- |\n", s.words.setting, s.words.byDefault)
	rows := 0
	s.flags.VisitAll(func(f *flag.Flag) {
		if len(names) > 0 && !slices.Contains(names, f.Name) {
			return
		}
		rows++
		value, text := s.usage(f.Name)
		name := "-" + f.Name
		if value != "" {
			name += "=" + strings.ToUpper(value)
		}
		fmt.Fprintf(&b, "| [`%s`](%s#%s) | %s | %s |\n", name, page, f.Name, quoted(f.DefValue), escape(text))
	})
	if len(names) > 0 && rows != len(names) {
		return "", fmt.Errorf("of %q only %d are settings", names, rows)
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// quoted returns a default as code, nothing for none.
func quoted(value string) string {
	if value == "" {
		return ""
	}
	return "`" + value + "`"
}

// section returns the reference of one setting: what it does, and where it is set in each host, with an example of a
// value. An example that a host refuses is an error.
func (s *settings) section(name, example, values string) (string, error) {
	s.sections[name]++
	f := s.flags.Lookup(name)
	if f == nil {
		return "", fmt.Errorf("%s is no setting", name)
	}
	if err := accepts(name, example); err != nil {
		return "", fmt.Errorf("the example %s of %s: %w", example, name, err)
	}
	_, meaning := s.usage(name)
	def := cmp.Or(quoted(f.DefValue), s.words.none)
	argument := "-" + name + "=" + example
	if example == "true" {
		argument = "-" + name
	}
	text, err := json.Marshal(example)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, s.words.about+"\n\n", capitalized(escape(meaning)), values, def)
	fmt.Fprintf(&b, "| %s | %s |\n| --- | --- |\n", s.words.host, s.words.how)
	fmt.Fprintf(&b, "| `jmvet` | `jmvet %s ./...` |\n", argument)
	fmt.Fprintf(&b, "| go vet | `go vet -vettool=$(which jmvet) %s ./...` |\n", argument)
	fmt.Fprintf(&b, "| go fix | `go fix -fixtool=$(which jmvet) %s ./...` |\n", argument)
	fmt.Fprintf(&b, "| golangci-lint | `%s: %s` |\n", name, yaml(name, example))
	fmt.Fprintf(&b, "| gopls | `jmvet gopls -o ~/bin/gopls %s` |\n", argument)
	fmt.Fprintf(&b, "| nogo | `\"%s\": %s` |", name, text)
	return b.String(), nil
}

// capitalized returns a text that begins with a capital letter.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// accepts checks an example of a value against the flag, and against golangci-lint's settings.
func accepts(name, example string) error {
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		return err
	}
	if err := a.Flags.Set(name, example); err != nil {
		return err
	}
	var value any
	if json.Unmarshal([]byte(yaml(name, example)), &value) != nil {
		value = yaml(name, example) // a string without quotes
		if list, ok := strings.CutPrefix(value.(string), "["); ok {
			var items []any
			for item := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ", ") {
				items = append(items, item)
			}
			value = items
		}
	}
	p, err := plugin.New(map[string]any{name: value})
	if err != nil {
		return err
	}
	var analyzers []*analysis.Analyzer
	if analyzers, err = p.BuildAnalyzers(); err == nil && len(analyzers) == 0 {
		err = errors.New("golangci-lint's plugin has no analyzer")
	}
	return err
}

// lists are the settings that are lists in YAML.
var lists = []string{"code", "known"}

// yaml returns a value as it stands in golangci-lint's configuration.
func yaml(name, example string) string {
	if slices.Contains(lists, name) {
		return "[" + strings.ReplaceAll(example, ",", ", ") + "]"
	}
	return example
}
