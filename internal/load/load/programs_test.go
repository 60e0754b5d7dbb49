package load_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/load/load"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
	"github.com/jmvet/jmvet/internal/proof/programs/chains"
)

var (
	programSeed = flag.Uint64("programs.seed", 1, "the first `seed` of TestPrograms")
	programRuns = flag.Int("programs.n", 40, "how many programs TestPrograms generates")
	programVet  = flag.Int("programs.vet", 12, "how many of them go vet analyses, too")
	programKeep = flag.String("programs.keep", "", "leave the programs in this `directory`")
)

// TestPrograms analyses generated programs by loading what can have a report, by loading everything, and through go
// vet. All three must report the same, with the same fixes. Many programs are packages of one module, which do not
// import each other.
func TestPrograms(t *testing.T) {
	dir := *programKeep
	if dir == "" {
		dir = t.TempDir()
	}
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOWORK", "off")
	t.Setenv("GOFLAGS", "")
	found := 0
	for first := 0; first < *programRuns; first += 100 {
		files, declared := chains.Programs(*programSeed+uint64(first), min(100, *programRuns-first))
		root := filepath.Join(dir, fmt.Sprint(first))
		cmdtest.WriteFiles(t, root, files)
		found += compareWays(t, filepath.Join(root, "w"), declared, first < *programVet)
	}
	t.Logf("%d findings", found)
	if found < *programRuns {
		t.Errorf("%d findings in %d programs", found, *programRuns)
	}
}

// compareWays analyses a module in all ways, with what the setting -code names, and returns how many findings there
// are.
func compareWays(t *testing.T, dir string, declared []string, vet bool) int {
	t.Helper()
	full := findings(t, dir, declared, true)
	complain(t, "narrow", findings(t, dir, declared, false), full)
	if vet {
		complain(t, "go vet", vetFindings(t, dir, declared), full)
	}
	return len(full)
}

// complain says what one way has that another lacks.
func complain(t *testing.T, way string, got, want []string) {
	t.Helper()
	shown := 0
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("%s lacks %s", way, line)
			shown++
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("%s has %s", way, line)
			shown++
		}
	}
	if shown > 0 {
		t.Logf("%s: %d findings, want %d", way, len(got), len(want))
	}
}

// findings are those of a run of drive, with their fixes.
func findings(t *testing.T, dir string, declared []string, full bool) []string {
	t.Helper()
	settings := analyzer.DefaultSettings()
	settings.Code = declared
	a, err := analyzer.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	run, err := load.Do(load.Options{Analyzer: a, Dir: dir, Patterns: []string{"./..."}, Tests: true, Full: full})
	if err != nil {
		t.Fatal(err)
	}
	if run.Broken || !full && run.Whole != nil {
		t.Fatalf("broken: %t, everything was loaded: %v", run.Broken, run.Whole)
	}
	var text bytes.Buffer
	if err := run.Graph.PrintJSON(&text); err != nil {
		t.Fatal(err)
	}
	return linesOf(t, text.Bytes())
}

// vetFindings are those of go vet.
func vetFindings(t *testing.T, dir string, declared []string) []string {
	t.Helper()
	tool, err := cmdtest.Jmvet(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "vet", "-vettool="+tool, "-json", "-code="+strings.Join(declared, ","), "./...")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var text bytes.Buffer
	for line := range bytes.Lines(out) {
		if !bytes.HasPrefix(line, []byte("#")) {
			text.Write(line)
		}
	}
	return linesOf(t, text.Bytes())
}

// linesOf returns the findings that stand in JSON as x/tools' drivers write it: sorted, each once.
func linesOf(t *testing.T, text []byte) []string {
	t.Helper()
	var lines []string
	for dec := json.NewDecoder(bytes.NewReader(text)); dec.More(); {
		var packages map[string]map[string][]struct {
			Posn, End, Message string
			Fixes              json.RawMessage `json:"suggested_fixes"`
		}
		if err := dec.Decode(&packages); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		for _, analyzers := range packages {
			for _, list := range analyzers {
				for _, d := range list {
					var fixes bytes.Buffer
					if err := json.Compact(&fixes, append(d.Fixes, ' ')); err != nil && len(d.Fixes) > 0 {
						t.Fatal(err)
					}
					lines = append(lines, fmt.Sprintf("%s: %s %s", d.Posn, d.Message, fixes.String()))
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
