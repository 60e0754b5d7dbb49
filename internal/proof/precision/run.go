package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmvet/jmvet/internal/proof/measure"
)

// A report is a diagnostic of jmvet.
type report struct {
	file              string // slashes, relative to the tree
	line, col         int
	category, message string
}

// String returns the report in a line, as jmvet prints it.
func (r report) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", r.file, r.line, r.col, r.message)
}

// A loadError says why a package could not be loaded in full. It has no position, which planting moves.
type loadError struct {
	file    string // slashes, relative to the tree; empty if the error is not about one
	message string
}

// String returns the error in a line.
func (e loadError) String() string {
	if e.file == "" {
		return e.message
	}
	return e.file + ": " + e.message
}

// An outcome is what a run of jmvet over a tree comes to.
type outcome struct {
	reports []report    // each once, though a package and its test variant both have it
	errors  []loadError // likewise
	cpu     time.Duration
	memory  int64 // peak in bytes, 0 if unknown
}

// build builds the jmvet of this checkout in the directory work, and returns the path of the executable.
func build(ctx context.Context, work string) (string, error) {
	name := filepath.Join(work, "jmvet.exe") // Windows asks for the ending, other systems take it
	_, err := measure.Go(ctx, ".", nil, "build", "-o", name, "github.com/jmvet/jmvet/cmd/jmvet")
	return name, err
}

// run runs the executable jmvet over the packages of tr that the pattern matches, with its default settings, and -full
// if full is set. It is an error if jmvet breaks down, not if packages do not load.
func run(ctx context.Context, jmvet string, tr *tree, pattern string, full bool) (*outcome, error) {
	cmd := exec.CommandContext(ctx, jmvet, "-json", fmt.Sprintf("-full=%t", full), pattern)
	cmd.Dir, cmd.Env = tr.dir, tr.env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	// Status 1 is a package that does not load, which is counted. All else is a breakdown: 2 is a panic, too.
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		first, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
		return nil, fmt.Errorf("jmvet: %w: %s", err, first)
	}

	reports, failed, parseErr := parseReports(tr.dir, &stdout)
	if parseErr != nil {
		return nil, parseErr
	}
	o := &outcome{
		reports: reports,
		errors:  append(parseErrors(tr, stderr.String()), failed...),
		cpu:     cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		memory:  measure.PeakMemory(cmd.ProcessState),
	}
	if err != nil && len(o.errors) == 0 {
		return nil, fmt.Errorf("jmvet: %w, and not a word why", err)
	}
	return o, nil
}

// parseReports reads from r the JSON that jmvet has printed about the tree in dir: package, analyzer, and there a list
// of diagnostics or an error. It returns the reports, sorted, and those errors. Its own error is about the JSON.
func parseReports(dir string, r io.Reader) ([]report, []loadError, error) {
	seen := make(map[report]bool)
	var failed []loadError
	dec := json.NewDecoder(r)
	for {
		var packages map[string]map[string]json.RawMessage
		if err := dec.Decode(&packages); err == io.EOF {
			break
		} else if err != nil {
			return nil, nil, fmt.Errorf("jmvet -json: %w", err)
		}
		for _, pkg := range slices.Sorted(maps.Keys(packages)) {
			for _, raw := range packages[pkg] {
				// A package that jmvet could not look at has an error in place of the list.
				var broken struct{ Error string }
				if json.Unmarshal(raw, &broken) == nil && broken.Error != "" {
					failed = append(failed, loadError{message: pkg + ": " + oneLine(broken.Error)})
					continue
				}
				var diagnostics []struct{ Category, Posn, Message string }
				if err := json.Unmarshal(raw, &diagnostics); err != nil {
					return nil, nil, fmt.Errorf("jmvet -json: %w", err)
				}
				for _, d := range diagnostics {
					file, line, col := splitPosition(d.Posn)
					seen[report{relative(dir, file), line, col, d.Category, d.Message}] = true
				}
			}
		}
	}

	// A package and its test variant both have the reports of their common files.
	reports := slices.SortedFunc(maps.Keys(seen), func(a, b report) int {
		return strings.Compare(a.String(), b.String())
	})
	return reports, failed, nil
}

// position matches a line about a place: file, line, column and what is wrong.
var position = regexp.MustCompile(`^(.+\.\w+):(\d+)(?::(\d+))?: (.*)$`)

// parseErrors returns what jmvet says on stderr of packages of tr that do not load, a line each.
func parseErrors(tr *tree, stderr string) []loadError {
	seen := make(map[loadError]bool)
	var list []loadError
	for line := range strings.SplitSeq(stderr, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if line == "" || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "go: ") {
			continue // a second line, or the go command that downloads something
		}
		e := loadError{message: tr.shorten(strings.TrimPrefix(line, "-: "))}
		if m := position.FindStringSubmatch(line); m != nil {
			if strings.HasPrefix(m[4], "\t") {
				continue // where the other declaration is
			}
			e = loadError{file: filepath.ToSlash(tr.shorten(m[1])), message: tr.shorten(m[4])}
		}
		if !seen[e] {
			seen[e] = true
			list = append(list, e)
		}
	}
	return list
}

// posn matches a position: file, line and column.
var posn = regexp.MustCompile(`^(.*?)(?::(\d+)(?::(\d+))?)?$`)

// splitPosition returns the parts of a text file:line:col. What it lacks is 0.
func splitPosition(text string) (file string, line, col int) {
	m := posn.FindStringSubmatch(text)
	line, _ = strconv.Atoi(m[2])
	col, _ = strconv.Atoi(m[3])
	return m[1], line, col
}

// relative returns the path of a file from the directory dir, with slashes, if it is below it; if not, the file as it
// is named.
func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return file
}

// failedDirs returns the directories of the packages of tr that do not load in full, errs having the errors of a run:
// slashes, relative to the tree.
func failedDirs(tr *tree, errs []loadError) map[string]bool {
	dirs := make(map[string]bool)
	for _, p := range tr.packages {
		if p.Error != nil {
			dirs[relative(tr.dir, p.Dir)] = true
		}
	}
	for _, e := range errs {
		if e.file != "" {
			dirs[filepath.ToSlash(filepath.Dir(e.file))] = true
		}
	}
	return dirs
}
