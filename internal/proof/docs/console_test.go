package docs

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// home is where README.md says that the repository is. What comes before it in a path is all that differs between
// machines.
const home = "/home/you/jmvet"

// Why commands are not run.
const (
	unpublished = "it needs a published version"
	thisRun     = "it is the run that this test is a part of"
	builds      = "it takes minutes; the tests in gopls/ do it"
	needsGopls  = "it needs that gopls"
	publishes   = "it publishes"
	atHome      = "it writes to your home directory"
)

// page is a page with commands.
type page struct {
	name       string
	exceptions map[string]string
	commands   int // that are run, at least
}

// pages are the English pages whose commands are run, with the commands that are not run here and the reasons that
// stand there.
var pages = []page{
	{"README.md", installation, 2},
	{"CONTRIBUTING.md", map[string]string{
		"go test ./... github.com/jmvet/jmvet/codes/...": thisRun,
		".ci/run": "it takes many minutes, and this test is a part of it",

		".ci/release goreleaser":                  "goreleaser's first build takes minutes",
		"git tag -a codes/v0.1.0 -m codes/v0.1.0": publishes,
		"git push origin codes/v0.1.0":            publishes,
		"go mod edit -dropreplace=github.com/jmvet/jmvet/codes -require=github.com/jmvet/jmvet/codes@v0.1.0": unpublished,
		"go mod tidy":                 unpublished,
		"git tag -a v0.1.0 -m v0.1.0": publishes,
		"git push origin v0.1.0":      publishes,
		"go run github.com/goreleaser/goreleaser/v2@v2.16.0 release --clean": publishes,
		"CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -trimpath -buildvcs=true -mod=readonly -ldflags=\"-s -w\" " +
			"./cmd/jmvet": "it needs a tag",
	}, 3},
	{"docs/command.md", map[string]string{
		"go mod init -modfile=go.tool.mod example.com/shop/tools":                   unpublished,
		"go get -tool -modfile=go.tool.mod github.com/jmvet/jmvet/cmd/jmvet@latest": unpublished,
		"go tool -modfile=go.tool.mod jmvet ./...":                                  unpublished,
		"jmvet codes -write internal/jmcodes":                                       "it writes to the repository",
		"jmvet completion bash > ~/.local/share/bash-completion/completions/jmvet":  atHome,
		"jmvet completion zsh > \"${fpath[1]}/_jmvet\"":                             atHome,
		"jmvet completion fish > ~/.config/fish/completions/jmvet.fish":             atHome,
		"jmvet -fix -constants=example.com/shop/internal/jmcodes ./...":             "it writes to the repository",
		"go get github.com/jmvet/jmvet/codes":                                       unpublished,
	}, 8},
	{"docs/settings.md", nil, 2},
	{"docs/evidence.md", nil, 1},
	{"docs/go-vet.md", map[string]string{
		"go get -tool github.com/jmvet/jmvet/cmd/jmvet@latest": unpublished,
		"go vet -vettool=\"$(go tool -n jmvet)\" ./...":        unpublished,
		"go fix -fixtool=\"$(go tool -n jmvet)\" ./...":        unpublished,
	}, 4},
	{"docs/ci.md", nil, 3},
	{"docs/report.md", nil, 3},
	{"docs/speed.md",
		map[string]string{"cd internal/proof/bench && go run . -fresh -rounds 3 -markdown result.md": "it takes an hour, a " +
			"quiet machine and gigabytes"}, 0},
	{"docs/bazel.md", map[string]string{
		"go get github.com/jmvet/jmvet@latest": unpublished,
		"bazel mod tidy":                       unpublished,
	}, 0},
	{"docs/golangci-lint.md", map[string]string{
		"golangci-lint custom":                       "it clones golangci-lint",
		"./custom-gcl run ./...":                     "it clones golangci-lint",
		"./custom-gcl run --fix":                     "the tests in golangci/ do it",
		"./custom-gcl run --fix --enable-only jmvet": "the tests in golangci/ do it",
		"cd golangci && go build -o ../custom-gcl .": "the tests in golangci/ do it",
		"go get github.com/jmvet/jmvet/codes":        unpublished,
	}, 0},
	{"docs/editors.md", map[string]string{
		"jmvet gopls -o ~/bin/gopls":                                                            builds,
		"jmvet gopls -o ~/bin/gopls -evidence=context -known=899900-899919":                     builds,
		"~/bin/gopls version":                                                                   needsGopls,
		"~/bin/gopls check examples/cmd/helpdesk/main.go":                                       needsGopls,
		"~/bin/gopls codeaction -kind=quickfix -exec -diff examples/cmd/helpdesk/main.go:41:37": needsGopls,
		"go get github.com/jmvet/jmvet/codes":                                                   unpublished,
	}, 0},
	{"docs/precision.md", map[string]string{
		"go run ./internal/proof/precision -markdown docs/precision.md": "it takes half an hour",
	}, 0},
}

// installation has what the README pages do not run.
var installation = map[string]string{
	"go test ./... github.com/jmvet/jmvet/codes/...":     thisRun,
	"go install github.com/jmvet/jmvet/cmd/jmvet@latest": unpublished,
	"jmvet ./...":                         unpublished,
	"jmvet -fix ./...":                    unpublished,
	"go get github.com/jmvet/jmvet/codes": unpublished,
}

// pagesIn returns the pages in both languages: a Chinese page has the commands of the English one.
func pagesIn(t *testing.T) []page {
	t.Helper()
	list := slices.Clone(pages)
	translated := pairs(t)
	for _, p := range pages {
		if chinese, ok := translated[p.name]; ok {
			p.name = chinese
			list = append(list, p)
		}
	}
	return list
}

// localeOf returns the locale of the readers of a page: their command speaks their language.
func localeOf(name string) string {
	if isChinese(name) {
		return "zh_CN.UTF-8"
	}
	return ""
}

// TestConsole runs the commands that the pages show, each page in a copy of the repository, and compares what they
// print. Without the long tests, commands of Go's own are left out.
func TestConsole(t *testing.T) {
	for _, page := range pagesIn(t) {
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
					if !long.Tests() && strings.HasPrefix(e.command, "go ") {
						ran++ // the go command builds and loads anew in each copy
						continue
					}
					if sh == nil {
						sh = copyOf(t)
						sh.locale = localeOf(page.name)
					}
					ran++
					got, _ := sh.run(t, e.command)
					switch got = strings.ReplaceAll(got, sh.dir, home); {
					case matches(got, e.output):
					case *update && !strings.Contains(e.output, "...\n"):
						replace(t, page.name, "\n$ "+e.command+"\n"+e.output, "\n$ "+e.command+"\n"+got)
					default:
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

// template matches the template that a page says it is generated from.
var template = regexp.MustCompile(`^<!-- Generated by gendocs from (\S+) `)

// replace writes another text in place of one of a page, and of the template of a page that is generated.
func replace(t *testing.T, name, old, new string) {
	t.Helper()
	files := []string{name}
	if m := template.FindStringSubmatch(readFile(t, name)); m != nil {
		files = append(files, m[1])
	}
	for _, file := range files {
		text := readFile(t, file)
		if strings.Count(text, old) != 1 {
			t.Fatalf("%s has not once:\n%s", file, old)
		}
		text = strings.Replace(text, old, new, 1)
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(file)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestConsolePages checks that each page with commands is among those whose commands are run.
func TestConsolePages(t *testing.T) {
	all := pagesIn(t)
	for _, name := range markdownFiles(t) {
		hasCommands := slices.ContainsFunc(blocks(t, readFile(t, name)),
			func(b block) bool { return b.language == "console" })
		listed := slices.ContainsFunc(all, func(p page) bool { return p.name == name }) || slices.Contains(adoption, name)
		if hasCommands != listed {
			t.Errorf("%s has commands: %t; they are run: %t", name, hasCommands, listed)
		}
	}
}

// TestTryIt checks that trying jmvet takes the two commands that the README pages give, and that CI runs them, too.
func TestTryIt(t *testing.T) {
	want := []string{"go run ./cmd/jmvet ./examples/...", "go test ./... github.com/jmvet/jmvet/codes/..."}
	for name, heading := range map[string]string{"README.md": "Try it", "README.zh-CN.md": "试一试"} {
		commands := slices.Concat(commandsOf(t, name, heading)...)
		if !slices.Equal(commands, want) {
			t.Errorf("the commands in %s are %q, want %q", name, commands, want)
		}
	}
	for _, command := range want {
		if !regexp.MustCompile(`(?m)^\s*(if )?` + regexp.QuoteMeta(command) + `( |;|$)`).MatchString(readFile(t, ".ci/run")) {
			t.Errorf(".ci/run does not run %s", command)
		}
	}
}

// TestUsage holds the usage on the pages about the command against the command, in the language of each page.
func TestUsage(t *testing.T) {
	for _, name := range []string{"docs/command.md", chineseOf("docs/command.md")} {
		output, status := (&shell{dir: root, bin: bin, locale: localeOf(name)}).run(t, "jmvet help")
		if status != 0 || len(output) < 1000 {
			t.Fatalf("%s: jmvet help: exit status %d\n%s", name, status, output)
		}
		checkPart(t, name, "usage", "```text\n"+output+"```\n")
	}
}

// TestClaims holds the numbers in the README pages against where they are from.
func TestClaims(t *testing.T) {
	m := regexp.MustCompile(`, ([0-9 ]+) lines: \*\*0 findings\*\*\.\nOf (\d+) planted comparisons, \*\*(\d+) were found \(100 %\)\*\*\. ` +
		`Of (\d+) decoys, \*\*0 were reported`).FindStringSubmatch(readFile(t, "docs/precision.md"))
	if m == nil || m[2] != m[3] {
		t.Fatal("docs/precision.md no longer says that there are 0 findings, and that all planted comparisons were found")
	}
	millions, planted, decoys := number(strings.ReplaceAll(m[1], " ", ""))/1e6, number(m[2]), number(m[4])
	speed := regexp.MustCompile(`(?s)Kubernetes v[0-9.]+, ([0-9,]+) packages, .*?\n\| jmvet \| [0-9.]+ \| 1 \| ([0-9.]+) \|`).FindStringSubmatch(readFile(t, "docs/speed.md"))
	if speed == nil {
		t.Fatal("docs/speed.md no longer says how long jmvet takes over Kubernetes")
	}
	seconds, err := strconv.ParseFloat(speed[2], 64)
	if err != nil {
		t.Fatal(err)
	}
	numbers := make(map[codes.Code]bool) // five of them have two rows
	for _, e := range codes.All() {
		numbers[e.Code] = true
	}
	for name, claims := range map[string][]string{
		"README.md": {
			fmt.Sprintf("[all %d codes]", len(numbers)), fmt.Sprintf("[%d million lines]", millions),
			"all " + thousands(planted) + " comparisons", "none of the " + thousands(decoys) + " decoys",
			"the " + speed[1] + " packages of Kubernetes", fmt.Sprintf("[%.1f seconds]", seconds),
		},
		"README.zh-CN.md": {
			fmt.Sprintf("[全部 %d 个错误码]", len(numbers)), fmt.Sprintf("[%d00 万行]", millions),
			fmt.Sprintf("埋入 %d 处", planted), fmt.Sprintf("埋入 %d 处形似的干扰项", decoys),
			"Kubernetes 的 " + strings.ReplaceAll(speed[1], ",", "") + " 个包", fmt.Sprintf("[%.1f 秒]", seconds),
		},
	} {
		for _, claim := range claims {
			if !strings.Contains(readFile(t, name), claim) {
				t.Errorf("%s does not say %s", name, claim)
			}
		}
	}
}

// thousands writes a number of four digits as English does.
func thousands(n int) string { return fmt.Sprintf("%d,%03d", n/1000, n%1000) }
