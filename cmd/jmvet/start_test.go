package main

import (
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestQuickStart: go vet starts jmvet for every package. With package net it is linked against the C library and starts
// twice as slowly, which is 5 % of a whole run of go vet; regular expressions that are compiled at the start are to be
// seen in the same way.
func TestQuickStart(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, "golang.org/x/tools/go/analysis/unitchecker") {
		t.Fatal("the packages that jmvet is linked from are not listed")
	}
	for _, slow := range []string{"net", "net/http", "runtime/cgo"} {
		if slices.Contains(deps, slow) {
			t.Errorf("package %s is linked into jmvet", slow)
		}
	}
	cmd := exec.Command(jmvet, "-flags")
	cmd.Env = append(cmd.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(trace), "init github.com/jmvet/jmvet/analyzer ") {
		t.Fatalf("%v:\n%s", err, trace)
	}
	for line := range strings.Lines(string(trace)) {
		// init github.com/jmvet/jmvet/internal/output/report @1.2 ms, 0.021 ms clock, 5608 bytes, 60 allocs
		f := strings.Fields(line)
		if len(f) < 2 || !strings.HasPrefix(f[1], "github.com/jmvet/jmvet/") ||
			strings.HasSuffix(f[1], "/analyzer") { // which makes its flags
			continue
		}
		if allocs, err := strconv.Atoi(f[len(f)-2]); err != nil || allocs > 10 {
			t.Errorf("work at the start: %s", line)
		}
	}
}
