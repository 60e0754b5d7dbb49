package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// binary is golangci-lint with jmvet, built from this module, and jmvet the command; root is the repository.
// sharedCache is golangci-lint's cache, and gopls': what they know of the standard library is found out once.
var binary, jmvet, root, sharedCache string

func TestMain(m *testing.M) {
	os.Exit(cmdtest.Main(m, func(dir string) (err error) {
		if root, err = cmdtest.Root(); err != nil {
			return err
		}
		if jmvet, err = cmdtest.Jmvet(dir); err != nil {
			return err
		}
		sharedCache = filepath.Join(dir, "cache")
		if err := os.Mkdir(sharedCache, 0o777); err != nil {
			return err
		}
		binary, err = cmdtest.Build(".", filepath.Join(dir, "golangci-lint"))
		return err
	}))
}

// environment is what all commands have of their own: no network, and nothing of the user's Go settings.
var environment = []string{"GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local"}

// A project is a copy of a program.
type project struct {
	dir   string // where golangci-lint runs
	cache string // of golangci-lint and gopls, which have the paths of files in their keys
}

// newDir returns a project without files.
func newDir(t *testing.T) *project {
	return &project{dir: cmdtest.TempDir(t), cache: sharedCache}
}

// newProject writes the files of a txtar archive. Its go.mod files may say "replace github.com/jmvet/jmvet/codes =>
// ROOT/codes".
func newProject(t *testing.T, archive string) *project {
	t.Helper()
	p := newDir(t)
	files := txtar.Parse([]byte(archive)).Files
	if len(files) == 0 {
		t.Fatal("the archive is empty")
	}
	for _, f := range files {
		p.write(t, f.Name, strings.ReplaceAll(string(f.Data), "=> ROOT", "=> "+filepath.ToSlash(root)))
	}
	return p
}

// newCorpus copies testdata/src without the directories that are not given, if any are.
func newCorpus(t *testing.T, except ...string) *project {
	t.Helper()
	p := newDir(t)
	if err := os.CopyFS(p.dir, os.DirFS(corpusDir)); err != nil {
		t.Fatal(err)
	}
	mod := p.read(t, "go.mod")
	if !strings.Contains(mod, "=> ../../codes\n") {
		t.Fatalf("the corpus's go.mod replaces the constants by another path:\n%s", mod)
	}
	p.write(t, "go.mod", strings.Replace(mod, "=> ../../codes\n", "=> "+filepath.ToSlash(root)+"/codes\n", 1))
	for _, dir := range except {
		if err := os.RemoveAll(p.path(dir)); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p *project) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *project) write(t *testing.T, name, content string) {
	t.Helper()
	cmdtest.Write(t, p.dir, name, content)
}

func (p *project) read(t *testing.T, name string) string {
	t.Helper()
	return cmdtest.Read(t, p.dir, name)
}

// goTool runs the go command, which must succeed.
func (p *project) goTool(t *testing.T, args ...string) bool {
	t.Helper()
	if got := cmdtest.Run(t, p.dir, environment, "go", args...); got.Status != 0 {
		t.Errorf("go %s: %v", strings.Join(args, " "), got)
		return false
	}
	return true
}

// command runs any command of golangci-lint, with a configuration.
func (p *project) command(t *testing.T, config string, args ...string) cmdtest.Result {
	t.Helper()
	file := filepath.Join(t.TempDir(), "golangci.yml")
	if err := os.WriteFile(file, []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	// The temporary directory has the lock that keeps a second golangci-lint of this machine from running.
	env := slices.Concat(environment, []string{"GOLANGCI_LINT_CACHE=" + p.cache, "TMPDIR=" + p.cache, "TMP=" + p.cache})
	return cmdtest.Run(t, p.dir, env, binary, append(args, "--config", file)...)
}

// An issue is what golangci-lint reports.
type issue struct {
	linter, text string
	file         string // relative to the project, with slashes
	line, column int
}

func (i issue) String() string { return fmt.Sprintf("%s:%d:%d: %s", i.file, i.line, i.column, i.text) }

var loud = regexp.MustCompile(`(?m)^(level=(warning|error)|Error|panic).*`)

// run runs golangci-lint, where nothing may drop an issue that jmvet has reported.
func (p *project) run(t *testing.T, config string, args ...string) []issue {
	t.Helper()
	return p.runWithin(t, config,
		append([]string{"--max-same-issues=0", "--max-issues-per-linter=0", "--uniq-by-line=false"}, args...)...)
}

// runWithin runs golangci-lint within the limits of the configuration. A warning fails the test, and so does an exit
// status that does not go with the issues.
func (p *project) runWithin(t *testing.T, config string, args ...string) []issue {
	t.Helper()
	out := p.command(t, config,
		append([]string{"run", "--output.json.path=stdout", "--show-stats=false", "--path-mode=abs"}, args...)...)
	if loud.MatchString(out.Stderr) || out.Status > 1 {
		t.Fatalf("exit status %d, and golangci-lint says\n%s", out.Status, out.Stderr)
	}
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal([]byte(out.Stdout), &report); err != nil {
		t.Fatalf("%v\n%s\n%s", err, out.Stdout, out.Stderr)
	}
	var list []issue
	for _, i := range report.Issues {
		file, err := filepath.Rel(p.dir, i.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, issue{i.FromLinter, i.Text, filepath.ToSlash(file), i.Pos.Line, i.Pos.Column})
	}
	if (out.Status == 1) != (len(list) > 0) {
		t.Errorf("exit status %d with %d issues", out.Status, len(list))
	}
	slices.SortStableFunc(list, func(a, b issue) int {
		return cmp.Or(strings.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column),
			strings.Compare(a.text, b.text))
	})
	return list
}

// texts returns issues as lines. Those of jmvet need not say so.
func texts(issues []issue) string {
	var b strings.Builder
	for _, i := range issues {
		b.WriteString(i.String())
		if i.linter != "jmvet" {
			b.WriteString(" (" + i.linter + ")")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// expect compares issues with the lines that are wanted.
func expect(t *testing.T, issues []issue, want string) {
	t.Helper()
	if got := texts(issues); got != want {
		t.Errorf("issues\n%swant\n%s", got, want)
	}
}

// configuration has jmvet as the only linter, with its settings as YAML on one line each.
func configuration(settings ...string) string {
	config := `version: "2"
linters:
  default: none
  enable: [jmvet]
  exclusions:
    # Not left to the default, which would hide what the setting "generated" does.
    generated: disable
  settings:
    custom:
      jmvet:
        type: module
`
	if len(settings) > 0 {
		config += "        settings:\n          " + strings.Join(settings, "\n          ") + "\n"
	}
	return config
}
