package main

import (
	"go/format"
	"slices"
	"testing"
)

func TestMutants(t *testing.T) {
	text := "package x\n\nfunc f(a, b int, ok bool) bool {\n\tfor a < b {\n\t\tif !ok && a == 3 {\n\t\t\tcontinue\n\t\t}\n\t}\n\treturn \"x\"+\"y\" == \"z\" || true\n}\n"
	list, err := Mutants("x.go", text)
	if err != nil {
		t.Fatal(err)
	}
	var changes []string
	for _, m := range list {
		changes = append(changes, m.From+" => "+m.To)
		changed := m.Apply(text)
		if changed == text {
			t.Errorf("%s changes nothing", m)
		}
		if _, err := format.Source([]byte(changed)); err != nil {
			t.Errorf("%s: %v", m, err)
		}
	}
	want := []string{
		"< => <=", "!ok && a == 3 => true", "!ok && a == 3 => false",
		"&& => ||", "! => ", "== => !=", "3 => 4", "continue => break", "|| => &&", "true => false",
	}
	if !slices.Equal(changes, want) {
		t.Errorf("got %q\nwant %q", changes, want)
	}
	if _, err := Mutants("x.go", "package"); err == nil {
		t.Error("a file that does not parse gives no error")
	}
}
