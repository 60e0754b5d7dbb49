package goplsbuild

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// goCommand runs the go command of the user, with the user's proxies, caches and toolchains, but not the user's build
// flags.
type goCommand struct {
	path string
	env  []string
	work string
}

// newGoCommand returns the user's go command. What it needs for a while is in the directory work. It is an error if
// there is none in the path.
func newGoCommand(work string) (*goCommand, error) {
	path, err := exec.LookPath("go")
	if err != nil {
		return nil, lang.GoplsNeedsCommand.Errorf(err)
	}
	flags := "-mod=mod"
	if slices.Contains(strings.Fields(os.Getenv("GOFLAGS")), "-modcacherw") {
		flags += " -modcacherw"
	}
	temp := filepath.Join(work, "tmp") // so that nothing of a build that is cut off outlives the directory
	if err := os.Mkdir(temp, 0o777); err != nil {
		return nil, err
	}
	// gopls is for the machine that jmvet runs on, whatever the user builds for; without cgo it needs no C compiler.
	return &goCommand{path: path, work: work, env: append(os.Environ(),
		"GOFLAGS="+flags, "GOWORK=off", "GO111MODULE=on", "CGO_ENABLED=0", "GOOS="+runtime.GOOS, "GOARCH="+runtime.GOARCH,
		"GOTMPDIR="+temp)}, nil
}

// goError is a go command that failed.
type goError struct {
	args   []string
	output string
	err    error
}

func (e *goError) Error() string {
	text := e.output
	if text == "" {
		text = e.err.Error()
	}
	return fmt.Sprintf("go %s: %s", e.args[0], text)
}

func (e *goError) Unwrap() error { return e.err }

// run runs the go command with args in the directory dir, and returns what it prints on standard output. The error says
// what it printed on the other one.
func (g *goCommand) run(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, g.path, args...)
	cmd.Dir = dir
	cmd.Env = append(g.env, "PWD="+dir)
	if runtime.GOOS != "windows" {
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it ends its compilers then
	}
	cmd.WaitDelay = 5 * time.Second
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return stdout.Bytes(), g.explain(ctx, &goError{args: args, output: tail(stderr.String()), err: err})
	}
	return stdout.Bytes(), nil
}

// tail returns the end of output, without the lines that only tell of progress.
func tail(output string) string {
	var lines []string
	for line := range strings.Lines(output) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, line)
		}
	}
	const most = 12
	if n := len(lines); n > most {
		lines = append([]string{"..."}, lines[n-most:]...)
	}
	return strings.Join(lines, "\n")
}

// module is a module in the module cache.
type module struct {
	Path, Version, Dir, Sum, GoModSum string
	Error                             string
}

// sumLines returns the module's lines of go.sum. The go command has held them against the checksum database.
func (m *module) sumLines() string {
	if m.Sum == "" || m.GoModSum == "" {
		return ""
	}
	return fmt.Sprintf("\n%[1]s %[2]s %[3]s\n%[1]s %[2]s/go.mod %[4]s\n", m.Path, m.Version, m.Sum, m.GoModSum)
}

// download has the go command put the module path in version into the module cache, if it is not there.
func (g *goCommand) download(ctx context.Context, path, version string) (*module, error) {
	out, err := g.run(ctx, g.work, "mod", "download", "-json", path+"@"+version)
	m := new(module)
	if jsonErr := json.Unmarshal(out, m); jsonErr != nil {
		if err == nil {
			err = lang.GoplsDownload.Errorf(jsonErr)
		}
		return nil, err
	}
	if m.Error != "" {
		return nil, g.explain(ctx, &goError{args: []string{"mod download"}, output: m.Error, err: errors.New(m.Error)})
	}
	if err == nil && m.Dir == "" {
		err = lang.GoplsNoDirectory.Errorf(path, version)
	}
	return m, err
}

// requirement returns the version of the module path that the go.mod in the directory dir requires. It is an error if
// it requires none.
func (g *goCommand) requirement(ctx context.Context, dir, path string) (string, error) {
	out, err := g.run(ctx, dir, "mod", "edit", "-json")
	if err != nil {
		return "", err
	}
	var mod struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		return "", lang.GoplsEdit.Errorf(err)
	}
	for _, r := range mod.Require {
		if r.Path == path {
			return r.Version, nil
		}
	}
	return "", lang.GoplsNoRequire.Errorf(path)
}
