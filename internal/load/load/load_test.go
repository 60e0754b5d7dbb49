package load_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/load/load"
)

// TestSameAsFull analyses each program of testdata twice, and what is reported must be the same whether everything is
// loaded or not. What the programs are about stands in their first lines; below that they say how they are run:
//
//	loads: narrow            or whole, with what must stand in the reason
//	reports: 3               how many there are
//	flags: -known=899900     settings of the analyzer
//	patterns: ./a ./b/...    default ./...
//	dir: a                   where the run begins
//	env: GOFLAGS=-tags=x     more of the environment
func TestSameAsFull(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) < 10 {
		t.Fatalf("%d programs, %v", len(archives), err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			p := unpack(t, name)
			full := p.run(t, true)
			got := p.run(t, false)
			if got.text != full.text || got.broken != full.broken {
				t.Errorf("narrow (%v):\n%swhole:\n%s", got.whole, got.text, full.text)
			}
			if n := strings.Count(full.text, "\n"); n != p.reports {
				t.Errorf("%d reports, want %d:\n%s", n, p.reports, full.text)
			}
			loads, reason, _ := strings.Cut(p.loads, " ")
			switch {
			case loads == "narrow" && got.whole != nil:
				t.Errorf("everything was loaded: %v", got.whole)
			case loads == "whole" && (got.whole == nil || !strings.Contains(got.whole.Error(), reason)):
				t.Errorf("everything was to be loaded: %s; it was: %v", reason, got.whole)
			}
		})
	}
}

type program struct {
	dir, loads string
	reports    int
	flags      []string
	patterns   []string
}

// unpack writes a program to the disk. ROOT in its go.mod files is this repository.
func unpack(t *testing.T, name string) *program {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOWORK", "")
	t.Setenv("GOFLAGS", "")
	p := &program{dir: dir, patterns: []string{"./..."}}
	for line := range strings.Lines(string(archive.Comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "loads":
			p.loads = value
		case "reports":
			for _, digit := range value {
				p.reports = p.reports*10 + int(digit-'0')
			}
		case "flags":
			p.flags = strings.Fields(value)
		case "patterns":
			p.patterns = strings.Fields(value)
		case "dir":
			p.dir = filepath.Join(dir, value)
		case "env":
			k, v, _ := strings.Cut(value, "=")
			t.Setenv(k, v)
		}
	}
	if p.loads == "" {
		t.Fatalf("%s does not say what it loads", name)
	}
	for _, f := range archive.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.ReplaceAll(f.Data, []byte("ROOT"), []byte(filepath.ToSlash(root))),
			0o644); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

type outcome struct {
	text   string
	broken bool
	whole  error
}

func (p *program) run(t *testing.T, full bool) outcome {
	t.Helper()
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Flags.Parse(p.flags); err != nil {
		t.Fatal(err)
	}
	run, err := load.Do(load.Options{Analyzer: a, Dir: p.dir, Patterns: p.patterns, Tests: true, Full: full})
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := run.Graph.PrintText(&text, -1); err != nil {
		t.Fatal(err)
	}
	if full && run.Whole == nil {
		t.Error("-full did not load everything")
	}
	lines := strings.SplitAfter(text.String(), "\n")
	slices.Sort(lines)
	return outcome{strings.ReplaceAll(strings.Join(lines, ""), p.dir, "DIR"), run.Broken, run.Whole}
}
