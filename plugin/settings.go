package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// at is where the settings stand in golangci-lint's configuration.
const at = "linters.settings.custom.jmvet.settings"

// settings are the analyzer's, and what only a driver can choose.
type settings struct {
	analyzer.Settings
	// Known takes numbers as they are in YAML, not only as strings.
	Known []number `json:"known"`
	// AcrossPackages carries evidence from package to package. Without a cache it makes golangci-lint analyse all
	// dependencies.
	AcrossPackages bool `json:"across-packages"`
}

// analyzer returns jmvet with the settings.
func (s settings) analyzer() (*analysis.Analyzer, error) {
	own := s.Settings
	for _, n := range s.Known {
		own.Known = append(own.Known, string(n))
	}
	if !s.AcrossPackages {
		return analyzer.NewWithinPackage(own)
	}
	return analyzer.New(own)
}

// decode reads golangci-lint's raw settings over the defaults.
func decode(raw any) (settings, error) {
	s, err := register.DecodeSettings[settings](raw)
	return s, place(err)
}

// UnmarshalJSON reads settings over the defaults, and refuses those that do not exist.
func (s *settings) UnmarshalJSON(data []byte) error {
	type plain settings // without this method
	p := plain{Settings: analyzer.DefaultSettings(), AcrossPackages: true}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return explain(err)
	}
	*s = settings(p)
	return nil
}

// explain turns an error of encoding/json into one that names the setting and the mend.
func explain(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		name := wrong.Field[strings.LastIndexByte(wrong.Field, '.')+1:]
		if name == "" {
			return fmt.Errorf("found %s, want the settings by name", article(wrong.Value))
		}
		return fmt.Errorf("%s: found %s, want %s", name, article(wrong.Value), kind(wrong.Type))
	}
	if _, name, ok := strings.Cut(err.Error(), "json: unknown field "); ok {
		name = strings.Trim(name, `"`)
		names := Names()
		if near, ok := nearest.Word(name, names); ok {
			return fmt.Errorf("unknown setting %q; did you mean %q?", name, near)
		}
		return fmt.Errorf("unknown setting %q; there are %s", name, strings.Join(names, ", "))
	}
	return err
}

// article puts "a" or "an" before a word of encoding/json: array, bool, number, object, string.
func article(word string) string {
	if strings.ContainsAny(word[:1], "ao") {
		return "an " + word
	}
	return "a " + word
}

// kind says in words what a setting takes.
func kind(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "a list"
	}
	return "a " + t.Kind().String()
}

// place says where in the configuration an error is.
func place(err error) error {
	if err == nil {
		return nil
	}
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "decoding settings: "), "jmvet: ")
	return fmt.Errorf("jmvet: %s: %s", at, text)
}

// Names returns the names of the settings, as they stand in golangci-lint's configuration.
func Names() []string {
	var names []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[settings]()) {
		name := f.Tag.Get("json")
		if name == "" || f.Name == "Known" && len(f.Index) > 1 {
			continue // the embedded struct itself, and what is shadowed
		}
		names = append(names, name)
	}
	return names
}

// number is a number or a range, written as either in YAML.
type number string

// UnmarshalJSON takes 899900 and "899900-899919".
func (n *number) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*n = number(s)
		return nil
	}
	var i json.Number
	if err := json.Unmarshal(data, &i); err != nil {
		return fmt.Errorf("known: %s is neither a number nor a range such as 899900-899919", data)
	}
	*n = number(i.String())
	return nil
}
