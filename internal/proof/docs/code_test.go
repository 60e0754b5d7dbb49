package docs

import (
	"encoding/json"
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// shop is the module in which the Go blocks of the pages stand, a package each.
var shop = map[string]string{
	"jmessage/jmessage.go": `// Package jmessage is a client.
package jmessage

type Error struct {
	Code    int
	Message string
}

func Post(path, body string) *Error { return &Error{len(path), body} }
`,
	"im/im.go": `// Package im is the shop's chat.
package im

import "example.com/shop/jmessage"

// Register returns why a user could not be registered.
func Register(name string) (reason int) { return jmessage.Post("/v1/users", name).Code }

type Reply struct{ State int }

func Last() int { return len("last") }
`,
	"errs/errs.go": "// Package errs has the shop's own constants.\npackage errs\n\nconst UserExists = 899001\n",
}

// known is what blocks may speak of without declaring it.
const known = `package shop

import "errors"

var (
	resp struct {
		Error struct {
			Code int //jmvet:code
		}
	}
	text          string
	errNotAllowed = errors.New("not allowed")
)
`

// importable are the packages that are imported where a block has their names.
var importable = map[string]string{
	"codes":    "github.com/jmvet/jmvet/codes",
	"errs":     "example.com/shop/errs",
	"im":       "example.com/shop/im",
	"jmessage": "example.com/shop/jmessage",
	"strconv":  "strconv",
}

// snippet is a Go block of a page, and the package that it stands in.
type snippet struct {
	block
	page string
	dir  string // within the module
	file string // the text of its file
}

// snippets returns the Go blocks of all pages.
func snippets(t *testing.T) []*snippet {
	t.Helper()
	var list []*snippet
	for _, page := range markdownFiles(t) {
		for _, b := range blocks(t, readFile(t, page)) {
			if b.language == "go" {
				list = append(list, &snippet{block: b, page: page, dir: fmt.Sprintf("p%d", len(list)), file: fileOf(t, page, b)})
			}
		}
	}
	return list
}

// fileOf makes a file of a block: of a whole file, declarations, or statements of a function.
func fileOf(t *testing.T, page string, b block) string {
	t.Helper()
	parses := func(text string) bool {
		_, err := parser.ParseFile(token.NewFileSet(), "", text, parser.SkipObjectResolution)
		return err == nil
	}
	body := b.text
	switch {
	case parses(body):
		return body
	case parses("package shop\n" + body):
	default:
		body = "func handle() error {\n" + body + "\nreturn nil\n}\n"
	}
	head := "package shop\n\n"
	for _, name := range sortedKeys(importable) {
		if strings.Contains(b.text, name+".") {
			head += fmt.Sprintf("import %q\n", importable[name])
		}
	}
	text, err := format.Source([]byte(head + "\n" + body))
	if err != nil {
		t.Fatalf("%s:%d: this is no Go: %v", page, b.line, err)
	}
	return string(text)
}

// write puts the snippets into a new module, which may import jmvet's constants.
func write(t *testing.T, list []*snippet) *shell {
	t.Helper()
	dir := cmdtest.TempDir(t)
	here, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"go.mod": fmt.Sprintf("module example.com/shop\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes "+
			"v0.0.0\n\nreplace github.com/jmvet/jmvet/codes => %s/codes\n", filepath.ToSlash(here)),
	}
	maps.Copy(files, shop)
	for _, s := range list {
		files[s.dir+"/shop.go"] = s.file
		if strings.HasPrefix(s.file, "package shop\n") {
			files[s.dir+"/known.go"] = known
		}
	}
	cmdtest.WriteFiles(t, dir, files)
	return &shell{dir: dir, bin: bin}
}

// TestCode runs jmvet over the Go blocks of all pages. A block is reported exactly as the quotes below it say, and one
// without quotes is not reported; each compiles.
func TestCode(t *testing.T) {
	all := snippets(t)
	sh := write(t, all)
	if output, status := sh.run(t, "go vet ./..."); status != 0 {
		t.Fatalf("the pages have code that does not compile:\n%s", output)
	}
	byFlags := make(map[string][]*snippet)
	bad := 0
	for _, s := range all {
		flags := s.flags
		if isChinese(s.page) {
			flags = "-lang=zh " + flags
		}
		byFlags[flags] = append(byFlags[flags], s)
		if s.flags != "" && !s.fix && !strings.Contains(readFile(t, s.page), "`"+s.flags+"`") {
			t.Errorf("%s:%d: readers do not see that jmvet runs with %s here", s.page, s.line, s.flags)
		}
		if len(s.quotes) > 0 {
			bad++
		}
	}
	if bad < 30 || bad == len(all) {
		t.Errorf("of %d blocks %d are to be reported, want some more and some less", len(all), bad)
	}
	for flags, list := range byFlags {
		var dirs []string
		for _, s := range list {
			dirs = append(dirs, "./"+s.dir)
		}
		output, _ := sh.run(t, "jmvet -format=json "+flags+" "+strings.Join(dirs, " "))
		var found []struct{ File, Message string }
		if err := json.Unmarshal([]byte(output), &found); err != nil {
			t.Errorf("jmvet %s: %v\n%s", flags, err, output)
			continue
		}
		for _, s := range list {
			var got []string
			for _, f := range found {
				if filepath.Base(filepath.Dir(f.File)) == s.dir {
					got = append(got, f.Message)
				}
			}
			if !slices.Equal(got, s.quotes) {
				t.Errorf("%s:%d: jmvet %s reports\n%s\nthe page has\n%s", s.page, s.line, flags, strings.Join(got, "\n"),
					strings.Join(s.quotes, "\n"))
			}
		}
	}
}

// TestCodeFixes runs jmvet -fix over each block before one that is said to be what the fix makes of it.
func TestCodeFixes(t *testing.T) {
	all := snippets(t)
	var before []*snippet
	after := make(map[*snippet]*snippet)
	for i, s := range all {
		if s.fix {
			if i == 0 || all[i-1].page != s.page || len(all[i-1].quotes) == 0 {
				t.Fatalf("%s:%d: there is nothing before this that could be fixed", s.page, s.line)
			}
			before = append(before, all[i-1])
			after[all[i-1]] = s
		}
	}
	if len(before) < 3 {
		t.Errorf("only %d fixes are shown", len(before))
	}
	sh := write(t, before)
	for _, s := range before {
		if output, status := sh.run(t, "jmvet -fix "+s.flags+" ./"+s.dir); status != 0 {
			t.Errorf("%s:%d: jmvet -fix: %s", s.page, s.line, output)
		}
		fixed, err := os.ReadFile(filepath.Join(sh.dir, s.dir, "shop.go"))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := afterImports(t, string(fixed)), afterImports(t, after[s].file); got != want {
			t.Errorf("%s:%d: the fix is\n%s\nthe page has\n%s", s.page, s.line, got, want)
		}
	}
	if output, status := sh.run(t, "go vet ./..."); status != 0 {
		t.Errorf("after -fix: %s", output)
	}
}

// afterImports returns the part of a file behind its imports: a page does not show them.
func afterImports(t *testing.T, text string) string {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	end := file.Name.End()
	for _, d := range file.Decls {
		end = d.End()
	}
	return strings.TrimSpace(text[fset.Position(end).Offset:])
}
