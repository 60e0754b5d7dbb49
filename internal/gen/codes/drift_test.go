package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/gen/genfile"
)

const root = "../../.."

// TestDrift fails when the generated files are not what the tables make.
func TestDrift(t *testing.T) {
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		got, err := os.ReadFile(filepath.Join(root, f.Name))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, f.Data) {
			t.Errorf("%s is not what the tables make: run go generate ./internal/gen/codes", f.Name)
		}
	}
}

// TestGenerated checks the form of the generated files.
func TestGenerated(t *testing.T) {
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 4 {
		t.Fatalf("%d files, want 4", len(files))
	}
	for _, f := range files {
		first, _, _ := strings.Cut(string(f.Data), "\n")
		if !strings.Contains(strings.ToLower(first), "generated") {
			t.Errorf("%s does not start by saying that it is generated: %q", f.Name, first)
		}
		if filepath.Ext(f.Name) != ".go" {
			continue
		}
		if formatted, err := format.Source(f.Data); err != nil || !bytes.Equal(formatted, f.Data) {
			t.Errorf("%s is not formatted (%v)", f.Name, err)
		}
	}
}

// TestRun generates the files into an empty tree.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"codes", "docs/zh-CN"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"codes/table.tsv", "codes/categories.tsv"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := genfile.Run(dir, generate); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"codes/constants.go", "codes/table.go", "docs/codes.md", "docs/zh-CN/codes.md"} {
		want, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from the repository's (%v)", name, err)
		}
	}
}

// TestPages checks that the pages have the same rows and sections, and differ in nothing but their language.
func TestPages(t *testing.T) {
	tab, err := readTable(filepath.Join(root, "codes"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		text := string(genPage(tab, p))
		for _, c := range tab.categories {
			if !strings.Contains(text,
				genfile.Wrap(fmt.Sprintf("\n## %d %s\n\n%s%s\n", c.prefix, c.name, cell(p.of(c)), p.stop))) {
				t.Errorf("%s has no section for %s", p.file, c.name)
			}
		}
		for _, e := range tab.entries {
			if n := strings.Count(text, fmt.Sprintf("\n| %d | `%s` | %s | %s | %s |\n", e.code, e.name, cell(e.message),
				cell(p.meaning(e)), e.source)); n != 1 {
				t.Errorf("%s has the row of %s %d times, want once", p.file, e.name, n)
			}
		}
		if _, err := os.Stat(filepath.Join(root, p.file)); err != nil {
			t.Error(err)
		}
	}
}
