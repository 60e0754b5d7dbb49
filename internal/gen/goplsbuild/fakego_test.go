package goplsbuild

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// The test binary, called go, stands in for the go command. What it does wrong is in the variable FAKE_GO:
//
//	args: text   where the arguments begin with args, text is printed on standard error, and the status is 1
//	args: sleep  it waits to be interrupted
//
// It writes its arguments and environment to the file of FAKE_GO_LOG.
func TestMain(m *testing.M) {
	if name := strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe"); name == "go" {
		os.Exit(fakeGo(os.Args[1:]))
	}
	os.Exit(m.Run())
}

func fakeGo(args []string) int {
	line := strings.Join(args, " ")
	if file := os.Getenv("FAKE_GO_LOG"); file != "" {
		if err := appendTo(file, line+"\n"+strings.Join(os.Environ(), "\n")+"\n"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	if prefix, text, ok := strings.Cut(os.Getenv("FAKE_GO"), ": "); ok && strings.HasPrefix(line, prefix) {
		if text == "sleep" {
			time.Sleep(time.Minute)
			return 1
		}
		if strings.HasPrefix(line, "mod download") {
			out, _ := json.Marshal(module{Error: text}) // plain data
			fmt.Printf("%s\n", out)
			return 1
		}
		fmt.Fprintln(os.Stderr, text)
		return 1
	}
	modules := os.Getenv("FAKE_GO_MODULES")
	switch args[0] {
	case "mod":
		if args[1] == "edit" {
			fmt.Println(`{"Require":[{"Path":"golang.org/x/tools","Version":"v0.47.1"}]}`)
			return 0
		}
		path, version, _ := strings.Cut(args[len(args)-1], "@")
		out, _ := json.Marshal(module{Path: path, Version: version, Dir: filepath.Join(modules, path), Sum: "h1:" + path,
			GoModSum: "h1:mod"})
		fmt.Printf("%s\n", out)
	case "env":
		fmt.Println("https://proxy.example.com")
	case "build":
		for i, arg := range args {
			if arg != "-o" {
				continue
			}
			// What the build was given, so that tests can look at it.
			var content string
			for _, file := range []string{"go.mod", "go.sum", "internal/settings/jmvet.go"} {
				data, err := os.ReadFile(filepath.FromSlash(file))
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
					return 1
				}
				content += fmt.Sprintf("-- %s --\n%s", file, data)
			}
			if err := os.WriteFile(args[i+1], []byte(content), 0o777); err != nil {
				fmt.Fprintln(os.Stderr, err)
				return 1
			}
		}
	case "list":
		fmt.Print(os.Getenv("FAKE_GO_LIST"))
	}
	return 0
}

// place is where a build with the fake go command happens.
type place struct{ temp, out, log string }

// ownProgram returns the test binary.
func ownProgram(t *testing.T) []byte {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// fake puts the fake go command into the path. How it fails is given as in FAKE_GO.
func fake(t *testing.T, fails string) *place {
	t.Helper()
	bin, modules := t.TempDir(), t.TempDir()
	if err := os.WriteFile(cmdtest.Executable(filepath.Join(bin, "go")), ownProgram(t), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"golang.org/x/tools/gopls/go.mod":                        "module golang.org/x/tools/gopls\n",
		"golang.org/x/tools/gopls/go.sum":                        "golang.org/x/tools v0.47.1 h1:x\n",
		"golang.org/x/tools/gopls/main.go":                       "package main\n",
		"golang.org/x/tools/gopls/main_test.go":                  "package main\n",
		"golang.org/x/tools/gopls/testdata/a.txt":                "a\n",
		"golang.org/x/tools/gopls/internal/settings/analysis.go": "package settings\n",
		"github.com/jmvet/jmvet/go.mod":                          "module github.com/jmvet/jmvet\n",
		"github.com/jmvet/jmvet/go.sum":                          "golang.org/x/mod v0.42.0 h1:y\n",
		"example.com/fork/go.sum":                                "golang.org/x/mod v0.42.0 h1:y\n",
	} {
		path := filepath.Join(modules, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		// As in the module cache, nobody may write.
		if err := os.WriteFile(path, []byte(content), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	p := &place{temp: t.TempDir(), out: t.TempDir(), log: filepath.Join(t.TempDir(), "log")}
	t.Setenv("PATH", bin)
	t.Setenv("TMPDIR", p.temp)
	t.Setenv("TMP", p.temp)
	t.Setenv("FAKE_GO", fails)
	t.Setenv("FAKE_GO_LOG", p.log)
	t.Setenv("FAKE_GO_MODULES", modules)
	return p
}
