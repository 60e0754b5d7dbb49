package findings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// scopeOf is a run over the package of the tests, and over others.
func scopeOf(dir string) Scope {
	return Scope{Root: dir, Packages: map[string]bool{"example.com/shop": true, "example.com/shop/chat": true},
		Tests: true}
}

func TestBaseline(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "baseline.json")
	if _, err := ReadBaseline(file); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("error %v", err)
	}
	var none *Baseline
	first, _ := none.Renew(collect(t, t.TempDir(), shop), scopeOf(dir))
	if err := first.Write(file); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name        string
		text        string
		fresh, gone int
	}{
		{"nothing changed", shop, 0, 0},
		{"lines moved", "package shop\n\n" + shop, 0, 0},
		{"indented", "\t" + shop, 0, 0},
		{"one more of a kind", shop + "if code == 899001 {\n}\n", 1, 0},
		{"a new one", shop + "if code == 803008 {\n}\n", 1, 0},
		{"one mended", strings.Replace(shop, "899002", "codes.", 1), 0, 1},
		{"a line changed", strings.Replace(shop, "if code == 899002", "for code == 899002", 1), 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := ReadBaseline(file)
			if err != nil {
				t.Fatal(err)
			}
			fresh, gone := b.Compare(collect(t, t.TempDir(), tt.text), scopeOf(dir))
			if len(fresh) != tt.fresh || gone != tt.gone {
				t.Errorf("%d fresh and %d gone, want %d and %d", len(fresh), gone, tt.fresh, tt.gone)
			}
		})
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("beside the baseline there is something left: %v, %v", left, err)
	}
}

// TestBaselineScope: what a run did not look at is neither gone nor forgotten.
func TestBaselineScope(t *testing.T) {
	dir := t.TempDir()
	of := func(pkg, file, category string) Finding {
		return Finding{Package: "example.com/" + pkg, File: file, Category: category, Message: "m", Line: "x"}
	}
	var none *Baseline
	b, _ := none.Renew([]Finding{
		of("shop", "shop.go", "magic"), of("shop", "shop_test.go", "magic"), of("shop", "shop.go", "unknown"),
		of("pay", "pay/pay.go", "magic"),
	}, Scope{})
	if err := os.MkdirAll(filepath.Join(dir, "pay"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "pay", "pay.go"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		set  func(*Scope)
		gone int
	}{
		"the package of the tests": {func(*Scope) {}, 3},
		"without test files":       {func(s *Scope) { s.Tests = false }, 2},
		"without a check":          {func(s *Scope) { s.Off = map[string]bool{"unknown": true} }, 2},
		"another package":          {func(s *Scope) { s.Packages = map[string]bool{"example.com/pay": true} }, 4},
		// shop.go is no more
		"both":                        {func(s *Scope) { s.Packages["example.com/pay"] = true }, 4},
		"nothing that is in the file": {func(s *Scope) { s.Packages, s.Root = nil, filepath.Dir(dir) }, 4},
	} {
		scope := scopeOf(dir)
		tt.set(&scope)
		if _, gone := b.Compare(nil, scope); gone != tt.gone {
			t.Errorf("%s: %d are gone, want %d", name, gone, tt.gone)
		}
		if renewed, kept := b.Renew(nil, scope); kept != 4-tt.gone || len(renewed.entries) != kept {
			t.Errorf("%s: %d are kept, want %d", name, kept, 4-tt.gone)
		}
	}
	if renewed, kept := b.Renew([]Finding{of("shop", "shop.go", "magic")}, scopeOf(dir)); kept != 1 ||
		len(renewed.entries) != 2 {
		t.Errorf("%d findings, %d of them kept", len(renewed.entries), kept)
	}
}

func TestWrongBaseline(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no JSON", "hello", "is no baseline: invalid character"},
		{"another file", `{"name": "x"}`, `is no baseline: json: unknown field "name"`},
		{"another version", `{"version": 2}`, "has version 2, want 1"},
		{"nothing", "", "is no baseline: EOF"},
		{"two of them", `{"version": 1} {"version": 1}`, "is no baseline: there is more text behind it"},
		{"a conflict of git", `{"version": 1}` + "\n>>>>>>> main\n", "is no baseline: there is more text behind it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "b.json")
			if err := os.WriteFile(file, []byte(tt.text), 0o666); err != nil {
				t.Fatal(err)
			}
			if _, err := ReadBaseline(file); err == nil || !strings.Contains(err.Error(), tt.want) ||
				!strings.HasPrefix(err.Error(), file) {
				t.Errorf("error %v, want one that names the file and says %q", err, tt.want)
			}
		})
	}
	if err := new(Baseline).Write(filepath.Join(t.TempDir(), "none", "b.json")); err == nil {
		t.Error("a baseline in a directory that does not exist gives no error")
	}
}
