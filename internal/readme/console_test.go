package readme

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// home is where README.md says that the repository is. What comes before it in a path is all that differs between machines.
const home = "/home/you/jmvet"

// exceptions are the commands of README.md that are not run here, with the reasons that stand there.
var exceptions = map[string]string{
	"go test ./...": "it is the run that this test is a part of",
	"go install github.com/jmvet/jmvet/cmd/jmvet@latest":   "it needs a published version",
	"go get -tool github.com/jmvet/jmvet/cmd/jmvet@latest": "it needs a published version",
	"go tool jmvet ./...":                 "it needs a published version",
	"go get github.com/jmvet/jmvet/codes": "it needs a published version",
}

// TestConsole runs the commands that README.md shows, in a copy of the repository, and compares what they print.
func TestConsole(t *testing.T) {
	var sh *shell
	skipped := make(map[string]string)
	ran := 0
	for _, b := range blocks(t, readFile(t, "README.md")) {
		if b.language != "console" {
			continue
		}
		for _, e := range examplesOf(b.text) {
			if b.notRun != "" {
				skipped[e.command] = b.notRun
				continue
			}
			if sh == nil {
				sh = copyOf(t)
			}
			ran++
			got, _ := sh.run(t, e.command)
			if got = strings.ReplaceAll(got, sh.dir, home); !matches(got, e.output) {
				t.Errorf("README.md:%d: %s prints\n%s\n-- README.md has --\n%s", b.line, e.command, got, e.output)
			}
		}
	}
	if !maps.Equal(skipped, exceptions) {
		t.Errorf("not run are %v, want %v", skipped, exceptions)
	}
	if ran < 5 {
		t.Errorf("only %d commands were run", ran)
	}
}

// TestTryIt checks that trying jmvet takes the two commands that README.md gives, and that CI runs the tests as it says.
func TestTryIt(t *testing.T) {
	text := readFile(t, "README.md")
	_, part, _ := strings.Cut(text, "\n## Try it\n")
	part, _, _ = strings.Cut(part, "\n## ")
	var commands []string
	for _, b := range blocks(t, part) {
		for _, e := range examplesOf(b.text) {
			commands = append(commands, e.command)
		}
	}
	if want := []string{"go run ./cmd/jmvet ./examples/...", "go test ./..."}; !slices.Equal(commands, want) {
		t.Fatalf("the commands are %q, want %q", commands, want)
	}
	for _, command := range commands {
		if !regexp.MustCompile(`(?m)^\s*(if )?` + regexp.QuoteMeta(command) + `( |;|$)`).MatchString(readFile(t, ".ci/run")) {
			t.Errorf(".ci/run does not run %s", command)
		}
	}
}
