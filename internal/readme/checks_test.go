package readme

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shop is a package in which the pieces of code under "What it finds" stand.
const shop = `package shop // talks to JMessage

import (
	"errors"

	"github.com/jmvet/jmvet/codes"
)

var (
	resp struct {
		Error struct {
			Code int //jmvet:code
		}
	}
	text          string
	errNotAllowed = errors.New("not allowed")
)

const _ = codes.RESTUserNotFound

func handle() error {
%s
	return nil
}
`

// TestWhatItFinds runs jmvet over the code before and after each check's message.
func TestWhatItFinds(t *testing.T) {
	_, part, _ := strings.Cut(readFile(t, "README.md"), "\n## What it finds\n")
	part, _, _ = strings.Cut(part, "\n## ")
	code := blocks(t, part)
	if len(code) != 6 || slices.ContainsFunc(code, func(b block) bool { return b.language != "go" }) {
		t.Fatalf("there are %d blocks, want code before and after three messages", len(code))
	}
	sh := copyOf(t)
	for i := 0; i < len(code); i += 2 {
		before, after := code[i], code[i+1]
		if before.quote == "" || after.quote != "" {
			t.Errorf("README.md has no message between the code before and after, or one too many")
		}
		file := filepath.Join("shop", "shop.go")
		put := func(text string) {
			if err := os.MkdirAll(filepath.Join(sh.dir, "shop"), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(sh.dir, file), fmt.Appendf(nil, shop, "\t"+strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n\t")), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		put(before.text)
		got, _ := sh.run(t, "jmvet ./shop")
		if _, message, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(got, filepath.Join(sh.dir, file))), ": "); message != before.quote {
			t.Errorf("before: jmvet prints\n%s\nREADME.md has\n%s", message, before.quote)
		}
		if strings.HasPrefix(before.quote, "magic") {
			if got, status := sh.run(t, "jmvet -fix ./shop"); status != 0 {
				t.Errorf("jmvet -fix: %s", got)
			}
			fixed, err := os.ReadFile(filepath.Join(sh.dir, file))
			if err != nil {
				t.Fatal(err)
			}
			if put(after.text); string(fixed) != string(must(os.ReadFile(filepath.Join(sh.dir, file)))) {
				t.Errorf("the fix is\n%s\nREADME.md has\n%s", fixed, after.text)
			}
		}
		put(after.text)
		if got, status := sh.run(t, "jmvet ./shop && go vet ./shop"); status != 0 {
			t.Errorf("after: %s", got)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
