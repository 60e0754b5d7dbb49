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

// unpublished is why most of what is not run is not.
const unpublished = "it needs a published version"

// pages are the pages whose commands are run, with the commands that are not run here and the reasons that stand there.
var pages = []struct {
	name       string
	exceptions map[string]string
	commands   int // that are run, at least
}{
	{"README.md", map[string]string{
		"go test ./...": "it is the run that this test is a part of",
		"go install github.com/jmvet/jmvet/cmd/jmvet@latest":   unpublished,
		"go get -tool github.com/jmvet/jmvet/cmd/jmvet@latest": unpublished,
		"go tool jmvet ./...":                 unpublished,
		"go get github.com/jmvet/jmvet/codes": unpublished,
		"jmvet gopls -o ~/bin":                "it takes minutes; the tests of the module gopls/ do it",
	}, 5},
	{"docs/go-vet.md", map[string]string{
		"go get -tool github.com/jmvet/jmvet/cmd/jmvet@latest": unpublished,
		"go vet -vettool=\"$(go tool -n jmvet)\" ./...":        unpublished,
		"go fix -fixtool=\"$(go tool -n jmvet)\" ./...":        unpublished,
	}, 4},
	{"docs/ci.md", nil, 4},
	{"docs/report.md", nil, 3},
	{"docs/bazel.md", map[string]string{
		"go get github.com/jmvet/jmvet@latest": unpublished,
		"bazel mod tidy":                       unpublished,
	}, 0},
}

// TestConsole runs the commands that the pages show, each page in a copy of the repository, and compares what they print.
func TestConsole(t *testing.T) {
	for _, page := range pages {
		t.Run(page.name, func(t *testing.T) {
			skipped := make(map[string]string)
			ran := 0
			var sh *shell
			for _, b := range blocks(t, readFile(t, page.name)) {
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
						t.Errorf("%s:%d: %s prints\n%s\n-- the page has --\n%s", page.name, b.line, e.command, got, e.output)
					}
				}
			}
			if !maps.Equal(skipped, page.exceptions) {
				t.Errorf("not run are %v, want %v", skipped, page.exceptions)
			}
			if ran < page.commands {
				t.Errorf("only %d commands were run", ran)
			}
		})
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
