package settings_test

import (
	"reflect"
	"testing"

	"github.com/jmvet/jmvet/internal/core/settings"
)

func TestParseEntry(t *testing.T) {
	for text, want := range map[string]bool{
		"example.com/im.Code":       true,
		" example.com/im.Reply.Err": true,
		"time.Duration":             true,
		"gopkg.in/yaml.v3.Node":     true,
		"":                          false,
		"Code":                      false,
		"example.com/im":            false,
		"example.com/im.":           false,
		"example.com/.Code":         false,
		"/abs/im.Code":              false,
		"example.com/im Code.X":     false,
		"example.com/im.1":          false,
	} {
		if _, err := settings.ParseEntry(text); (err == nil) != want {
			t.Errorf("ParseEntry(%q): error %v, want an entry: %t", text, err, want)
		}
	}
}

func TestEntryIn(t *testing.T) {
	tests := []struct {
		entry settings.Entry
		path  string
		want  string
	}{
		{"example.com/im.Reply.Code", "example.com/im", "Reply.Code"},
		{"example.com/im.Code", "example.com/im", "Code"},
		{"example.com/im.Code", "example.com/i", ""},
		{"example.com/im.v2/x.Code", "example.com/im", ""},
		{"gopkg.in/yaml.v3.Node", "gopkg.in/yaml.v3", "Node"},
		{"gopkg.in/yaml.v3.Node", "gopkg.in/yaml", "v3.Node"},
	}
	for _, test := range tests {
		if got, ok := test.entry.In(test.path); got != test.want || ok != (test.want != "") {
			t.Errorf("%s in %s is %q, %t; want %q", test.entry, test.path, got, ok, test.want)
		}
	}
}

func TestReadings(t *testing.T) {
	tests := map[settings.Entry][]settings.Reading{
		"example.com/im.Code":       {{"example.com/im", "Code"}},
		"example.com/im.Reply.Code": {{"example.com/im.Reply", "Code"}, {"example.com/im", "Reply.Code"}},
		"gopkg.in/yaml.v3.Node.X":   {{"gopkg.in/yaml.v3.Node", "X"}, {"gopkg.in/yaml.v3", "Node.X"}},
		"time.Duration":             {{"time", "Duration"}},
	}
	for entry, want := range tests {
		if got := entry.Readings(); !reflect.DeepEqual(got, want) {
			t.Errorf("readings of %s are %q, want %q", entry, got, want)
		}
	}
}
