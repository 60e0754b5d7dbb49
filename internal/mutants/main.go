// Command mutants changes jmvet's own code, a place at a time, and sees whether its tests notice.
//
//	go run ./internal/mutants [-n 100] [-seed 1] [package directories]
//
// It prints the mutants that no test noticed, and how many of those that compile were killed. Nothing in the tree is written: the go command is
// given the changed file as an overlay.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// packages are the directories whose code is changed, unless others are named.
var packages = []string{"analyzer", "internal/evidence", "internal/imports", "internal/directive", "internal/nearest"}

// tests are the packages whose tests have to notice, the quickest first.
var tests = []string{"./internal/nearest", "./internal/directive", "./internal/evidence", "./internal/imports", "./analyzer", "./internal/grid", "./internal/behaviour", "./internal/damage"}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	n := flag.Int("n", 0, "try `N` mutants, chosen by the seed; 0 for all")
	seed := flag.Uint64("seed", 1, "chooses the mutants")
	atLeast := flag.Float64("min", 0, "fail if less than this `percentage` is killed")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = packages
	}
	all, texts, err := collect(dirs)
	if err != nil {
		return err
	}
	rand.New(rand.NewPCG(*seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if *n > 0 && *n < len(all) {
		all = all[:*n]
	}
	if out, err := exec.CommandContext(ctx, "go", append([]string{"test"}, tests...)...).CombinedOutput(); err != nil {
		return fmt.Errorf("the tests fail before any change:\n%s", out)
	}
	killed, survived, invalid := 0, 0, 0
	for i, m := range all {
		verdict, err := try(ctx, m, texts[m.File])
		if err != nil {
			return err
		}
		switch verdict {
		case noticed:
			killed++
		case doesNotCompile:
			invalid++
		case unnoticed:
			survived++
			fmt.Println("survived:", m)
		}
		fmt.Fprintf(os.Stderr, "\r%d of %d, %d killed, %d survived, %d do not compile ", i+1, len(all), killed, survived, invalid)
	}
	fmt.Fprintln(os.Stderr)
	if killed+survived == 0 {
		return errors.New("no mutant compiles")
	}
	percent := 100 * float64(killed) / float64(killed+survived)
	fmt.Printf("%d of %d mutants killed: %.1f %% (%d more do not compile)\n", killed, killed+survived, percent, invalid)
	if percent < *atLeast {
		return fmt.Errorf("less than %.0f %% are killed", *atLeast)
	}
	return nil
}

// collect returns the mutants of the packages' files, tests left out, and the files' texts.
func collect(dirs []string) ([]Mutant, map[string]string, error) {
	var all []Mutant
	texts := make(map[string]string)
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return nil, nil, err
		}
		for _, name := range slices.DeleteFunc(names, func(n string) bool { return strings.HasSuffix(n, "_test.go") }) {
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, nil, err
			}
			list, err := Mutants(name, string(text))
			if err != nil {
				return nil, nil, err
			}
			all = append(all, list...)
			texts[name] = string(text)
		}
	}
	if len(all) == 0 {
		return nil, nil, fmt.Errorf("nothing to change in %s: run it in the root of the repository", strings.Join(dirs, ", "))
	}
	return all, texts, nil
}

type verdict int

const (
	unnoticed verdict = iota
	noticed
	doesNotCompile
)

// patience is how long the tests of a package may take: a mutant that makes an endless loop is noticed by that.
const patience = time.Minute

// try runs the tests with one mutant.
func try(ctx context.Context, m Mutant, text string) (verdict, error) {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	file, err := filepath.Abs(m.File)
	if err != nil {
		return 0, err
	}
	changed, overlay := filepath.Join(dir, "changed.go"), filepath.Join(dir, "overlay.json")
	data, err := json.Marshal(map[string]map[string]string{"Replace": {file: changed}})
	if err != nil {
		return 0, err
	}
	if err := errors.Join(os.WriteFile(changed, []byte(m.Apply(text)), 0o666), os.WriteFile(overlay, data, 0o666)); err != nil {
		return 0, err
	}
	if err := exec.CommandContext(ctx, "go", "build", "-overlay", overlay, "./"+filepath.Dir(m.File)).Run(); err != nil {
		return doesNotCompile, ctx.Err()
	}
	for _, pkg := range tests {
		cmd := exec.CommandContext(ctx, "go", "test", "-short", "-vet=off", "-failfast", "-timeout", patience.String(), "-overlay", overlay, pkg)
		err := cmd.Run()
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		if err != nil {
			return noticed, nil
		}
	}
	return unnoticed, nil
}
