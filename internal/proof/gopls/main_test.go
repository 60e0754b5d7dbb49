package gopls

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
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

func TestMain(m *testing.M) { os.Exit(cmdtest.Main(m, prepare)) }

// prepare builds jmvet, and with it two gopls, into dir. It takes minutes the first time.
func prepare(dir string) (err error) {
	if root, err = cmdtest.Root(); err != nil {
		return err
	}
	if jmvet, err = cmdtest.Jmvet(dir); err != nil {
		return err
	}
	standard, strict = cmdtest.Executable(filepath.Join(dir, "standard")), cmdtest.Executable(filepath.Join(dir, "strict"))
	if err := errors.Join(buildGopls(standard), buildGopls(strict, strictSettings...)); err != nil {
		return err
	}
	out, err := exec.Command("go", "env", "GOPROXY").Output()
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	userProxy = strings.TrimSpace(string(out))
	// All tests share one cache of gopls, as the windows of an editor do: what one finds must not be shown by another.
	os.Setenv("GOPLSCACHE", filepath.Join(dir, "cache"))
	os.Setenv("GOPROXY", "off")
	os.Setenv("GOFLAGS", "-mod=mod")
	os.Setenv("GOWORK", "off")
	return nil
}

// buildGopls has jmvet build gopls with settings into a file. Its lines of progress are printed as they come.
func buildGopls(file string, settings ...string) error {
	cmd := exec.Command(jmvet, append([]string{"gopls", "-o", file}, settings...)...)
	cmd.Dir = root
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", cmd, err)
	}
	return nil
}

// workspace writes the files of a module that requires the constants from this repository, and returns its directory.
func workspace(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := cmdtest.TempDir(t)
	cmdtest.Write(t, dir, "go.mod",
		fmt.Sprintf("module example.com/shop\n\ngo 1.26.0\n\nrequire github.com/jmvet/jmvet/codes v0.0.0\n\nreplace "+
			"github.com/jmvet/jmvet/codes => %q\n", filepath.Join(root, "codes")))
	cmdtest.WriteFiles(t, dir, files)
	return dir
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
