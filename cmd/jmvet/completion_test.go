package main

import (
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// completions asks jmvet what the last word may be.
func completions(t *testing.T, words ...string) (found []string, files bool) {
	t.Helper()
	got := call(t, append([]string{"completion", "--"}, words...)...)
	if got.Status != 0 || got.Stderr != "" {
		t.Fatalf("%q: %v", words, got)
	}
	for line := range strings.Lines(got.Stdout) {
		word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if word == ":files" {
			files = true
		} else {
			found = append(found, word)
		}
	}
	return found, files
}

func TestCompletion(t *testing.T) {
	tests := []struct {
		words string // an empty one stands behind a space at the end
		want  string
		files bool
	}{
		{"", strings.Join(subcommandNames(), " "), true},
		{"rep", "report", true},
		{"./", "", true},
		{"./... ", "", true},
		{"-C svc rep", "report", true},
		{"-lang=zh hel", "help", true},
		{"-evi", "-evidence=", false},
		{"--evi", "--evidence=", false},
		{"-wh", "-why", false},
		{"-vers", "", false}, // there is jmvet version
		{"-evidence=", "-evidence=declared -evidence=context -evidence=name -evidence=any", false},
		{"-evidence=c", "-evidence=context", false},
		{"-evidence ", "declared context name any", false},
		{"-format s", "sarif", false},
		{"-magic=f", "-magic=false", false},
		{"-lang=", "-lang=en -lang=zh", false},
		{"-baseline=", "", true},
		{"-C ", "", true},
		{"-known=", "", false},
		{"-nonsense=", "", false},
		{"report -form", "-format=", false},
		{"report -format=", "-format=html -format=text -format=json", false},
		{"report -o=", "", true},
		{"report ./svc", "", true},
		{"codes -category Log", "Login Logout", false},
		{"codes RESTUserAlreadyE", "RESTUserAlreadyExists", false},
		{"codes -source=ios,d", "-source=ios,documented", false},
		{"codes -s", "-source=", false},
		{"gopls -gop", "-gopls=", false},
		{"help exh", "exhaustive", false},
		{"completion ", "bash fish zsh", false},
		{"version -", "-lang=", false},
	}
	for _, test := range tests {
		t.Run(test.words, func(t *testing.T) {
			found, files := completions(t, strings.Split(test.words, " ")...)
			if got := strings.Join(found, " "); got != test.want || files != test.files {
				t.Errorf("it may be %q, files %t; want %q, files %t", got, files, test.want, test.files)
			}
		})
	}
}

// TestCompletionFlags checks that each flag of each subcommand is completed and told of, and that the values to choose
// from are what the flag takes.
func TestCompletionFlags(t *testing.T) {
	for _, name := range append(subcommandNames(), "") {
		sub := subcommands()[name]
		fs := english.flagsOf(name, sub)
		found, _ := completions(t, append(strings.Fields(name), "-")...)
		fs.VisitAll(func(f *flag.Flag) {
			want := "-" + f.Name
			if !isBool(f) {
				want += "="
			}
			if slices.Contains(found, want) == isHidden(fs, f) {
				t.Errorf("jmvet %s: %s is completed: %t", name, want, !isHidden(fs, f))
			}
			if _, text := english.describe(name, f); text == "" && !isHidden(fs, f) {
				t.Errorf("jmvet %s: nothing is said of %s", name, want)
			}
			for _, value := range choices(name, f) {
				if isHidden(fs, f) {
					continue
				}
				before := f.Value.String()
				if err := f.Value.Set(value); err != nil {
					t.Errorf("jmvet %s -%s=%s: %v", name, f.Name, value, err)
				}
				_ = f.Value.Set(before) // the settings are those of all tests; a flag that had no value takes none
			}
		})
	}
}

func TestCompletionArguments(t *testing.T) {
	for args, want := range map[string]string{
		"":         "jmvet: completion: name a shell: bash, fish, zsh\n",
		"bash zsh": "jmvet: completion: name a shell: bash, fish, zsh\n",
		"bsh":      "jmvet: completion: no such shell: bsh (did you mean bash?); choose one of bash, fish, zsh\n",
	} {
		got := call(t, append([]string{"completion"}, strings.Fields(args)...)...)
		if got.Status != 2 || got.Stdout != "" || got.Stderr != want {
			t.Errorf("completion %s: %v, want %s", args, got, want)
		}
	}
}

// shellOf returns the path of a shell that a test needs. CI says that it must be there.
func shellOf(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("JMVET_SHELLS") == "required" {
			t.Fatal(err)
		}
		t.Skipf("%s is not here", name)
	}
	return path
}

// A shellTerminal is a shell that somebody types into.
type shellTerminal struct {
	name  string
	tty   *os.File
	shown syncBuffer
}

// startShell starts a shell in a directory, without anybody's configuration.
func startShell(t *testing.T, dir, name string) *shellTerminal {
	t.Helper()
	args := map[string][]string{
		"bash": {"--noprofile", "--norc", "-i"},
		"zsh":  {"-f", "-i"},
		"fish": {"--no-config", "-i"},
	}[name]
	cmd := exec.Command(shellOf(t, name), args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(jmvet)+string(os.PathListSeparator)+os.Getenv("PATH"),
		"HOME="+t.TempDir(), "TERM=dumb", "LC_ALL=C.UTF-8", "PS1=$ ", "PS2=")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 200})
	if errors.Is(err, pty.ErrUnsupported) {
		t.Skip("no pseudo-terminals here")
	}
	if err != nil {
		t.Fatal(err)
	}
	s := &shellTerminal{name: name, tty: tty}
	t.Cleanup(func() {
		cmd.Process.Kill() // it may be gone
		tty.Close()
		cmd.Wait() // it was killed
	})
	go io.Copy(&s.shown, tty) // until the shell is gone
	return s
}

// send types keys.
func (s *shellTerminal) send(t *testing.T, keys string) {
	t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		t.Fatal(err)
	}
}

// await waits until a pattern is shown, and returns what it matches.
func (s *shellTerminal) await(t *testing.T, pattern string) []string {
	t.Helper()
	re := regexp.MustCompile(pattern)
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if m := re.FindStringSubmatch(s.shown.String()); m != nil {
			return m
		}
	}
	t.Fatalf("%s shows %q, and not %s", s.name, s.shown.String(), pattern)
	return nil
}

// inShell types keys into a shell that has the completion, and returns the words of the line that is there then.
func inShell(t *testing.T, dir, name, keys string) string {
	t.Helper()
	s := startShell(t, dir, name)
	script := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(script, []byte(call(t, "completion", name).Stdout), 0o644); err != nil {
		t.Fatal(err)
	}
	setup := "source " + script
	if name == "zsh" {
		setup = "bindkey -e; autoload -Uz compinit; compinit -D -u; " + setup
	}
	s.send(t, setup+"; echo rea''dy\r")
	s.await(t, `(?m)^\W*ready\r?$`)
	const home = "\x01" // the beginning of the line
	s.send(t, keys+home+"echo 'go't \r")
	return strings.TrimSpace(s.await(t, `(?m)^\W*got (.*?)\r?$`)[1])
}

// TestCompletionInShells types into each shell and looks at what becomes of the line.
func TestCompletionInShells(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "service", "inner"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "known.json"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, keys, want string }{
		{"a subcommand", "jmvet vers\t", "jmvet version"},
		{"a flag with a value", "jmvet -evi\tco\t", "jmvet -evidence=context"},
		{"a value behind a space", "jmvet -evidence co\t", "jmvet -evidence context"},
		{"a flag without", "jmvet -missing\t ./...", "jmvet -missing-cases-fix ./..."},
		{"a directory for packages", "jmvet ./serv\tin\t", "jmvet ./service/inner"},
		{"a file", "jmvet -baseline=kn\t", "jmvet -baseline=known.json"},
		{"a name", "jmvet codes RESTUserAlreadyE\t", "jmvet codes RESTUserAlreadyExists"},
		{"a flag of a subcommand", "jmvet report -form\tht\t", "jmvet report -format=html"},
	}
	for _, shell := range shells() {
		for _, test := range tests {
			t.Run(shell+" "+test.name, func(t *testing.T) {
				if got := strings.TrimSuffix(inShell(t, dir, shell, test.keys), "/"); got != test.want {
					t.Errorf("the line is %q, want %q", got, test.want)
				}
			})
		}
	}
}

// TestCompletionSyntax has each shell read its script without running it.
func TestCompletionSyntax(t *testing.T) {
	for _, shell := range shells() {
		t.Run(shell, func(t *testing.T) {
			path := shellOf(t, shell)
			if out, err := exec.Command(path, "-n",
				filepath.Join("completion", "jmvet."+shell)).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
