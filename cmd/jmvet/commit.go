package main

import (
	"os"
	"os/exec"
	"strings"
)

// A commit is what git has checked out.
type commit struct {
	hash     string // "" where there is no repository, or no git
	modified bool   // files with Go code differ from it, or are not in it
}

// checkedOut returns the commit of the repository that the directory dir lies in. It writes nothing there.
func checkedOut(dir string) commit {
	cmd := exec.Command("git", "status", "--porcelain=v2", "--branch", "--untracked-files=normal", "--", "*.go",
		"go.mod")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	out, err := cmd.Output()
	if err != nil {
		return commit{} // a report does not need one
	}
	var c commit
	for line := range strings.Lines(string(out)) {
		hash, ok := strings.CutPrefix(strings.TrimSpace(line), "# branch.oid ")
		switch {
		case ok && hash != "(initial)":
			c.hash = hash
		case !strings.HasPrefix(line, "#"):
			c.modified = true
		}
	}
	if c.hash == "" {
		c.modified = false
	}
	return c
}
