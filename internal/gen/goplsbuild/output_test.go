package goplsbuild

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

func TestOutput(t *testing.T) {
	dir := t.TempDir()
	text, program, empty := filepath.Join(dir, "notes.txt"), filepath.Join(dir, "program.exe"),
		filepath.Join(dir, "empty.exe")
	data := ownProgram(t)
	for path, content := range map[string][]byte{text: []byte("notes"), program: data, empty: nil} {
		if err := os.WriteFile(path, content, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	occupied := t.TempDir()
	if err := os.Mkdir(filepath.Join(occupied, executable()), 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, path, want, err string }{
		{"a new file", filepath.Join(dir, "new.exe"), filepath.Join(dir, "new.exe"), ""},
		{"a directory", dir, filepath.Join(dir, executable()), ""},
		{"a program", program, program, ""},
		{"an empty file", empty, empty, ""},
		{"another file", text, "", text + " exists, and is no Go program that could be replaced"},
		{"no directory", filepath.Join(dir, "none", "gopls.exe"), "", "there is no directory " + filepath.Join(dir, "none")},
		{"a directory called gopls", occupied, "", "is not a file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o, err := newOutput(test.path)
			if test.err != "" {
				if err == nil || !strings.HasPrefix(err.Error(), "cannot write gopls: ") ||
					!strings.Contains(err.Error(), test.err) {
					t.Errorf("error %v, want %s", err, test.err)
				}
				return
			}
			if err != nil || o.path != test.want {
				t.Fatalf("%+v, %v, want %s", o, err, test.want)
			}
			o.discard()
		})
	}
}

func TestReadOnlyOutput(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("nothing is read-only for this user")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := newOutput(dir); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("error %v", err)
	}
}

// TestOutputStays: a file that is there stays if the build fails.
func TestOutputStays(t *testing.T) {
	p := fake(t, "build: cannot")
	path, data := filepath.Join(p.out, "gopls.exe"), ownProgram(t)
	if err := os.WriteFile(path, data, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Build(t.Context(),
		Options{Version: DefaultVersion, Output: path, Source: Source{Version: "v1.2.3"}}); err == nil {
		t.Error("no error")
	}
	if got, err := os.ReadFile(path); err != nil || len(got) != len(data) {
		t.Errorf("%d bytes, %v, want the %d of before", len(got), err, len(data))
	}
	cmdtest.CheckEmpty(t, p.out, "gopls.exe")
}
