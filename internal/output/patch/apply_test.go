package patch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestApply(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.go")
	tests := []struct {
		name, old, want string
	}{
		{"as it is", "package p\n\nvar x = 1\n", "package p\n\nvar x = 22\n"},
		{"formatted", "package p\nvar x   =  1\n", "package p\n\nvar x = 22\n"},
		{"CRLF", "package p\r\n\r\nvar x = 1\r\n", "package p\r\n\r\nvar x = 22\r\n"},
		{"byte order mark", "\ufeffpackage p\r\n\r\nvar x = 1\r\n", "\ufeffpackage p\r\n\r\nvar x = 22\r\n"},
		{"line ends of both kinds", "package p\n\nvar x   = 1\r\n", "package p\n\nvar x   = 22\r\n"},
	}
	for _, test := range tests {
		if err := os.WriteFile(name, []byte(test.old), 0o666); err != nil {
			t.Fatal(err)
		}
		at := strings.Index(test.old, "1")
		file, err := apply(name, []edit{{at, at + 1, "22"}}, func(text []byte) bool { return string(text) == test.old })
		if err != nil || string(file.New) != test.want || string(file.Old) != test.old {
			t.Errorf("%s: %q, %v, want %q", test.name, file.New, err, test.want)
		}
	}
	if _, err := apply(name, nil, func([]byte) bool { return false }); err == nil ||
		!strings.HasSuffix(err.Error(), "x.go has changed since it was read: run jmvet again") {
		t.Errorf("a file that has changed: %v", err)
	}
	if _, err := apply(name, []edit{{0, 0, "?"}}, func([]byte) bool { return true }); err == nil {
		t.Error("what is no Go can be written")
	}
}

func TestClash(t *testing.T) {
	have := []edit{{5, 8, "x"}, {10, 10, "y"}}
	tests := []struct {
		edit edit
		want relation
	}{
		{edit{5, 8, "x"}, same},
		{edit{10, 10, "y"}, same},
		{edit{10, 10, "z"}, overlaps},
		{edit{5, 8, "z"}, overlaps},
		{edit{5, 6, ""}, overlaps},
		{edit{7, 9, ""}, overlaps},
		{edit{6, 6, "in"}, overlaps},
		{edit{9, 11, ""}, overlaps},
		{edit{5, 5, "before"}, apart},
		{edit{8, 8, "behind"}, apart},
		{edit{8, 10, "up to it"}, apart},
		{edit{10, 12, "from it"}, apart},
	}
	for _, test := range tests {
		if got := clash(have, test.edit); got != test.want {
			t.Errorf("%v: %v, want %v", test.edit, got, test.want)
		}
	}
}
