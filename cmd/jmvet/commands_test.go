package main

import (
	"bytes"
	"flag"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// call runs the command in the process, up to the driver.
func call(t *testing.T, args ...string) cmdtest.Result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	c := newConsole(args, &stdout, &stderr, func(string) string { return "" })
	status, driverArgs := c.run(args)
	if driverArgs != nil {
		t.Fatalf("jmvet %s goes to the driver", strings.Join(args, " "))
	}
	return cmdtest.Result{Status: status, Stdout: stdout.String(), Stderr: stderr.String()}
}

// english is a console for texts.
var english = &console{lang: lang.English}

func TestHelp(t *testing.T) {
	topics := helpTopics()
	if want := append(analyzer.Topics(), "codes", "completion", "gopls", "init", "report"); !slices.Equal(topics,
		want) {
		t.Errorf("topics are %q, want %q", topics, want)
	}
	for _, topic := range topics {
		want, ok := analyzer.Help(topic)
		if !ok {
			want = subcommands()[topic].help(english)
		}
		if got := call(t, "help", topic); got.Status != 0 || got.Stderr != "" || got.Stdout != want || len(want) < 200 {
			t.Errorf("help %s: %v", topic, got)
		}
	}
	usage := call(t, "help")
	for _, args := range [][]string{{"-h"}, {"-help"}, {"--help"}, {"-h", "./..."}} {
		if got := call(t, args...); got != usage || got.Status != 0 || got.Stdout == "" {
			t.Errorf("jmvet %s differs from jmvet help: %v", args, got)
		}
	}
	if got := call(t, "codes", "-h"); got.Status != 0 || got.Stdout != english.codesHelp() {
		t.Errorf("codes -h: %v", got)
	}
	for args, want := range map[string]string{
		"magik": "jmvet: help: no such topic: magik (did you mean magic?); the topics are jmvet, magic, " +
			"unknown, exhaustive, evidence, directives, codes, completion, gopls, init, report\n",
		"magic unknown": "jmvet: help: ask for one topic at a time\n",
	} {
		if got := call(t, append([]string{"help"}, strings.Fields(args)...)...); got.Status != 2 || got.Stdout != "" ||
			got.Stderr != want {
			t.Errorf("help %s: %v, want %s", args, got, want)
		}
	}
}

// TestUsage checks that the usage has each flag once.
func TestUsage(t *testing.T) {
	seen := make(map[string]int)
	fs := new(console).newChecks(analyzer.Analyzer).flags
	for _, group := range flagGroups() {
		for _, name := range group.names {
			seen[name]++
			if fs.Lookup(name) == nil {
				t.Errorf("the usage has -%s, which is no flag", name)
			}
		}
	}
	fs.VisitAll(func(f *flag.Flag) {
		want := 1
		if hidden[f.Name] {
			want = 0
		}
		if seen[f.Name] != want {
			t.Errorf("the usage has -%s %d times, want %d", f.Name, seen[f.Name], want)
		}
	})
}

func TestVersion(t *testing.T) {
	own := debug.Module{Path: "github.com/jmvet/jmvet", Version: "v1.2.3"}
	shop := debug.Module{Path: "example.com/shop", Version: "(devel)"}
	tag := debug.Module{Path: "github.com/jmvet/jmvet", Version: "v1.2.4-0.20261123010000-0123456789ab"}
	clone := []debug.BuildSetting{{Key: "vcs", Value: "git"},
		{Key: "vcs.revision", Value: "fedcba9876543210fedcba9876543210fedcba98"}}
	tests := []struct {
		name string
		info debug.BuildInfo
		want string
	}{
		{"of a clone", debug.BuildInfo{GoVersion: "go1.26.8", Main: own, Settings: clone},
			"jmvet v1.2.3 go1.26.8 commit fedcba987654"},
		{"of a clone of another program",
			debug.BuildInfo{GoVersion: "go1.26.8", Main: shop, Deps: []*debug.Module{&own}, Settings: clone},
			"jmvet v1.2.3 go1.26.8"},
		{"between tags", debug.BuildInfo{GoVersion: "go1.26.8", Main: shop, Deps: []*debug.Module{&tag}},
			"jmvet v1.2.4-0.20261123010000-0123456789ab go1.26.8 commit 0123456789ab"},
		{"installed", debug.BuildInfo{GoVersion: "go1.26.8", Main: own}, "jmvet v1.2.3 go1.26.8"},
		{"in another program", debug.BuildInfo{GoVersion: "go1.26.8", Main: shop, Deps: []*debug.Module{&own}},
			"jmvet v1.2.3 go1.26.8"},
		{"without version", debug.BuildInfo{GoVersion: "go1.26.8"}, "jmvet (devel) go1.26.8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := version(&test.info); got != test.want {
				t.Errorf("version is %q, want %q", got, test.want)
			}
		})
	}
	for _, arg := range []string{"version", "-version", "--version"} {
		if got := call(t, arg); got.Status != 0 || !strings.HasPrefix(got.Stdout, "jmvet ") {
			t.Errorf("%s: %v", arg, got)
		}
	}
	if got := call(t, "version", "now"); got.Status != 2 {
		t.Errorf("version now: %v, want status 2", got)
	}
}

// TestSubcommandsWin checks that a package called as a subcommand is reached as a directory.
func TestSubcommandsWin(t *testing.T) {
	dir := module(t, files{"codes/codes.go": strings.Replace(shop["im/im.go"], "package im", "package codes", 1)})
	if got := command(t, dir, jmvet, "codes", "899001"); got.Status != 0 ||
		!strings.Contains(got.Stdout, "RESTUserAlreadyExists") {
		t.Errorf("jmvet codes: %v", got)
	}
	got := command(t, dir, jmvet, "./codes")
	checkFindings(t, dir, got.Stdout, []string{"codes/codes.go:8:50: magic JMessage code 899001: use " +
		"codes.RESTUserAlreadyExists"})
}
