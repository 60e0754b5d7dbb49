package docs

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// adoption is the page on how a service adopts jmvet, in both languages. [TestChinesePages] holds them against each
// other.
var adoption = []string{"docs/adoption.md", "docs/zh-CN/adoption.md"}

// The chapters of the page, in order.
const (
	chapterInstall = iota
	chapterLook
	chapterInit
	chapterRequire
	chapterFix
	chapterFinish
	chapterSettings
	chapterMonorepo
	chapterMany
	chapterVendored
	chapterOwnConstants
	chapters
)

// chaptersOf returns the blocks of a page by its chapters; what stands before the first one is left out.
func chaptersOf(t *testing.T, name string) [][]block {
	t.Helper()
	_, text, _ := strings.Cut(readFile(t, name), "\n## ")
	var list [][]block
	for chapter := range strings.SplitSeq(text, "\n## ") {
		list = append(list, blocks(t, chapter))
	}
	if len(list) != chapters {
		t.Fatalf("%s has %d chapters, want %d", name, len(list), chapters)
	}
	return list
}

// exitStatus has the commands of the page that end with another status than 0.
var exitStatus = map[string]int{"jmvet ./...": 3, "jmvet -magic=false ./...": 3}

// follow does what the blocks say in a directory: it runs the commands, whose output must be the one shown, and makes
// the changes. It returns the files that are shown, by their languages.
func (u *user) follow(t *testing.T, dir string, list []block) map[string][]string {
	t.Helper()
	shown := make(map[string][]string)
	for _, b := range list {
		switch b.language {
		case "console":
			for _, e := range examplesOf(b.text) {
				got := u.run(t, dir, e.command, exitStatus[e.command])
				if strings.HasPrefix(e.command, "go ") && e.output == "" {
					continue // what the go command says of its downloads is not worth showing
				}
				switch {
				case matches(got, e.output):
				case *update && !strings.Contains(e.output, "...\n"):
					replace(t, u.page, "\n$ "+e.command+"\n"+e.output, "\n$ "+e.command+"\n"+got)
				default:
					t.Errorf("%s prints\n%s\n-- the page has --\n%s", e.command, got, e.output)
				}
			}
		case "diff":
			patch(t, dir, b.text)
		default:
			shown[b.language] = append(shown[b.language], b.text)
		}
	}
	return shown
}

// patch makes a change.
func patch(t *testing.T, dir, diff string) {
	t.Helper()
	cmd := exec.Command("git", "apply", "-")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(diff)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("git apply: %v\n%s%s", err, out, diff)
	}
}

// inputsOf returns what a workflow hands to the action.
func inputsOf(t *testing.T, workflow string) map[string]string {
	t.Helper()
	_, part, ok := strings.Cut(workflow, "      - uses: jmvet/jmvet@v0\n        with:\n")
	if !ok {
		t.Fatalf("the action is not in\n%s", workflow)
	}
	inputs := make(map[string]string)
	for line := range strings.Lines(part) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || !strings.HasPrefix(line, "          ") {
			t.Fatalf("%q is no input", line)
		}
		if unquoted, err := strconv.Unquote(value); err == nil {
			value = unquoted
		}
		inputs[name] = value
	}
	return inputs
}

// action runs the action in the root of a repository, with the inputs of a workflow.
func (u *user) action(t *testing.T, repository, workflow string) (output string, status int) {
	t.Helper()
	script, err := filepath.Abs(filepath.Join(root, ".github", "action.sh"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-c", `bash "$0" "$(which jmvet)"`, script)
	// whatever its users speak
	cmd.Dir, cmd.Env = repository, append(slices.Clone(u.env), "PWD="+repository, "GOWORK=", "LC_ALL=C")
	known := readFile(t, "action.yml")
	for name, value := range inputsOf(t, workflow) {
		variable := regexp.MustCompile(`(JMVET_[A-Z]+): \$\{\{ inputs\.` + name + ` \}\}`).FindStringSubmatch(known)
		switch {
		case variable != nil:
			cmd.Env = append(cmd.Env, variable[1]+"="+value)
		case name != "go-version-file":
			t.Errorf("the action has no input %s", name)
		}
	}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

const workflowFile = ".github/workflows/jmvet.yml"

// stateOf returns the row of the table for a service: how many lines go.mod and go.sum have more, how many findings the
// baseline has, and the exit status of CI; -1 where there is none.
func (u *user) stateOf(t *testing.T, dir string, mod string) (state [4]int) {
	t.Helper()
	count := func(text string) (n int) {
		for line := range strings.Lines(text) {
			if strings.TrimSpace(line) != "" {
				n++
			}
		}
		return n
	}
	textOr := func(name string) string {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return ""
		}
		return string(text)
	}
	state = [4]int{count(textOr("go.mod")) - count(mod), count(textOr("go.sum")), -1, -1}
	if baseline := textOr(".jmvet.json"); baseline != "" {
		state[2] = strings.Count(baseline, `"message": `)
	}
	if workflow := textOr(workflowFile); workflow != "" {
		var output string
		if output, state[3] = u.action(t, dir, workflow); state[3] != 0 {
			t.Log(output)
		}
	}
	return state
}

// rowsOf reads the table of the page.
func rowsOf(t *testing.T, page string) (rows [][4]int) {
	t.Helper()
	number := regexp.MustCompile(`\d+`)
	for _, m := range regexp.MustCompile(`(?m)^\| \[\d\. .*\]\(#.*\) \| (.*) \| (.*) \| (.*) \| (.*) \|$`).FindAllStringSubmatch(readFile(t, page), -1) {
		var row [4]int
		for i, cell := range m[1:] {
			n, err := strconv.Atoi(number.FindString(cell))
			switch {
			case err == nil:
				row[i] = n
			case cell == "none" || cell == "无":
				row[i] = -1
			case !slices.Contains([]string{"unchanged", "不变", "passes", "通过"}, cell):
				t.Errorf("the table says %q", cell)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// TestAdoption follows docs/adoption.md to the letter, in fresh modules.
func TestAdoption(t *testing.T) {
	for _, page := range adoption {
		t.Run(page, func(t *testing.T) {
			u := newUser(t).reading(page)
			all := chaptersOf(t, page)
			dir := cmdtest.TempDir(t)
			writeService(t, dir)
			mod := cmdtest.Read(t, dir, "go.mod")
			rows := rowsOf(t, page)
			if len(rows) != chapterFinish+1 {
				t.Fatalf("the table has %d rows", len(rows))
			}
			for chapter, want := range rows {
				shown := u.follow(t, dir, all[chapter])
				if chapter == chapterInit {
					if got := cmdtest.Read(t, dir, workflowFile); !slices.Equal(shown["yaml"], []string{got}) {
						t.Errorf("the workflow is\n%s\nthe page has\n%s", got, shown["yaml"])
					}
					u.checkInit(t, dir)
				}
				if got := u.stateOf(t, dir, mod); got != want {
					t.Errorf("after chapter %d: lines, findings and status are %v, the table has %v", chapter+1, got, want)
				}
			}
			u.run(t, dir, "go vet ./... && test -z \"$(gofmt -l .)\"", 0)
			u.checkSettings(t, dir, all[chapterSettings])
		})
	}
}

// checkInit looks at what jmvet init has left: CI fails for a new number, GitLab's job does what GitHub's does, and a
// second run has nothing to do.
func (u *user) checkInit(t *testing.T, dir string) {
	t.Helper()
	fresh := filepath.Join(dir, "internal", "user", "new.go")
	text := "package user\n\nimport \"example.com/shop/internal/jmessage\"\n\nfunc isNew(err error) bool { return " +
		"jmessage.Code(err) == 899001 }\n"
	if err := os.WriteFile(fresh, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	output, status := u.action(t, dir, cmdtest.Read(t, dir, workflowFile))
	if status != 3 || !strings.Contains(output, "::warning file=internal/user/new.go,line=5,") ||
		strings.Count(output, "\n") != 1 {
		t.Errorf("CI with a new number: exit status %d\n%s", status, output)
	}
	if err := os.Remove(fresh); err != nil {
		t.Fatal(err)
	}
	u.run(t, dir, "jmvet init -ci gitlab -golangci -known=899900-899919", 0)
	job := cmdtest.Read(t, dir, ".gitlab-ci.yml")
	script := regexp.MustCompile(`(?m)^    - (.+)$`).FindAllStringSubmatch(job, -1)
	if len(script) != 2 || script[0][1] != "go install github.com/jmvet/jmvet/cmd/jmvet@"+userRelease {
		t.Fatalf("the job is\n%s", job)
	}
	for _, command := range script {
		u.run(t, dir, command[1], 0)
	}
	if report := cmdtest.Read(t, dir, "gl-code-quality-report.json"); report != "[]\n" {
		t.Errorf("GitLab gets %s", report)
	}
	if err := errors.Join(os.Remove(filepath.Join(dir, "gl-code-quality-report.json")),
		os.Remove(filepath.Join(dir, ".gitlab-ci.yml"))); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	u.run(t, dir, "jmvet init -ci github -golangci -known=899900-899919", 0)
	if after := tree(t, dir); !slices.Equal(before, after) {
		t.Errorf("the second run changes %q to %q", before, after)
	}
}

// tree returns the names of the files below a directory, with their sizes.
func tree(t *testing.T, dir string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		list = append(list, fmt.Sprintf("%s %d", path, info.Size()))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
