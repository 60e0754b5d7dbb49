package gopls

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// What the tests run, built once.
var (
	root     string // of the repository
	jmvet    string // the command
	standard string // gopls with jmvet as it is
	strict   string // gopls with jmvet and settings built in

	userProxy string // GOPROXY as it was; the tests run without a network otherwise
)

// strictSettings are the settings of the second gopls. They change what is found in every file of the tests.
var strictSettings = []string{"-evidence=declared", "-missing-cases-fix=false"}

func TestMain(m *testing.M) {
	os.Exit(testMain(m))
}

func testMain(m *testing.M) int {
	dir, err := os.MkdirTemp("", "gopls")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	if root, err = filepath.Abs("../../.."); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	exe := ""
	if runtime.GOOS == "windows" {
		exe = ".exe"
	}
	jmvet, standard, strict = filepath.Join(dir, "jmvet"+exe), filepath.Join(dir, "standard"+exe),
		filepath.Join(dir, "strict"+exe)
	for _, args := range [][]string{
		{"go", "build", "-o", jmvet, "./cmd/jmvet"},
		{jmvet, "gopls", "-o", standard},
		append([]string{jmvet, "gopls", "-o", strict}, strictSettings...),
	} {
		// Each line of progress is printed as it comes: the first build may take minutes.
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = root
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", strings.Join(args, " "), err)
			return 1
		}
	}
	out, err := exec.Command("go", "env", "GOPROXY").Output()
	if err != nil {
		fmt.Fprintf(os.Stderr, "go env: %v\n", err)
		return 1
	}
	userProxy = strings.TrimSpace(string(out))
	// All tests share one cache of gopls, as the windows of an editor do: what one finds must not be shown by another.
	os.Setenv("GOPLSCACHE", filepath.Join(dir, "cache"))
	os.Setenv("GOPROXY", "off")
	os.Setenv("GOFLAGS", "-mod=mod")
	os.Setenv("GOWORK", "off")
	return m.Run()
}

// result is what a command did.
type result struct {
	status         int
	stdout, stderr string
}

func (r result) String() string {
	return fmt.Sprintf("exit status %d\n-- stdout --\n%s-- stderr --\n%s", r.status, r.stdout, r.stderr)
}

// command runs a program in a directory. Variables of the environment may be given in addition.
func command(t *testing.T, dir string, env []string, name string, args ...string) result {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "PWD="+dir), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// workspace writes the files of a module that requires the constants from this repository, and returns its directory.
func workspace(t *testing.T, files map[string]string) string {
	t.Helper()
	// gopls resolves links, and the temporary directory may be behind one.
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "go.mod",
		fmt.Sprintf("module example.com/shop\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\nreplace "+
			"github.com/jmvet/jmvet/codes => %q\n", filepath.Join(root, "codes")))
	for name, content := range files {
		write(t, dir, name, content)
	}
	return dir
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// shop is a module of two packages. Only the first names the vendor.
var shop = map[string]string{
	"im/im.go": `// Package im talks to JMessage.
package im

type Error struct{ Code int }

func (e *Error) Exists() bool { return e.Code == 899001 }

func (e *Error) NotAllowed() bool { return e.Code == 899061 }

func (e *Error) Text() (text string) {
	switch e.Code {
	case 801003:
		text = "There is no such user."
	case 801004:
		text = "The password is wrong."
	}
	return text
}
`,
	"desk/desk.go": `package desk

import "example.com/shop/im"

func Blocked(e *im.Error) bool { return e.Code == 803008 }
`,
}

// What is found in shop.
var (
	inIM = []string{
		"6:50-6:56 magic: magic JMessage code 899001: use codes.RESTUserAlreadyExists",
		"8:54-8:60 unknown: unknown JMessage code 899061: not in category REST (899); did you mean 899016 " +
			"(codes.RESTSendMessageNotPermitted)?",
		"11:2-11:8 exhaustive: switch misses 3 of 5 JMessage Login codes: LoginDeviceInvalid, LoginUserDisabled, " +
			"LoginMultiChannelError",
		"12:7-12:13 magic: magic JMessage code 801003: use codes.LoginUserNotFound",
		"14:7-14:13 magic: magic JMessage code 801004: use codes.LoginPasswordInvalid",
	}
	inDesk = []string{"5:51-5:57 magic: magic JMessage code 803008: use codes.SendMessageSenderInBlacklist"}
)
