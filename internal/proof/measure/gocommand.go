package measure

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// Environment returns the environment of the go command and of all that runs it: a module stands for itself, and no
// flags of the user's change a run. The variables in more come last.
func Environment(more ...string) []string {
	return append(append(os.Environ(), "GOWORK=off", "GOFLAGS=-buildvcs=false"), more...)
}

// Go runs the go command with args in the directory dir and returns what it prints. The environment env is that of this
// program if it is nil. The error is one line: the last of what the go command says.
func Go(ctx context.Context, dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Env = dir, env
	out, err := cmd.Output()
	if err == nil {
		return out, nil
	}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		lines := strings.Split(strings.TrimSpace(string(exit.Stderr)), "\n")
		if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
			err = errors.New(last)
		}
	}
	return out, fmt.Errorf("go %s: %w", strings.Join(args[:min(2, len(args))], " "), err)
}
