package plugin

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
)

// flagOf returns the value of one of the analyzer's flags under raw settings.
func flagOf(t *testing.T, raw any, name string) string {
	t.Helper()
	l, err := New(raw)
	if err != nil {
		t.Fatal(err)
	}
	analyzers, err := l.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if len(analyzers) != 1 || analyzers[0].Name != "jmvet" {
		t.Fatalf("got %v, want one analyzer of the linter's name", analyzers)
	}
	return analyzers[0].Flags.Lookup(name).Value.String()
}

func TestRegistered(t *testing.T) {
	if _, err := register.GetPlugin("jmvet"); err != nil {
		t.Error(err)
	}
	l, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	if l.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("the load mode is %s", l.GetLoadMode())
	}
}

func TestSettings(t *testing.T) {
	tests := []struct {
		name, flag string
		raw        any
		want       string
	}{
		{"none", "evidence", nil, "name"},
		{"none leaves checks on", "magic", nil, "true"},
		{"empty", "default-signifies-exhaustive", map[string]any{}, "true"},
		{"a check off", "magic", map[string]any{"magic": false}, "false"},
		{"a check off leaves the others on", "unknown", map[string]any{"magic": false}, "true"},
		{"evidence", "evidence", map[string]any{"evidence": "context"}, "context"},
		{"code", "code", map[string]any{"code": []any{"example.com/im.Error.Code", "example.com/im.CodeOf"}},
			"example.com/im.Error.Code,example.com/im.CodeOf"},
		{"known numbers", "known", map[string]any{"known": []any{899900, "899910-899919"}}, "899900,899910-899919"},
		{"lang", "lang", map[string]any{"lang": "zh-CN"}, "zh"},
		{"no lang", "lang", nil, "en"},
		{"constants", "constants", map[string]any{"constants": "example.com/errs"}, "example.com/errs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := flagOf(t, tt.raw, tt.flag); got != tt.want {
				t.Errorf("-%s is %q, want %q", tt.flag, got, tt.want)
			}
		})
	}
}

func TestWrongSettings(t *testing.T) {
	tests := []struct {
		name string
		raw  any
		want string // behind the place
	}{
		{"misspelt", map[string]any{"evidense": "name"}, `unknown setting "evidense"; did you mean "evidence"?`},
		{"far from any", map[string]any{"colour": 1},
			`unknown setting "colour"; there are magic, unknown, exhaustive, default-signifies-exhaustive, missing-cases-fix, check-maps, evidence, code, constants, generated, lang, known, across-packages`},
		{"bool", map[string]any{"magic": "yes"}, "magic: found a string, want true or false"},
		{"list", map[string]any{"code": "example.com/im.Error"}, "code: found a string, want a list"},
		{"not by name", []any{"magic"}, "found an array, want the settings by name"},
		{"level", map[string]any{"evidence": "strong"},
			`setting evidence: no such level of evidence; choose one of declared, context, name, any`},
		{"language", map[string]any{"lang": "fr"}, `setting lang: "fr" is not a language of jmvet: write en or zh`},
		{"range", map[string]any{"known": []any{"9-1"}},
			`setting known: "9-1" is neither a positive number nor a range such as 899900-899919`},
		{"known", map[string]any{"known": []any{true}}, "known: true is neither a number nor a range such as 899900-899919"},
		{"in Chinese", map[string]any{"lang": "zh", "evidense": "name"}, `未知设置 "evidense"；是否应为 "evidence"？`},
		{"bool in Chinese", map[string]any{"lang": "zh_CN.UTF-8", "magic": "yes"}, "magic：这里是字符串，应为 true 或 false"},
		{"level in Chinese", map[string]any{"lang": "zh", "evidence": "strong"},
			`设置 evidence：没有这一级证据；请从 declared、context、name、any 中选择`},
		{"code entry", map[string]any{"code": []any{"Error"}},
			`setting code: "Error" names nothing: write import/path.Type.Field, import/path.Func or import/path.Type`},
		{"all off", map[string]any{"magic": false, "unknown": false, "exhaustive": false},
			"every check is off: turn on magic, unknown or exhaustive"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := New(tt.raw)
			if err == nil {
				t.Fatal("no error")
			}
			if want := "jmvet: " + settingsPath + ": " + tt.want; err.Error() != want {
				t.Errorf("got  %s\nwant %s", err, want)
			}
		})
	}
}

// TestAcrossPackages: without evidence across packages no analyzer may have facts, or golangci-lint analyses all
// dependencies.
func TestAcrossPackages(t *testing.T) {
	for _, across := range []bool{true, false} {
		l, err := New(map[string]any{"across-packages": across})
		if err != nil {
			t.Fatal(err)
		}
		list, err := l.BuildAnalyzers()
		if err != nil {
			t.Fatal(err)
		}
		facts := 0
		for _, a := range append(list, list[0].Requires...) {
			facts += len(a.FactTypes)
		}
		if (facts > 0) != across {
			t.Errorf("across-packages is %t, and there are %d fact types", across, facts)
		}
	}
}

// A property is what the schema says of a setting.
type property struct {
	Type        string
	Enum        []string
	Default     any
	Description string
}

// properties returns what settings.schema.json says of the settings, by their names. It must admit no others.
func properties(t *testing.T) map[string]property {
	t.Helper()
	data, err := os.ReadFile("settings.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Additional *bool `json:"additionalProperties"`
		Properties map[string]property
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	if schema.Additional == nil || *schema.Additional {
		t.Error("the schema admits settings that the linter refuses")
	}
	return schema.Properties
}

// TestSchemaNames: the schema has the settings, each with a description.
func TestSchemaNames(t *testing.T) {
	schema, names := properties(t), Names()
	for _, name := range names {
		if _, ok := schema[name]; !ok {
			t.Errorf("the schema lacks %s", name)
		}
	}
	for name, p := range schema {
		if !slices.Contains(names, name) {
			t.Errorf("the schema has %s, the linter has not", name)
		}
		if p.Description == "" || !strings.HasSuffix(p.Description, ".") {
			t.Errorf("%s: description %q", name, p.Description)
		}
	}
}

// TestSchemaDefaults: the schema has the kinds and the defaults of the settings, and what it lets choose from is taken.
func TestSchemaDefaults(t *testing.T) {
	schema := properties(t)
	s, err := decode(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[settings]()) {
		name := f.Tag.Get("json")
		if name == "" || f.Name == "Known" && len(f.Index) > 1 {
			continue
		}
		p := schema[name]
		if kind, ok := kindOf(p, reflect.ValueOf(s).FieldByIndex(f.Index)); !ok {
			t.Errorf("%s is a %s with the default %v, want %s", name, p.Type, p.Default, kind)
		}
		for _, choice := range p.Enum {
			if _, err := New(map[string]any{name: choice}); err != nil {
				t.Errorf("%s: the schema admits %q: %v", name, choice, err)
			}
		}
	}
}

// kindOf says what a setting with a default is, and whether the schema has it as that.
func kindOf(p property, value reflect.Value) (kind string, ok bool) {
	switch value.Kind() {
	case reflect.Bool:
		return fmt.Sprintf("a boolean with %t", value.Bool()), p.Type == "boolean" && p.Default == value.Bool()
	case reflect.String:
		isString := p.Type == "string" || len(p.Enum) > 0
		return fmt.Sprintf("a string with %q", value.String()), isString && p.Default == value.String()
	case reflect.Slice:
		list, isList := p.Default.([]any)
		return "an empty array", p.Type == "array" && isList && len(list) == value.Len()
	}
	return "a kind that this test knows, which is no " + value.Kind().String(), false
}
