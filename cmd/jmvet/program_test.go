package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCanonical holds what jmvet takes a pattern for against what the go command does.
func TestCanonical(t *testing.T) {
	dir := module(t, shop)
	for _, pattern := range []string{
		"./...", "./im/...", ".//im/...", "./im/./...", "./im/../...", "example.com/shop/...",
		"example.com//shop/im/...", "../" + filepath.Base(dir) + "/...", dir + "/...", dir + "//im/...",
	} {
		cmd := exec.Command("go", "list", "-e", "-find", "-f", `{{join .Match "\n"}}`, "--", pattern)
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: %v", pattern, err)
		}
		match, _, _ := strings.Cut(string(out), "\n")
		if got := canonical(pattern); got != match {
			t.Errorf("%s is taken for %s, and for %s by the go command", pattern, got, match)
		}
		if r := command(t, dir, jmvet, "-magic=false", "-unknown=false", "./im", pattern); strings.Contains(r.Stderr,
			"matched no packages") {
			t.Errorf("%s: %s", pattern, r)
		}
	}
}
