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

// readSettings returns the analyzer's flags for the edition e.
func readSettings(e edition) (*settings, error) {
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		return nil, err
	}
	return &settings{lang: e.lang, words: e.words, flags: &a.Flags, sections: make(map[string]int)}, nil
}

// usage returns the word for the value of the setting name, and what it does.
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

// table returns a table of the settings names, of all if none is given. They link to their sections on page.
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

// quoted returns value, a default, as code; nothing for none.
func quoted(value string) string {
	if value == "" {
		return ""
	}
	return "`" + value + "`"
}

// section returns the reference of the setting name: what it does, that it takes values, and where it is set in each
// host, with an example of a value. An example that a host refuses is an error.
func (s *settings) section(name, example, values string) (string, error) {
	// The setting, and an example that its hosts take.
	s.sections[name]++
	f := s.flags.Lookup(name)
	if f == nil {
		return "", fmt.Errorf("%s is no setting", name)
	}
	if err := accepts(name, example); err != nil {
		return "", fmt.Errorf("the example %s of %s: %w", example, name, err)
	}
	// What stands in the section.
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

// capitalized returns text with a capital letter at the start.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// accepts returns why the flag name, or golangci-lint's setting of that name, refuses an example of a value.
func accepts(name, example string) error {
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		return err
	}
	if err := a.Flags.Set(name, example); err != nil {
		return err
	}
	linter, err := plugin.New(map[string]any{name: yamlValue(name, example)})
	if err != nil {
		return err
	}
	_, err = linter.BuildAnalyzers()
	return err
}

// yamlValue returns what golangci-lint reads from an example of the setting name in YAML: a list, a JSON value, or a
// string without quotes.
func yamlValue(name, example string) any {
	var value any
	switch {
	case slices.Contains(lists, name):
		var items []any
		for item := range strings.SplitSeq(example, ",") {
			items = append(items, item)
		}
		return items
	case json.Unmarshal([]byte(example), &value) == nil:
		return value
	}
	return example
}

// lists are the settings that are lists in YAML.
var lists = []string{"code", "known"}

// yaml returns an example of the setting name as it stands in golangci-lint's configuration.
func yaml(name, example string) string {
	if slices.Contains(lists, name) {
		return "[" + strings.ReplaceAll(example, ",", ", ") + "]"
	}
	return example
}
