package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestSummaryOf(t *testing.T) {
	for _, test := range []struct {
		list []float64
		want summary
	}{
		{[]float64{3}, summary{3, 3, 3}},
		{[]float64{4, 2}, summary{3, 2, 4}},
		{[]float64{9, 1, 2}, summary{2, 1, 9}},
	} {
		if got := summaryOf(slices.Clone(test.list)); got != test.want {
			t.Errorf("%v: %v", test.list, got)
		}
	}
}

func TestStoreGoesOn(t *testing.T) {
	name := filepath.Join(t.TempDir(), "runs.jsonl")
	s, err := openStore(name, false)
	if err != nil {
		t.Fatal(err)
	}
	for round := range 2 {
		if err := s.add(&run{Key: "a", Round: round, CPU: 1.5}); err != nil {
			t.Fatal(err)
		}
	}
	s.close()
	// The second line was not written in full when the machine went down.
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text[:len(text)-5], 0o644); err != nil {
		t.Fatal(err)
	}
	if s, err = openStore(name, false); err != nil {
		t.Fatal(err)
	}
	if !s.has("a", 0) || s.has("a", 1) || s.has("b", 0) {
		t.Errorf("the store has %v", s.runs)
	}
	if err := s.add(&run{Key: "a", Round: 1}); err != nil {
		t.Fatal(err)
	}
	s.close()
	if s, err = openStore(name, false); err != nil || !s.has("a", 1) || len(s.runs["a"]) != 2 {
		t.Errorf("after going on it has %v, %v", s.runs, err)
	}
	s.close()
	if s, err = openStore(name, true); err != nil || len(s.runs) != 0 {
		t.Errorf("made anew it has %v, %v", s.runs, err)
	}
	s.close()
}

func TestStoreOfAnotherKind(t *testing.T) {
	name := filepath.Join(t.TempDir(), "runs.jsonl")
	if err := os.WriteFile(name, []byte("no JSON\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := openStore(name, false); err == nil || !strings.Contains(err.Error(), "-fresh") {
		t.Errorf("the error is %v", err)
	}
}

// TestCheck: a tool that has not done its work is not measured.
func TestCheck(t *testing.T) {
	r := &row{bin: "tool", statuses: []int{0, 3}, reports: 1}
	const report = "a.go:1:1: magic JMessage code 899001: use codes.RESTUserAlreadyExists\n"
	for _, test := range []struct {
		status int
		out    string
		want   string // in the error, "" for none
	}{
		{3, report, ""},
		{0, report, ""},
		{1, report, "could not run"},
		{3, "", "0 reports, not 1"},
		{3, report + report, "2 reports, not 1"},
		{3, report + "level=warning msg=x", "level=warning"},
		{3, report + "a.go:1:1: undefined: x (compile)", "(compile)"},
	} {
		err := r.check(test.status, test.out)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("status %d, %q: %v", test.status, test.out, err)
		}
	}
}

// TestTable takes a table from results to text.
func TestTable(t *testing.T) {
	repo := repositories()[0]
	kept := &store{runs: make(map[string][]*run)}
	var rows []*row
	for _, tool := range []struct {
		name string
		cpu  []float64
	}{
		{"jmvet", []float64{0.25, 0.2, 0.15}},
		{"mnd", []float64{18, 20, 19}},
		{exhaustiveRow, []float64{110}},
		{"golangci-lint, mnd, warm", []float64{5}},
		{"staticcheck, warm", nil},
	} {
		rows = append(rows, &row{name: tool.name, key: tool.name})
		for i, cpu := range tool.cpu {
			kept.runs[tool.name] = append(kept.runs[tool.name],
				&run{Round: i, CPU: cpu, Wall: cpu / 2, Peak: 50 << 20, Lines: 7})
		}
	}
	var b strings.Builder
	newTable(repo, "plain", rows, kept).writeText(&b)
	const want = `
kubernetes v1.36.3, as it is

tool                      CPU s  min to max    wall s  peak MiB  CPU / jmvet  wall / jmvet  lines printed  runs
jmvet                     0.2    0.15 to 0.25  0.1     50        1            1             7              3
mnd                       19     18 to 20      9.5     50        95           95            7              3
exhaustive, with tests    110    110 to 110    55      50        550          550           7              1
golangci-lint, mnd, warm  5      5 to 5        2.5     50        25           25            7              1
Met: at most 50 MiB of memory for the scan; the target is 100.
MISSED: 95 times less CPU than the fastest peer that type-checks, mnd; the target is 100.
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	newTable(repo, "planted", rows, kept).writeMarkdown(&b)
	for _, part := range []string{
		"| mnd | 19 | 18 to 20 | 9.5 | 50 | 95 | 95 | 7 | 3 |\n",
		"- Met: 25 times less CPU than the fastest linter in golangci-lint with a warm cache, golangci-lint, mnd, warm; " +
			"the target is 8.\n",
		"- Met: 95 times less CPU than the fastest peer that type-checks, mnd; the target is 25.\n",
	} {
		if !strings.Contains(b.String(), part) {
			t.Errorf("%q is not in\n%s", part, b.String())
		}
	}
}

// TestHosts compares round by round: the second round of both was disturbed.
func TestHosts(t *testing.T) {
	rows := []*row{
		{name: "go vet, jmvet", key: "a", against: "go vet, noopfacts"},
		{name: "go vet, noopfacts", key: "b"},
	}
	kept := &store{runs: map[string][]*run{
		"a": {{Round: 0, CPU: 10.1}, {Round: 1, CPU: 20.2}, {Round: 2, CPU: 99}},
		"b": {{Round: 0, CPU: 10}, {Round: 1, CPU: 20}},
	}}
	var b strings.Builder
	newTable(repositories()[0], "hosts", rows, kept).writeText(&b)
	for _, part := range []string{
		"go vet, jmvet costs +1.0 % CPU against go vet, noopfacts (+1.0 to +1.0 over 2 rounds).\n",
		"Met: go vet, jmvet is within 2 % of go vet, noopfacts.\n",
	} {
		if !strings.Contains(b.String(), part) {
			t.Errorf("%q is not in\n%s", part, b.String())
		}
	}
}

// TestRun measures a run of the go command.
func TestRun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("peak memory is not known here")
	}
	r := &row{key: "key", bin: "go", args: []string{"version"}, dir: t.TempDir(), statuses: []int{0}, reports: -1}
	got, err := r.run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if got.Key != "key" || got.CPU <= 0 || got.Wall <= 0 || got.Peak < 1<<20 || got.Lines != 1 {
		t.Errorf("a run of go version took %+v", got)
	}
	r.args = []string{"nonsense"}
	if _, err := r.run(context.Background()); err == nil || !strings.Contains(err.Error(), "unknown command") {
		t.Errorf("the error is %v", err)
	}
}
