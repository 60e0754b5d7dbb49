package docs

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
	"github.com/jmvet/jmvet/internal/proof/long"
	"github.com/jmvet/jmvet/internal/proof/release/proxy"
)

// userRelease is the version that users get from the proxy.
const userRelease = "v0.9.7"

// userCode has a code without a name, and a loop that prints another thing if the go line is raised.
const userCode = `package main // JMessage

import "fmt"

func taken(code int) bool { return code == 899001 }

func main() {
	var list []func()
	for i := 0; i < 3; i++ {
		list = append(list, func() { fmt.Print(i, " ") })
	}
	for _, f := range list {
		f()
	}
	fmt.Println(taken(899000 + len(list) - 2))
}
`

// A user has a module cache and a directory of programs of their own, and a proxy that has a release of jmvet.
type user struct {
	env  []string
	page string // that the user reads, "" for none in particular
}

// newUser returns the one user of all tests: to make a release and to build jmvet from it takes long.
func newUser(t *testing.T) *user {
	t.Helper()
	long.Skip(t, "it builds jmvet from a new module cache")
	env, err := userEnv()
	if err != nil {
		t.Fatal(err)
	}
	return &user{env: env}
}

// userEnv makes a release, and returns the environment of a user who has nothing yet.
var userEnv = sync.OnceValues(func() ([]string, error) {
	home := filepath.Join(bin, "user") // it is removed with bin
	release, own := filepath.Join(home, "proxy"), filepath.Join(home, "bin")
	if err := errors.Join(os.MkdirAll(release, 0o777), os.MkdirAll(own, 0o777)); err != nil {
		return nil, err
	}
	if _, err := proxy.Make(root, release, userRelease); err != nil {
		return nil, fmt.Errorf("the modules cannot be released: %w", err)
	}
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		return nil, err
	}
	// With -trimpath, what was compiled before in another module cache is not compiled again.
	return append(os.Environ(), "GOBIN="+own, "PATH="+own+string(os.PathListSeparator)+os.Getenv("PATH"),
		"GOMODCACHE="+filepath.Join(home, "modules"), "GONOSUMDB=*", "GOFLAGS=-modcacherw -trimpath", "GOWORK=off",
		"GOTOOLCHAIN=local", "LC_ALL=C",
		"GOPROXY="+proxy.URLs(strings.TrimSpace(string(cache)), release)), nil
})

// run runs a command line, which must end with a status.
func (u *user) run(t *testing.T, dir, line string, status int) string {
	t.Helper()
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir, cmd.Env = dir, append(slices.Clone(u.env), "PWD="+dir)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != status {
		t.Fatalf("%s: %v, want status %d\n%s", line, err, status, out)
	}
	return string(out)
}

// program writes a fresh module with a go line.
func program(t *testing.T, language string) (dir, mod string) {
	t.Helper()
	dir = t.TempDir()
	mod = "module example.com/shop\n\ngo " + language + "\n"
	for name, text := range map[string]string{"go.mod": mod, "main.go": userCode} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir, mod
}

// commandsOf returns the commands of a chapter of a page, in its console blocks.
func commandsOf(t *testing.T, page, heading string) [][]string {
	t.Helper()
	_, part, _ := strings.Cut(readFile(t, page), "\n## "+heading+"\n")
	part, _, _ = strings.Cut(part, "\n## ")
	var list [][]string
	for _, b := range blocks(t, part) {
		if b.language != "console" {
			continue
		}
		var commands []string
		for _, e := range examplesOf(b.text) {
			commands = append(commands, e.command)
		}
		list = append(list, commands)
	}
	return list
}

// TestUsers does what users do: it follows the README pages to the letter, in fresh modules, and looks at what becomes
// of their go.mod.
func TestUsers(t *testing.T) {
	u := newUser(t)
	commands := commandsOf(t, "README.md", "Install and run")[0]
	if chinese := commandsOf(t, "README.zh-CN.md", "安装与运行"); !slices.Equal(chinese[0], commands) {
		t.Errorf("the two pages have the commands %q and %q", commands, chinese[0])
	}
	if len(commands) != 4 {
		t.Fatalf("the commands are %q", commands)
	}
	for _, language := range []string{"1.18", "1.21", "1.24.0", "1.26.0"} {
		t.Run("go "+language, func(t *testing.T) {
			dir, mod := program(t, language)
			before := u.run(t, dir, "go run .", 0)
			for _, command := range commands {
				status := 0
				if command == "jmvet ./..." {
					status = 3
				}
				u.run(t, dir, command, status)
			}
			u.run(t, dir, "go build -o "+filepath.Join(t.TempDir(), "shop")+" ./... && jmvet ./... && gofmt -l .", 0)
			if after := u.run(t, dir, "go run .", 0); after != before {
				t.Errorf("the program prints %q, did print %q", after, before)
			}
			if fixed := cmdtest.Read(t, dir, "main.go"); !strings.Contains(fixed, "code == codes.RESTUserAlreadyExists") {
				t.Errorf("it is not fixed:\n%s", fixed)
			}
			u.checkRequired(t, dir, mod+"\nrequire github.com/jmvet/jmvet/codes "+userRelease+"\n")
		})
	}
}

// checkRequired compares go.mod with what it should be, and so once more when it is tidy. It needs the module of the
// constants and no other.
func (u *user) checkRequired(t *testing.T, dir, want string) {
	t.Helper()
	// go get cannot know that it will be imported
	if got := strings.ReplaceAll(cmdtest.Read(t, dir, "go.mod"), " // indirect", ""); got != want {
		t.Errorf("go.mod is\n%s\nwant\n%s", got, want)
	}
	u.run(t, dir, "go mod tidy", 0)
	if got := cmdtest.Read(t, dir, "go.mod"); got != want {
		t.Errorf("tidy go.mod is\n%s\nwant\n%s", got, want)
	}
	if sum := cmdtest.Read(t, dir, "go.sum"); strings.Count(sum, "\n") != 2 ||
		strings.Count(sum, "github.com/jmvet/jmvet/codes "+userRelease) != 2 {
		t.Errorf("go.sum is\n%s", sum)
	}
	if all := u.run(t, dir, "go list -m all",
		0); all != fmt.Sprintf("example.com/shop\ngithub.com/jmvet/jmvet/codes %s\n", userRelease) {
		t.Errorf("go list -m all prints\n%s", all)
	}
}

// TestTool: what go get -tool does to a module, and that -modfile keeps it out.
func TestTool(t *testing.T) {
	u := newUser(t)
	dir, mod := program(t, "1.21")
	commands := slices.Concat(commandsOf(t, "docs/command.md", "A tool of your module")...)
	if len(commands) != 3 {
		t.Fatalf("the commands are %q", commands)
	}
	for i, command := range commands {
		if i < len(commands)-1 {
			u.run(t, dir, command, 0)
		} else if out := u.run(t, dir, command+" 2>&1; true", 0); !strings.Contains(out, "magic JMessage code 899001") {
			t.Errorf("%s prints %s", command, out)
		}
	}
	if got := cmdtest.Read(t, dir, "go.mod"); got != mod {
		t.Errorf("go.mod is\n%s\nwant it as it was", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "go.sum")); err == nil {
		t.Error("there is a go.sum")
	}
	u.run(t, dir, "go get -tool github.com/jmvet/jmvet/cmd/jmvet", 0)
	got := cmdtest.Read(t, dir, "go.mod")
	for _, want := range []string{"\ngo 1.26.0\n", "\ntool github.com/jmvet/jmvet/cmd/jmvet\n", "golang.org/x/tools "} {
		if !strings.Contains(got, want) {
			t.Errorf("go.mod has not %q:\n%s", want, got)
		}
	}
}
