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

func (r report) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", r.file, r.line, r.col, r.message)
}

// A loadError says why a package could not be loaded in full. The line is not compared: see newErrors.
type loadError struct {
	file    string // slashes, relative to the tree; empty if the error is not about one
	message string
}

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

// build builds the jmvet of this checkout.
func build(ctx context.Context, work string) (string, error) {
	name := filepath.Join(work, "jmvet.exe") // .exe is as good a name as any elsewhere
	_, err := goCommand(ctx, ".", nil, "build", "-o", name, "github.com/jmvet/jmvet/cmd/jmvet")
	return name, err
}

// run runs jmvet with its default settings, and -json to be read by a program.
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
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		return nil, fmt.Errorf("jmvet: %w: %s", err, firstLine(stderr.String()))
	}
	o := &outcome{
		errors: parseErrors(tr, stderr.String()),
		cpu:    cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		memory: measure.PeakMemory(cmd.ProcessState),
	}
	reports, failed, parseErr := parseReports(tr.dir, &stdout)
	if parseErr != nil {
		return nil, parseErr
	}
	o.reports, o.errors = reports, append(o.errors, failed...)
	if err != nil && len(o.errors) == 0 {
		return nil, fmt.Errorf("jmvet: %w, and not a word why", err)
	}
	return o, nil
}

// parseReports reads the JSON of the driver: package, analyzer, and there a list of diagnostics or an error.
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
	reports := slices.SortedFunc(maps.Keys(seen), func(a, b report) int {
		return strings.Compare(a.String(), b.String())
	})
	return reports, failed, nil
}

var position = regexp.MustCompile(`^(.+\.\w+):(\d+)(?::(\d+))?: (.*)$`)

// parseErrors reads what the driver says of packages that do not load, a line each, on standard error.
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

// splitPosition takes file:line:col apart.
func splitPosition(posn string) (file string, line, col int) {
	file = posn
	var numbers []int
	for range 2 {
		i := strings.LastIndexByte(file, ':')
		if i < 0 {
			break
		}
		n, err := strconv.Atoi(file[i+1:])
		if err != nil {
			break
		}
		file, numbers = file[:i], append([]int{n}, numbers...)
	}
	numbers = append(numbers, 0, 0)
	return file, numbers[0], numbers[1]
}

// relative names a file below dir by its path from there, any other as it is.
func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return file
}

// newErrors returns the errors that were not there before.
func newErrors(before, after []loadError) []loadError {
	var list []loadError
	for _, e := range after {
		if !slices.Contains(before, e) {
			list = append(list, e)
		}
	}
	return list
}

// failedDirs returns the directories of the packages that do not load in full, slashes, relative to the tree.
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

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
