package docs

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// TestAction runs the script of action.yml as GitHub does: the inputs in the environment, the binary as its argument.
func TestAction(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("the action runs in bash, which is not here")
	}
	sh := copyOf(t)
	tests := []struct {
		name   string
		env    []string
		status int
		want   string // in what it prints
	}{
		{"findings", []string{"JMVET_PACKAGES=./examples/cmd/helpdesk"}, 3,
			"::warning file=examples/cmd/helpdesk/main.go,line=41,"},
		{"no findings", []string{"JMVET_PACKAGES=./plugin ./internal/core/nearest"}, 0, ""},
		{"flags", []string{"JMVET_PACKAGES=./examples/cmd/helpdesk", "JMVET_FLAGS=-magic=false -test=false"}, 0, ""},
		{"format", []string{"JMVET_PACKAGES=./examples/cmd/helpdesk", "JMVET_FORMAT=text"}, 3,
			"examples/cmd/helpdesk/main.go:41:37: magic"},
		{"no baseline", []string{"JMVET_PACKAGES=./examples/...", "JMVET_BASELINE=none.json"}, 1,
			"jmvet: there is no baseline none.json: write it with jmvet -baseline=none.json -write-baseline ./examples/..."},
		{"no command", []string{"JMVET_PACKAGES=./codes; touch stolen"}, 1, ""},
		{"output", []string{"JMVET_PACKAGES=./examples/cmd/helpdesk", "JMVET_FORMAT=sarif", "JMVET_OUTPUT=out.sarif"}, 3, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cmd := exec.Command("bash", ".github/action.sh", filepath.Join(bin, "jmvet"))
			cmd.Dir = sh.dir
			cmd.Env = append(os.Environ(), append(tt.env, "GOPROXY=off", "GOFLAGS=", "GOWORK=off", "PWD="+sh.dir)...)
			out, _ := cmd.CombinedOutput()
			if cmd.ProcessState.ExitCode() != tt.status || !strings.Contains(string(out), tt.want) {
				t.Errorf("exit status %d, want %d, and %q in\n%s", cmd.ProcessState.ExitCode(), tt.status, tt.want, out)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(sh.dir, "stolen")); err == nil {
		t.Error("an input was run as a command")
	}
	var log struct{ Version string }
	data, err := os.ReadFile(filepath.Join(sh.dir, "out.sarif"))
	if err != nil || json.Unmarshal(data, &log) != nil || log.Version != "2.1.0" {
		t.Errorf("the output is no SARIF log: %v\n%.200s", err, data)
	}
}

// TestActionInputs holds the inputs of action.yml against the script that reads them and the tables that explain them.
func TestActionInputs(t *testing.T) {
	text := readFile(t, "action.yml")
	_, part, _ := strings.Cut(text, "\ninputs:\n")
	part, _, _ = strings.Cut(part, "\nruns:")
	var inputs []string
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z-]+):$`).FindAllStringSubmatch(part, -1) {
		inputs = append(inputs, m[1])
	}
	for _, page := range []string{"docs/ci.md", chineseOf("docs/ci.md")} {
		var documented []string
		for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\| ").FindAllStringSubmatch(readFile(t, page), -1) {
			documented = append(documented, m[1])
		}
		if len(inputs) == 0 || !slices.Equal(inputs, documented) {
			t.Errorf("action.yml has the inputs %q, %s explains %q", inputs, page, documented)
		}
	}
	script := readFile(t, ".github/action.sh")
	for _, m := range regexp.MustCompile(`(JMVET_[A-Z]+): \$\{\{ inputs\.([a-z-]+) \}\}`).FindAllStringSubmatch(text, -1) {
		if !strings.Contains(script, m[1]) || !slices.Contains(inputs, m[2]) {
			t.Errorf("%s from the input %s: the script does not read it, or there is no such input", m[1], m[2])
		}
	}
	for _, m := range regexp.MustCompile(`JMVET_[A-Z]+`).FindAllString(script, -1) {
		if !strings.Contains(text, m+": ${{") {
			t.Errorf("the script reads %s, which action.yml does not set", m)
		}
	}
}

// TestActionGo runs the step that looks for versions of Go which cannot fetch a newer one.
func TestActionGo(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("the action runs in bash, which is not here")
	}
	_, step, _ := strings.Cut(readFile(t, "action.yml"), "    - name: Look at the version of Go\n")
	_, step, ok := strings.Cut(step, "      run: |\n")
	step, _, found := strings.Cut(step, "    - if: steps.go.outputs.too-old == 'true'\n      uses: actions/setup-go@v5\n")
	if !ok || !found {
		t.Fatal("the action does not look at the version of Go")
	}
	for version, want := range map[string]string{
		"go1.18": "too-old=true\n", "go1.20.14": "too-old=true\n", "go1.9.7": "too-old=true\n",
		"go1.21.0": "", "go1.26rc1": "", "go1.26.8": "", "go1.27-devel_0123456": "", "go1.26.8 X:nodwarf5": "",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "go"), []byte("#!/bin/sh\necho '"+version+"'\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		output := filepath.Join(dir, "output")
		cmd := exec.Command("bash", "-e", "-c", step)
		cmd.Env = append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"), "GITHUB_OUTPUT="+output)
		if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", version, err, out)
		}
		if got, _ := os.ReadFile(output); string(got) != want {
			t.Errorf("%s: the output is %q, want %q", version, got, want)
		}
	}
}

// TestMatcher reads jmvet's plain output, on its own and through go vet, with the problem matcher.
func TestMatcher(t *testing.T) {
	var matcher struct {
		ProblemMatcher []struct {
			Pattern []struct {
				Regexp                      string
				File, Line, Column, Message int
			}
		}
	}
	if err := json.Unmarshal([]byte(readFile(t, ".github/jmvet-matcher.json")), &matcher); err != nil {
		t.Fatal(err)
	}
	p := matcher.ProblemMatcher[0].Pattern[0]
	re := regexp.MustCompile(p.Regexp)
	sh := copyOf(t)
	commands := []string{"jmvet -q ./examples/...", "jmvet -q -lang=zh ./examples/..."}
	if long.Tests() { // a new vet tool analyses what examples/ imports anew
		commands = append(commands, "go vet -vettool=$(which jmvet) ./examples/helpdesk",
			"go vet -vettool=$(which jmvet) -lang=zh ./examples/helpdesk")
	}
	for _, command := range commands {
		output, _ := sh.run(t, command)
		found := 0
		for line := range strings.Lines(output) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue // go vet heads each package's findings by its path
			}
			m := re.FindStringSubmatch(line)
			if m == nil {
				t.Errorf("%s: the matcher does not match %s", command, line)
				continue
			}
			found++
			if got := m[p.File] + ":" + m[p.Line] + ":" + m[p.Column] + ": " +
				m[p.Message]; got != strings.TrimPrefix(line, "vet: ") {
				t.Errorf("the matcher reads %s of %s", got, line)
			}
		}
		if found < 10 {
			t.Errorf("%s: only %d findings", command, found)
		}
	}
	for _, l := range []lang.Lang{lang.English, lang.Chinese} {
		for _, message := range []string{
			lang.PassInSilence.In(l, 2, 32, "REST"), lang.MissesCategories.In(l, 1, 2, "Login"),
			lang.Misses.In(l, "map", 1, 5, "Login", "x"), lang.IgnoreDropsNothing.In(l), lang.IgnoreNeedsReason.In(l),
			lang.TakesNoArgument.In(l, "code", "x"), lang.UnknownDirective.In(l, "codes", ""),
			lang.SpacedDirective.In(l, "code"), lang.DirectiveInComment.In(l, "code"), lang.CodeOnNothing.In(l),
			lang.ExhaustiveOnNothing.In(l), lang.WrongCodeDirective.In(l, "x"),
		} {
			if !re.MatchString("examples/main.go:41:37: " + message) {
				t.Errorf("the matcher does not match %s", message)
			}
		}
	}
	if re.MatchString("examples/main.go:41:37: undefined: x") {
		t.Error("the matcher takes a compiler's error for a finding")
	}
}

// TestPreCommit runs the commands of .pre-commit-hooks.yaml.
func TestPreCommit(t *testing.T) {
	long.Skip(t, "the hooks build jmvet")
	hooks := regexp.MustCompile(`(?m)^- id: (\S+)(?:\n  .*)*?\n  entry: (.+)\n  args: \[(.+)\]$`).FindAllStringSubmatch(readFile(t, ".pre-commit-hooks.yaml"), -1)
	if len(hooks) != 2 {
		t.Fatalf("%d hooks, want 2", len(hooks))
	}
	sh := copyOf(t)
	want := map[string]int{"jmvet": 3, "jmvet-fix": 0}
	for _, h := range hooks {
		command := "bash '" + must(filepath.Abs(root)) + "'/" + h[2] + " " + strings.ReplaceAll(h[3], ",", " ") +
			" examples/chat/chat.go"
		output, status := sh.run(t, command)
		if code, ok := want[h[1]]; !ok || status != code {
			t.Errorf("%s: %s exits with %d, want %d\n%.500s", h[1], command, status, code, output)
		}
	}
	fixed, err := os.ReadFile(filepath.Join(sh.dir, "examples", "chat", "chat.go"))
	if err != nil || !strings.Contains(string(fixed), "codes.RESTGroupMemberAlreadyInGroup") {
		t.Errorf("jmvet-fix has written no fix: %v", err)
	}
}
