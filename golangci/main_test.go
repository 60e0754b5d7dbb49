package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// binary is golangci-lint with jmvet, built from this module; root is the repository.
var binary, root string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "golangci-jmvet")
	if err == nil {
		defer os.RemoveAll(dir)
		root, err = filepath.Abs("..")
	}
	if err == nil {
		binary = filepath.Join(dir, "golangci-lint")
		if runtime.GOOS == "windows" {
			binary += ".exe"
		}
		// The checkout may belong to another user: git would refuse to tell its version.
		build := exec.Command("go", "build", "-buildvcs=false", "-o", binary, ".")
		build.Stdout, build.Stderr = os.Stdout, os.Stderr
		err = build.Run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "building golangci-lint:", err)
		return 1
	}
	return m.Run()
}

// environment is that of all commands: no network, and nothing of the user's Go settings.
func environment(more ...string) []string {
	return append(os.Environ(), append([]string{"GOFLAGS=", "GOWORK=", "GOPROXY=off", "GOTOOLCHAIN=local"}, more...)...)
}

// A project is a copy of a program, with a cache of golangci-lint's that is its own.
type project struct {
	dir   string // where golangci-lint runs
	cache string
}

// newProject writes the files of a txtar archive. Its go.mod files may say "replace github.com/jmvet/jmvet/codes =>
// ROOT/codes".
func newProject(t *testing.T, archive string) *project {
	t.Helper()
	p := &project{dir: resolved(t, t.TempDir()), cache: t.TempDir()}
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
	p := &project{dir: resolved(t, t.TempDir()), cache: t.TempDir()}
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

// resolved follows links: golangci-lint prints names without them, and the temporary directory of macOS is one.
func resolved(t *testing.T, dir string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func (p *project) path(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p *project) write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(p.path(name)), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p.path(name), []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func (p *project) read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(p.path(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// goTool runs the go command, which must succeed.
func (p *project) goTool(t *testing.T, args ...string) bool {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = p.dir, environment()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("go %s: %v\n%s", strings.Join(args, " "), err, out)
		return false
	}
	return true
}

// An outcome is what a command of golangci-lint printed.
type outcome struct {
	exit           int
	stdout, stderr string
}

// command runs any command of golangci-lint, with a configuration.
func (p *project) command(t *testing.T, config string, args ...string) outcome {
	t.Helper()
	file := filepath.Join(t.TempDir(), "golangci.yml")
	if err := os.WriteFile(file, []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, append(args, "--config", file)...)
	var stdout, stderr bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.dir, &stdout, &stderr
	// The temporary directory has the lock that keeps a second golangci-lint of this machine from running.
	cmd.Env = environment("GOLANGCI_LINT_CACHE="+p.cache, "TMPDIR="+p.cache, "TMP="+p.cache)
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
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
	if loud.MatchString(out.stderr) || out.exit > 1 {
		t.Fatalf("exit status %d, and golangci-lint says\n%s", out.exit, out.stderr)
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
	if err := json.Unmarshal([]byte(out.stdout), &report); err != nil {
		t.Fatalf("%v\n%s\n%s", err, out.stdout, out.stderr)
	}
	var list []issue
	for _, i := range report.Issues {
		file, err := filepath.Rel(p.dir, i.Pos.Filename)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, issue{i.FromLinter, i.Text, filepath.ToSlash(file), i.Pos.Line, i.Pos.Column})
	}
	if (out.exit == 1) != (len(list) > 0) {
		t.Errorf("exit status %d with %d issues", out.exit, len(list))
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
