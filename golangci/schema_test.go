package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/golangci/golangci-lint/v2/jsonschema"
	jsonschemas "github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/jmvet/jmvet/internal/proof/harness"
)

// schema compiles the schema of a whole configuration, for editors.
func schema(t *testing.T) *jsonschemas.Schema {
	t.Helper()
	compiler := jsonschemas.NewCompiler()
	compiler.DefaultDraft(jsonschemas.Draft7)
	add := func(url string, doc any, err error) {
		t.Helper()
		if err == nil {
			err = compiler.AddResource(url, doc)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	const at = "https://raw.githubusercontent.com/jmvet/jmvet/main/plugin/"
	for _, name := range []string{"settings.schema.json", "golangci.schema.json"} {
		file, err := os.Open(filepath.Join(root, "plugin", name))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		doc, err := jsonschemas.UnmarshalJSON(file)
		add(at+name, doc, err)
	}
	// The site has one for the latest version; this is the copy that comes with the version which is tested.
	doc, err := jsonschema.NewEmbedLoader().Load("file://" + jsonschema.NextSchema)
	add("https://golangci-lint.run/jsonschema/golangci.jsonschema.json", doc, err)
	s, err := compiler.Compile(at + "golangci.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// validate holds a configuration against the schema.
func validate(t *testing.T, s *jsonschemas.Schema, config string) error {
	t.Helper()
	var value any
	if err := yaml.Unmarshal([]byte(config), &value); err != nil {
		t.Fatal(err)
	}
	return s.Validate(value)
}

// TestSchema: the schema admits what golangci-lint and jmvet take, and refuses what they refuse.
func TestSchema(t *testing.T) {
	s := schema(t)
	for _, r := range harness.Rows() {
		if err := validate(t, s, configuration(settingLines(t, r.Settings())...)); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
	}
	for _, test := range wrongSettings {
		if test.name == "no check left" || test.name == "no range" || test.name == "no import path" {
			continue // each setting is right by itself, or its text is
		}
		if validate(t, s, configuration(test.setting)) == nil {
			t.Errorf("%s: the schema admits %s", test.name, test.setting)
		}
	}
	for _, wrong := range []string{
		strings.Replace(configuration(), "default: none", "default: nothing", 1),
		strings.Replace(configuration(), "type: module", "type: modul", 1),
		strings.Replace(configuration(), "type: module", "description: error codes", 1),
		strings.Replace(configuration(), "type: module", "type: module\n        evidence: any", 1),
	} {
		if validate(t, s, wrong) == nil {
			t.Errorf("the schema admits\n%s", wrong)
		}
	}
}
