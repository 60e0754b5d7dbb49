package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

// A run is what one run of a tool took.
type run struct {
	Key   string  `json:"key"`
	Round int     `json:"round"`
	CPU   float64 `json:"cpu"`  // seconds, user and system, of the tool and of all processes that it waited for
	Wall  float64 `json:"wall"` // seconds
	Peak  int64   `json:"peak"` // bytes: the most that the tool, or one of these processes, had in memory at a time
	Lines int     `json:"lines"`
}

// measureRows runs the rows in turns until the store kept has as many runs of each as s wants. The order rotates, so
// that no tool always follows the same one.
func measureRows(ctx context.Context, s *settings, kept *store, rows []*row) error {
	warm := make(map[*row]bool)
	for round := range s.rounds {
		for i := range rows {
			r := rows[(i+round)%len(rows)]
			if kept.has(r.key, round) {
				continue
			}

			// The first run fills the caches, and is not counted.
			if !warm[r] {
				fmt.Fprintf(os.Stderr, "filling caches: %s\n", r.name)
				if _, err := r.run(ctx); err != nil {
					return err
				}
				warm[r] = true
			}
			result, err := r.run(ctx)
			if err != nil {
				return err
			}
			result.Round = round
			if err := kept.add(result); err != nil {
				return err
			}
			fmt.Fprintf(os.Stderr, "round %d of %d: %-40s %8.2f s CPU %8.2f s %6d MB\n", round+1, s.rounds, r.name, result.CPU,
				result.Wall, result.Peak>>20)
		}
	}
	return nil
}

// run runs the tool once.
func (r *row) run(ctx context.Context) (*run, error) {
	if r.fresh != "" {
		if err := os.RemoveAll(r.fresh); err != nil {
			return nil, err
		}
	}
	if r.renew != nil {
		if err := r.renew(); err != nil {
			return nil, err
		}
	}

	// With PWD the tool calls the directory what its arguments call it.
	cmd := exec.CommandContext(ctx, r.bin, r.args...)
	cmd.Dir = r.dir
	cmd.Env = measure.Environment(append([]string{"PWD=" + r.dir}, r.env...)...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if cmd.ProcessState == nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, fmt.Errorf("interrupted")
	}

	// A run that did not do its work is not measured.
	state := cmd.ProcessState
	if err := r.check(state.ExitCode(), out.String()); err != nil {
		return nil, err
	}
	return &run{
		Key:   r.key,
		CPU:   (state.UserTime() + state.SystemTime()).Seconds(),
		Wall:  wall.Seconds(),
		Peak:  measure.PeakMemory(state),
		Lines: bytes.Count(out.Bytes(), []byte("\n")),
	}, nil
}

// harmless is what golangci-lint says of //nolint comments for linters that this binary does not have.
var harmless = regexp.MustCompile(`level=warning msg="\[runner/nolint_filter\] Found unknown linters`)

// check returns what is wrong with a run that ended with a status and printed out: a tool that has not done its work is
// quick.
func (r *row) check(status int, out string) error {
	failed := func(why string) error {
		return fmt.Errorf("%s %s\n%s\nends with status %d: %s", r.bin, strings.Join(r.args, " "), tail(out), status, why)
	}
	if !slices.Contains(r.statuses, status) {
		return failed("it could not run")
	}
	out = harmless.ReplaceAllString(out, "")
	for _, sign := range []string{"(typecheck)", "(compile)", "level=error", "level=warning", "could not import"} {
		if strings.Contains(out, sign) {
			return failed("there is " + sign + " in its output")
		}
	}
	if got := strings.Count(out, "magic JMessage code"); r.reports >= 0 && got != r.reports {
		return failed(fmt.Sprintf("it has %d reports, not %d", got, r.reports))
	}
	return nil
}

// tail returns the last lines of a text.
func tail(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-10):], "\n")
}
