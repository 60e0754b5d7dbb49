package patch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/edit"
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
		isParsed := func(text []byte) bool { return string(text) == test.old }
		file, err := apply(name, []edit.Edit{edit.Replace(at, at+1, "22")}, isParsed)
		if err != nil || string(file.New) != test.want || string(file.Old) != test.old {
			t.Errorf("%s: %q, %v, want %q", test.name, file.New, err, test.want)
		}
	}
	if _, err := apply(name, nil, func([]byte) bool { return false }); err == nil ||
		!strings.HasSuffix(err.Error(), "x.go has changed since it was read: run jmvet again") {
		t.Errorf("a file that has changed: %v", err)
	}
	if _, err := apply(name, []edit.Edit{edit.Insert(0, "?")}, func([]byte) bool { return true }); err == nil {
		t.Error("what is no Go can be written")
	}
}
