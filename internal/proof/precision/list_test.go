package main

import (
	"reflect"
	"strings"
	"testing"
)

func TestParseList(t *testing.T) {
	const a = "example.com/a v1.0.0"
	tests := []struct {
		name, text string
		want       []target
		err        string
	}{
		{"one", "# comment\n\n" + a + " a thing\n",
			[]target{{path: "example.com/a", version: "v1.0.0", about: "a thing", pattern: "./..."}}, ""},
		{"options", a + " [small local=v0.1.0] a thing", []target{
			{path: "example.com/a", version: "v1.0.0", about: "a thing", small: true, local: "v0.1.0", pattern: "./..."},
		}, ""},
		{"columns", "example.com/a   v1.0.0\ta  thing  ",
			[]target{{path: "example.com/a", version: "v1.0.0", about: "a thing", pattern: "./..."}}, ""},
		{"empty", "# nothing\n", nil, "list: no modules"},
		{"too short", "\n" + a, nil, `list:2: "example.com/a v1.0.0" is not: module version what it stands for`},
		{"no module", "fmt v1.0.0 a thing", nil, "list:1: fmt v1.0.0 is not a module and its version"},
		{"no version", "example.com/a latest a thing", nil, "list:1: example.com/a latest is not a module and its version"},
		{"nothing said", a + " [small]", nil, "list:1: example.com/a: what does it stand for?"},
		{"open bracket", a + " [small a thing", nil, `list:1: the bracket of "[small a thing" is not closed`},
		{"unknown option", a + " [big] a thing", nil, "list:1: unknown option big: the options are small and local=VERSION"},
		{"option without value", a + " [local] a thing", nil,
			"list:1: unknown option local: the options are small and local=VERSION"},
		{"twice", a + " a thing\n" + a + " a thing", nil, "list:2: example.com/a is listed twice"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := parseList("list", test.text)
			if msg := errorText(err); msg != test.err || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v, %q\nwant %+v, %q", got, msg, test.want, test.err)
			}
		})
	}
}

// TestModules holds the list of this program against what it is for.
func TestModules(t *testing.T) {
	list, err := readList("")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 25 {
		t.Errorf("%d modules, want at least 25", len(list))
	}
	for _, path := range []string{"k8s.io/kubernetes", "github.com/prometheus/prometheus"} {
		if got := choose(list, "go1.26", path, false); len(got) != 1 {
			t.Errorf("%s is listed %d times", path, len(got))
		}
	}
	small := choose(list, "go1.26", "", true)
	if len(small) != 4 || small[3].pattern != "net/..." {
		t.Errorf("the small part is %v, want three modules and net/...", small)
	}
	if all := choose(list, "go1.26", "", false); len(all) != len(list)+1 || all[len(list)].pattern != "std" {
		t.Errorf("%d targets of %d modules, want one more: std", len(all), len(list))
	}
}

func TestBadArguments(t *testing.T) {
	tests := []struct{ args, err string }{
		{"here", "unexpected argument here"},
		{"-plant=-1", "-plant=-1: less than none"},
		{"-only=gin -markdown=x.md", "-markdown is for the whole list: leave out -only and -small"},
		{"-only=nothing.at.all", "-only=nothing.at.all: no such module in the list"},
		{"-list=testdata/nope", "open testdata/nope: no such file or directory"},
	}
	for _, test := range tests {
		status, err := precision(t.Context(), strings.Fields(test.args))
		if msg := errorText(err); status != 2 || msg != test.err {
			t.Errorf("%s: status %d, %q, want 2, %q", test.args, status, msg, test.err)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
