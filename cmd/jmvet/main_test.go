package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// jmvet is the path of the command, built once.
var jmvet string

// root is the root of the repository.
var root string

func TestMain(m *testing.M) {
	os.Exit(cmdtest.Main(m, func(dir string) (err error) {
		if root, err = cmdtest.Root(); err != nil {
			return err
		}
		os.Setenv("GOWORK", "off")      // a test about workspaces turns it on
		os.Setenv("LC_ALL", "C.UTF-8")  // and one about languages says which
		os.Setenv("CLICOLOR_FORCE", "") // and one about colors does, too
		jmvet, err = cmdtest.Jmvet(dir)
		return err
	}))
}

// command runs a program in a directory, without the network.
func command(t *testing.T, dir, name string, args ...string) cmdtest.Result {
	t.Helper()
	return cmdtest.Run(t, dir, []string{"GOPROXY=off", "GOFLAGS="}, name, args...)
}

// files are the files of a module, by their paths.
type files map[string]string

// module writes a module called example.com/shop that requires the constants from this repository.
func module(t *testing.T, fs files) string {
	t.Helper()
	dir := bare(t, fs)
	cmdtest.Write(t, dir, "go.mod", fmt.Sprintf("module example.com/shop\n\ngo 1.26.0\n\n"+
		"require github.com/jmvet/jmvet/codes v0.0.0\n\nreplace github.com/jmvet/jmvet/codes => %s\n",
		filepath.Join(root, "codes")))
	return dir
}

// bare writes a module called example.com/shop that requires nothing.
func bare(t *testing.T, fs files) string {
	t.Helper()
	dir := cmdtest.TempDir(t)
	cmdtest.Write(t, dir, "go.mod", "module example.com/shop\n\ngo 1.26.0\n")
	cmdtest.WriteFiles(t, dir, fs)
	return dir
}

// shop is a module of three packages: the client proves what its field is, and the desk, which never names the vendor,
// is two imports away from it.
var shop = files{
	"im/im.go": `// Package im talks to JMessage.
package im

type Error struct{ Code int }

func (e *Error) Error() string { return "jmessage refused" }

func (e *Error) Exists() bool { return e.Code == 899001 }
`,
	"chat/chat.go": `package chat

import "example.com/shop/im"

func Reason(err error) int {
	if e, ok := err.(*im.Error); ok {
		return e.Code
	}
	return 0
}
`,
	"desk/desk.go": `package desk

import "example.com/shop/chat"

func Blocked(err error) bool { return chat.Reason(err) == 803008 }

func Silenced(err error) bool { return chat.Reason(err) == 803099 }
`,
	"desk/desk_test.go": `package desk

import (
	"testing"

	"example.com/shop/chat"
)

func TestBlocked(t *testing.T) {
	if Blocked(nil) || chat.Reason(nil) == 803010 {
		t.Fatal("nobody is blocked")
	}
}
`,
}

// shopFindings are all findings in shop, the test files' last.
var shopFindings = []string{
	`im/im.go:8:50: magic JMessage code 899001: use codes.RESTUserAlreadyExists`,
	`desk/desk.go:5:59: magic JMessage code 803008: use codes.SendMessageSenderInBlacklist`,
	`desk/desk.go:7:60: unknown JMessage code 803099: not in category SendMessage (803); did you mean 803009 (codes.SendMessageSensitiveWord)?`,
	`desk/desk_test.go:10:41: magic JMessage code 803010: use codes.SendMessageFrequencyLimitExceeded`,
}

// findings returns the lines of an output that are findings, with paths from dir, sorted.
func reported(dir, output string) []string {
	var list []string
	for line := range strings.Lines(output) {
		line = strings.TrimSuffix(line, "\n")
		if strings.Contains(line, ".go:") {
			line = strings.TrimPrefix(filepath.ToSlash(line), filepath.ToSlash(dir)+"/")
			list = append(list, line)
		}
	}
	slices.Sort(list)
	return list
}

// summaryOf returns the line that ends a run with these findings: the magic ones have a fix.
func summaryOf(findings []string) string {
	files := make(map[string]bool)
	magic := 0
	for _, f := range findings {
		name, _, _ := strings.Cut(f, ".go:")
		files[name] = true
		if strings.Contains(f, ": magic ") {
			magic++
		}
	}
	count := func(n int, noun string) string {
		if n == 1 {
			return "1 " + noun
		}
		return fmt.Sprintf("%d %ss", n, noun)
	}
	switch {
	case len(findings) == 0:
		return ""
	case magic == 0:
		return fmt.Sprintf("jmvet: %s in %s\n", count(len(findings), "finding"), count(len(files), "file"))
	}
	return fmt.Sprintf("jmvet: %s in %s, %d can be fixed with -fix\n",
		count(len(findings), "finding"), count(len(files), "file"), magic)
}

func checkFindings(t *testing.T, dir, output string, want []string) {
	t.Helper()
	want = slices.Sorted(slices.Values(want))
	if got := reported(dir, output); !slices.Equal(got, want) {
		t.Errorf("findings:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
