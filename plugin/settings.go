package plugin

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// settingsPath is where the settings stand in golangci-lint's configuration.
const settingsPath = "linters.settings.custom.jmvet.settings"

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
	return s, place(languageOf(raw), err)
}

// UnmarshalJSON reads the settings in data over the defaults, and refuses those that do not exist.
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

// explain turns err, an error of encoding/json, into one that names the setting and what to write instead.
func explain(err error) error {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		name := wrong.Field[strings.LastIndexByte(wrong.Field, '.')+1:]
		if name == "" {
			return lang.PluginNotByName.Errorf(found(wrong.Value))
		}
		return lang.PluginFound.Errorf(name, found(wrong.Value), kind(wrong.Type))
	}
	if _, name, ok := strings.Cut(err.Error(), "json: unknown field "); ok {
		name = strings.Trim(name, `"`)
		names := Names()
		if near, ok := nearest.Word(name, names); ok {
			return lang.PluginUnknownMeant.Errorf(name, near)
		}
		return lang.PluginUnknown.Errorf(name, lang.Words(names).Commas())
	}
	return err
}

// jsonKinds are the words of encoding/json for what it has found.
var jsonKinds = [...]struct {
	word string
	text lang.Text
}{
	{"array", lang.JSONArray},
	{"bool", lang.JSONBool},
	{"number", lang.JSONNumber},
	{"object", lang.JSONObject},
	{"string", lang.JSONString},
}

// found returns what encoding/json has found, in every language: word is its word for that, which may have the value
// behind it.
func found(word string) lang.Phrase {
	for _, k := range jsonKinds {
		if strings.HasPrefix(word, k.word) {
			return k.text.With()
		}
	}
	return lang.Phrase(word)
}

// kind returns what a setting of the type t takes.
func kind(t reflect.Type) lang.Text {
	switch t.Kind() {
	case reflect.Bool:
		return lang.WantBool
	case reflect.Slice:
		return lang.WantList
	}
	return lang.JSONString
}

// place returns err, with where in the configuration it is, in the language l that the configuration asks for. It is
// nil for nil.
func place(l lang.Lang, err error) error {
	if err == nil {
		return nil
	}
	if inner := errors.Unwrap(err); inner != nil && strings.HasPrefix(err.Error(), "decoding settings: ") {
		err = inner
	}
	return lang.Spoken(l, lang.PluginPlace.Errorf(settingsPath, short{err}))
}

// short is an error without the name of jmvet in front.
type short struct{ error }

func (s short) Error() string { return s.Speak(lang.English) }

// Speak returns the message in the language l.
func (s short) Speak(l lang.Lang) string {
	return strings.TrimPrefix(lang.Message(l, s.error), "jmvet: ")
}

// languageOf returns the language that the settings raw ask for, wrong or not as they may be: English if they ask for
// none.
func languageOf(raw any) lang.Lang {
	settings, ok := raw.(map[string]any)
	if !ok {
		return lang.English
	}
	name, _ := settings["lang"].(string)
	l, _ := lang.Parse(name)
	return l
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

// UnmarshalJSON reads data such as 899900 and "899900-899919".
func (n *number) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*n = number(s)
		return nil
	}
	var i json.Number
	if err := json.Unmarshal(data, &i); err != nil {
		return lang.PluginKnown.Errorf(data)
	}
	*n = number(i.String())
	return nil
}
