// Command mutants changes jmvet's own code, a place at a time, and sees whether its tests notice.
//
//	go run ./internal/proof/mutants [-n 100] [-seed 1] [package directories]
//
// It prints the mutants that no test noticed, those of equivalent.tsv apart, and how many of those that compile were killed. Nothing in the
// tree is written: the go command is given the changed files as an overlay. Nobody else may write in it meanwhile: run it in a clone.
//
// All mutants are built in at once, each behind a question whether it is on, so that every test program is built only once; the tests of
// package analyzer then try many mutants in one process, which loads testdata once. A mutant that makes a process panic or hang is killed, and
// the next ones go on in another process. What survives is run through all tests again, in processes of its own. The few mutants that
// cannot be built in, such as those of constants, have a build each.
//
// On two busy cores 400 mutants took ten minutes.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// directories are those of the packages whose code is changed, unless others are named.
var directories = []string{"analyzer", "internal/core/evidence", "internal/core/imports", "internal/core/directive", "internal/core/nearest"}

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
	quick := flag.Bool("quick", false, "leave out the tests that are slow for one mutant: those outside of package analyzer and of the changed one")
	only := flag.Bool("list", false, "list the mutants and try none")
	workers := flag.Int("workers", runtime.NumCPU(), "try so `many` mutants at a time")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = directories
	}
	start := time.Now()
	files, invalid, err := collect(dirs)
	if err != nil {
		return err
	}
	var all []*Mutant
	for _, f := range files {
		all = append(all, f.mutants...)
	}
	if len(all) == 0 {
		return fmt.Errorf("nothing to change in %s: run it in the root of the repository", strings.Join(dirs, ", "))
	}
	equivalent, err := readEquivalents()
	if err != nil {
		return err
	}
	there := make(map[string]int)
	for _, m := range all {
		there[m.key()]++
	}
	for key := range equivalent {
		if there[key] > 1 {
			return fmt.Errorf("equivalent.tsv: the line stands %d times in the file, so that a reason cannot say which is meant: %s", there[key], key)
		}
	}
	rand.New(rand.NewPCG(*seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if *n > 0 && *n < len(all) {
		all = all[:*n]
	}
	if *only {
		for _, m := range all {
			fmt.Println(m.number, m)
		}
		return nil
	}
	l, err := newLab(ctx, files)
	if err != nil {
		return err
	}
	defer os.RemoveAll(l.dir)
	l.quick = *quick
	survivors, failure := l.tryAll(ctx, all, *workers)
	slices.SortFunc(survivors, func(a, b *Mutant) int { return cmp.Or(strings.Compare(a.File, b.File), a.start-b.start) })
	known := 0
	for _, m := range survivors {
		if reason, ok := equivalent[m.key()]; ok {
			known++
			fmt.Printf("equivalent: %s\n\t%s\n", m, reason)
		}
	}
	for _, m := range survivors {
		if _, ok := equivalent[m.key()]; !ok {
			fmt.Println("survived:", m)
		}
	}
	if failure != nil {
		return failure
	}
	for key := range equivalent {
		if len(flag.Args()) == 0 && there[key] == 0 {
			fmt.Println("equivalent.tsv: there is no such mutant:", key)
		}
	}
	for _, dir := range dirs {
		tried, survived := count(all, dir), count(survivors, dir)
		fmt.Printf("%s: %d of %d killed\n", dir, tried-survived, tried)
	}
	killed := len(all) - len(survivors)
	percent := 100 * float64(killed) / float64(len(all))
	fmt.Printf("%d of %d mutants killed: %.1f %%; %d of the others are known to be equivalent (%d of the code's mutants do not compile) in %s\n",
		killed, len(all), percent, known, invalid, time.Since(start).Round(time.Second))
	if percent < *atLeast {
		return fmt.Errorf("less than %.0f %% are killed", *atLeast)
	}
	return nil
}

func count(list []*Mutant, dir string) int {
	n := 0
	for _, m := range list {
		if path.Dir(m.File) == dir {
			n++
		}
	}
	return n
}

// tryAll tries mutants, several at a time, and returns those that no test noticed.
func (l *lab) tryAll(ctx context.Context, all []*Mutant, workers int) ([]*Mutant, error) {
	const batch = 40 // mutants of one process: the loading of testdata is shared, and the workers have done at about the same time
	var (
		mu        sync.Mutex
		wg        sync.WaitGroup
		survivors []*Mutant
		failure   error
		done      int
	)
	work := make(chan []*Mutant)
	for range workers {
		wg.Go(func() {
			for list := range work {
				left, err := l.try(ctx, list)
				mu.Lock()
				failure = errors.Join(failure, err)
				survivors = append(survivors, left...)
				done += len(list)
				fmt.Fprintf(os.Stderr, "%d of %d, %d survived\n", done, len(all), len(survivors))
				mu.Unlock()
			}
		})
	}
	for list := range slices.Chunk(all, batch) {
		mu.Lock()
		failed := failure != nil
		mu.Unlock()
		if failed || ctx.Err() != nil {
			break
		}
		work <- list
	}
	close(work)
	wg.Wait()
	return survivors, errors.Join(failure, ctx.Err())
}
