package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/proof/mutants/active"
)

// tests are the packages whose tests have to notice, besides those of the changed package, which go first.
var tests = []string{"internal/proof/programs/grid", "internal/proof/programs/damage", "internal/proof/programs/behaviour", "analyzer"}

// patience is how long one test program may take for one mutant: an endless loop is noticed by that.
const patience = time.Minute

// A lab has the test programs in which all mutants are built in.
type lab struct {
	dir     string
	texts   map[*Mutant]*file
	alone   map[*Mutant]bool // not built in
	overlay string           // a file
	quick   bool             // do without what one process cannot do for many mutants
}

// newLab builds the test programs, and sees that all tests pass while no mutant is on.
func newLab(ctx context.Context, files []*file) (*lab, error) {
	dir, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return nil, err
	}
	l := &lab{dir: dir, texts: make(map[*Mutant]*file), alone: make(map[*Mutant]bool)}
	overlay := make(map[string]string)
	packages := slices.Clone(tests)
	for i, f := range files {
		text, left := f.instrument()
		for _, m := range left {
			l.alone[m] = true
		}
		for _, m := range f.mutants {
			l.texts[m] = f
			if own := path.Dir(m.File); !slices.Contains(packages, own) {
				packages = append(packages, own)
			}
		}
		if len(left) == len(f.mutants) {
			continue
		}
		overlay[f.name] = filepath.Join(dir, fmt.Sprintf("%d.go", i))
		if err := os.WriteFile(overlay[f.name], []byte(text), 0o666); err != nil {
			return nil, err
		}
	}
	loop, err := loopTest()
	if err != nil {
		return nil, err
	}
	added := map[string]string{loopFile: loop}
	for _, p := range patches {
		text, err := os.ReadFile(p.file)
		if err != nil {
			return nil, err
		}
		if strings.Count(string(text), p.old) != 1 {
			return nil, fmt.Errorf("%s has not once: %s", p.file, p.old)
		}
		added[p.file] = strings.Replace(string(text), p.old, p.new, 1)
	}
	for file, text := range added {
		name, err := filepath.Abs(file)
		if err != nil {
			return nil, err
		}
		overlay[name] = filepath.Join(dir, filepath.Base(file))
		if err := os.WriteFile(overlay[name], []byte(text), 0o666); err != nil {
			return nil, err
		}
	}
	if l.overlay, err = writeOverlay(dir, overlay); err != nil {
		return nil, err
	}
	args := []string{"test", "-c", "-vet=off", "-overlay", l.overlay, "-o", dir}
	for _, p := range packages {
		args = append(args, "./"+p)
	}
	if out, err := exec.CommandContext(ctx, "go", args...).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the tests with the mutants in them: %w\n%s", err, out)
	}
	for _, p := range packages {
		if out, err := l.runTests(ctx, p, "0"); err != nil {
			return nil, fmt.Errorf("the tests of %s fail before any change: %w\n%s", p, err, out)
		}
	}
	return l, nil
}

func writeOverlay(dir string, replace map[string]string) (string, error) {
	data, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, data, 0o666)
}

// runTests runs the tests of one package with one mutant on.
func (l *lab) runTests(ctx context.Context, pkg, mutant string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, filepath.Join(l.dir, path.Base(pkg)+".test"), append(args, "-test.short", "-test.failfast")...)
	cmd.Dir = filepath.FromSlash(pkg)
	cmd.Env = append(os.Environ(), active.Environment+"="+mutant)
	return cmd.CombinedOutput()
}

// notices reports whether the tests of one package notice a mutant.
func (l *lab) notices(ctx context.Context, pkg string, m *Mutant) bool {
	var args []string
	if pkg == "analyzer" && m.inFunction {
		args = append(args, "-test.run=^Fuzz") // the others have seen it
	}
	_, err := l.runTests(ctx, pkg, strconv.Itoa(m.number), args...)
	return err != nil
}

// try returns the mutants that no test notices.
func (l *lab) try(ctx context.Context, list []*Mutant) (survivors []*Mutant, err error) {
	var together []*Mutant
	for _, m := range list {
		own := path.Dir(m.File)
		switch {
		case l.alone[m]:
			noticed, err := l.tryAlone(ctx, m)
			if err != nil {
				return nil, err
			}
			if !noticed {
				survivors = append(survivors, m)
			}
		case own == "analyzer" || !l.notices(ctx, own, m):
			together = append(together, m)
		}
	}
	together, err = l.loop(ctx, together)
	if err != nil {
		return nil, err
	}
	for _, m := range together {
		if l.quick || !slices.ContainsFunc(tests, func(pkg string) bool { return l.notices(ctx, pkg, m) }) {
			survivors = append(survivors, m)
		}
	}
	return survivors, ctx.Err()
}

// tryAlone reports whether the tests notice a mutant that is not built in.
func (l *lab) tryAlone(ctx context.Context, m *Mutant) (noticed bool, err error) {
	dir, err := os.MkdirTemp(l.dir, "alone")
	if err != nil {
		return false, err
	}
	changed := filepath.Join(dir, "changed.go")
	if err := os.WriteFile(changed, []byte(m.Apply(l.texts[m].text)), 0o666); err != nil {
		return false, err
	}
	overlay, err := writeOverlay(dir, map[string]string{l.texts[m].name: changed})
	if err != nil {
		return false, err
	}
	for _, pkg := range append([]string{path.Dir(m.File)}, tests...) {
		cmd := exec.CommandContext(ctx, "go", "test", "-short", "-vet=off", "-failfast", "-timeout", patience.String(), "-overlay", overlay, "./"+pkg)
		if cmd.Run() != nil {
			return true, ctx.Err()
		}
	}
	return false, ctx.Err()
}

// loopFile is where the test that tries many mutants is put, by overlay.
const loopFile = "analyzer/jmvet_mutants_test.go"

// patches make the tests over testdata end at the first package with a failure, and a panic of the analyzer such a failure.
var patches = []struct{ file, old, new string }{
	{
		"internal/proof/harness/run.go",
		"for _, u := range c.needed(selected) {\n\t\tdiagnostics, err := analyze(r.Analyzer, u, known)\n",
		"for _, u := range c.needed(selected) {\n\t\tif t.Failed() {\n\t\t\treturn\n\t\t}\n\t\tdiagnostics, err := analyze(r.Analyzer, u, known)\n",
	},
	{
		"internal/proof/harness/drive.go",
		"result, err := a.Run(pass)\n",
		"result, err := func() (_ any, err error) {\n\t\t\tdefer func() {\n\t\t\t\tif p := recover(); p != nil {\n\t\t\t\t\terr = fmt.Errorf(\"panic: %v\", p)\n" +
			"\t\t\t\t}\n\t\t\t}()\n\t\t\treturn a.Run(pass)\n\t\t}()\n",
	},
}

// Between the parent and the test.
const (
	mutantsVariable = "JMVET_MUTANTS" // their numbers, with commas; 0 for none
	resultsVariable = "JMVET_RESULTS" // a file: a line "7 begin" for each mutant, and then "7 killed" or "7 survived"
)

//go:embed loop.txt
var loopText string

// loopTest returns the test that tries many mutants, with the names of all other tests of package analyzer filled in.
func loopTest() (string, error) {
	names, err := filepath.Glob("analyzer/*_test.go")
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, name := range names {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return "", err
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(fn.Name.Name, "Test") && fn.Name.Name != "TestMain" && fn.Recv == nil {
				fmt.Fprintf(&b, "\t{%q, %s},\n", fn.Name.Name, fn.Name.Name)
			}
		}
	}
	if b.Len() == 0 {
		return "", errors.New("package analyzer has no tests")
	}
	return strings.Replace(loopText, "\t// TESTS\n", b.String(), 1), nil
}

// loop tries mutants in as few processes as it can, and returns those that were not noticed.
func (l *lab) loop(ctx context.Context, list []*Mutant) (survivors []*Mutant, err error) {
	for first := true; len(list) > 0; first = false {
		results, err := os.CreateTemp(l.dir, "results")
		if err != nil {
			return nil, err
		}
		results.Close()
		var numbers []string
		for _, m := range list {
			numbers = append(numbers, strconv.Itoa(m.number))
		}
		order := strings.Join(numbers, ",")
		if first {
			order = "0," + order
		}
		cmd := exec.CommandContext(ctx, filepath.Join(l.dir, "analyzer.test"), "-test.short", "-test.run=^TestJmvetMutants$", "-test.timeout=0")
		cmd.Dir = "analyzer"
		cmd.Env = append(os.Environ(), mutantsVariable+"="+order+",0", resultsVariable+"="+results.Name())
		out, exit := cmd.CombinedOutput()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		data, err := os.ReadFile(results.Name())
		if err != nil {
			return nil, err
		}
		verdicts := make(map[string]string)
		for line := range strings.Lines(string(data)) {
			number, verdict, _ := strings.Cut(strings.TrimSpace(line), " ")
			verdicts[number] = verdict
		}
		if verdicts["0"] == "killed" || verdicts[numbers[0]] == "" {
			return nil, fmt.Errorf("the tests fail while no mutant is on: %v\n%s", exit, out[max(0, len(out)-4000):])
		}
		var left []*Mutant
		for i, m := range list {
			switch verdicts[numbers[i]] {
			case "survived":
				survivors = append(survivors, m)
			case "":
				left = append(left, m) // the one before ended the process
			}
		}
		list = left
	}
	return survivors, nil
}
