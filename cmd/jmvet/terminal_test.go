package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/text/width"
)

// inTerminal runs the command in a directory, on a terminal of some width, and returns what is shown there.
func inTerminal(t *testing.T, dir string, columns uint16, env []string, args ...string) string {
	t.Helper()
	cmd := exec.Command(jmvet, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PWD="+dir, "GOPROXY=off", "GOFLAGS=", "LC_ALL=C",
		"NO_COLOR=", "CLICOLOR=", "CLICOLOR_FORCE=", "TERM=xterm-256color")
	cmd.Env = append(cmd.Env, env...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: columns})
	if errors.Is(err, pty.ErrUnsupported) {
		t.Skip("no pseudo-terminals here")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	shown, err := io.ReadAll(tty)
	var gone *os.PathError // EIO: the command has closed its end
	if err != nil && !errors.As(err, &gone) {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(shown), "\r\n", "\n")
}

var escape = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestColors: a terminal shows colours if the environment has nothing against it. All characters are those of a pipe.
func TestColors(t *testing.T) {
	dir := module(t, loginShop)
	const (
		plain = "login.go:5:13: magic JMessage code 801003: use codes.LoginUserNotFound\n" +
			"login.go:8:13: unknown JMessage code 801099: not in category Login (801)\n" +
			"jmvet: 2 findings in 1 file, 1 can be fixed with -fix\n"
		colored = "\x1b[1mlogin.go:5:13:\x1b[0m \x1b[33mmagic\x1b[0m JMessage code 801003: use " +
			"codes.LoginUserNotFound\n" +
			"\x1b[1mlogin.go:8:13:\x1b[0m \x1b[31munknown\x1b[0m JMessage code 801099: not in category Login (801)\n" +
			"jmvet: \x1b[1m2 findings in 1 file, 1 can be fixed with -fix\x1b[0m\n"
	)
	if got := escape.ReplaceAllString(colored, ""); got != plain {
		t.Fatalf("without its colours it is\n%s", got)
	}
	tests := []struct {
		name string
		env  []string
		want string
	}{
		{"a terminal", nil, colored},
		{"NO_COLOR", []string{"NO_COLOR=1"}, plain},
		{"dumb", []string{"TERM=dumb"}, plain},
		{"CLICOLOR", []string{"CLICOLOR=0"}, plain},
		{"NO_COLOR and CLICOLOR_FORCE", []string{"NO_COLOR=1", "CLICOLOR_FORCE=1"}, plain},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := inTerminal(t, dir, 80, test.env, "./..."); got != test.want {
				t.Errorf("it shows\n%q\nwant\n%q", got, test.want)
			}
		})
	}
	t.Run("a pipe", func(t *testing.T) {
		if got := command(t, dir, jmvet, "./..."); got.Stdout+got.Stderr != plain {
			t.Errorf("%v\nwant\n%s", got, plain)
		}
	})
	t.Run("CLICOLOR_FORCE in a pipe", func(t *testing.T) {
		t.Setenv("CLICOLOR_FORCE", "1")
		if got := command(t, dir, jmvet, "./..."); got.Stdout+got.Stderr != colored {
			t.Errorf("%v\nwant\n%s", got, colored)
		}
		if got := command(t, dir, jmvet, "-format=github", "./..."); strings.Contains(got.Stdout+got.Stderr, "\x1b") {
			t.Errorf("a format for programs has colours: %v", got)
		}
	})
}

// TestTableInTerminal: no line of a table is longer than the terminal is wide, in either language, and nothing is cut
// off.
func TestTableInTerminal(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		pipe := call(t, "codes", "-lang="+language).Stdout
		for _, columns := range []uint16{60, 80, 132, 200} {
			got := inTerminal(t, t.TempDir(), columns, nil, "codes", "-lang="+language)
			for line := range strings.Lines(got) {
				if n := cellsOf(strings.TrimSuffix(line, "\n")); n > int(columns) {
					t.Errorf("-lang=%s: %d cells on a terminal of %d: %s", language, n, columns, line)
				}
			}
			for word := range strings.FieldsSeq(pipe) {
				if len(word) == 6 && strings.Trim(word, "0123456789") == "" && !strings.Contains(got, word) {
					t.Errorf("-lang=%s: %d cells, and %s is not there", language, columns, word)
				}
			}
		}
		if wide := inTerminal(t, t.TempDir(), 1000, nil, "codes", "-lang="+language); wide != pipe {
			t.Errorf("-lang=%s: a wide terminal shows something else than a pipe", language)
		}
	}
}

// cellsOf counts by another rule than the command does: it knows no characters that take no cell, which the table has
// not.
func cellsOf(s string) int {
	n := 0
	for _, r := range s {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
		n++
	}
	return n
}
