package unified_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/output/unified"
)

func TestDiff(t *testing.T) {
	before := "a\nb\nc\nd\ne\nf\ng\nh\n"
	tests := []struct{ name, file, before, after, want string }{
		{"the same", "x.go", before, before, ""},
		{"a line", "p/x.go", before, "a\nb\nc\nX\ne\nf\ng\nh\n",
			"diff --git a/p/x.go b/p/x.go\n--- a/p/x.go\n+++ b/p/x.go\n@@ -1,7 +1,7 @@\n a\n b\n c\n-d\n+X\n e\n f\n g\n"},
		{"no line end", "x.go", "a\nb", "a\nc",
			"diff --git a/x.go b/x.go\n--- a/x.go\n+++ b/x.go\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ " +
				"No newline at end of file\n"},
		{"from nothing", "x.go", "", "a\n", "diff --git a/x.go b/x.go\n--- a/x.go\n+++ b/x.go\n@@ -0,0 +1,1 @@\n+a\n"},
		{"a blank in the name", "a b.go", "a\n", "b\n",
			"diff --git a/a b.go b/a b.go\n--- a/a b.go\t\n+++ b/a b.go\t\n@@ -1,1 +1,1 @@\n-a\n+b\n"},
		{"a quote in the name", `"é.go`, "a\n", "b\n",
			"diff --git \"a/\\\"\\303\\251.go\" \"b/\\\"\\303\\251.go\"\n--- \"a/\\\"\\303\\251.go\"\n+++ " +
				"\"b/\\\"\\303\\251.go\"\n@@ -1,1 +1,1 @@\n-a\n+b\n"},
	}
	for _, test := range tests {
		if got := unified.Diff(test.file, test.before, test.after); got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// TestApply: git and patch make of a text what it was to be, whatever the two are.
func TestApply(t *testing.T) {
	tools := map[string][]string{"git": {"apply", "d"}, "patch": {"-s", "-p1", "-i", "d"}}
	rnd := rand.New(rand.NewPCG(1, 1))
	tried := 0
	for n := range 60 {
		before := randomText(rnd)
		after := changed(rnd, before)
		if n%3 == 0 {
			after = randomText(rnd)
		}
		if before == "" || after == "" || before == after { // fixes neither make a file nor remove one
			continue
		}
		for tool, args := range tools {
			if path, err := exec.LookPath(tool); err == nil {
				tried++
				apply(t, exec.Command(path, args...), before, after)
			}
		}
	}
	if tried == 0 {
		t.Skip("there is neither git nor patch")
	}
}

// randomText returns up to 40 lines, many of which are equal. Some end as in Windows, and the last may not end at all.
func randomText(rnd *rand.Rand) string {
	var b strings.Builder
	for range rnd.IntN(40) {
		b.WriteString([]string{"}\n", "{\n", "\n", "\tx\n", "\ty\r\n", fmt.Sprintf("%d\n", rnd.IntN(30))}[rnd.IntN(6)])
	}
	if rnd.IntN(4) == 0 {
		b.WriteString("end")
	}
	return b.String()
}

// changed returns the text before with up to three lines deleted, replaced or added.
func changed(rnd *rand.Rand, before string) string {
	lines := strings.SplitAfter(before, "\n")
	for range rnd.IntN(4) {
		i := rnd.IntN(len(lines))
		lines[i] = []string{"", "new\n", lines[i] + "\tmore\n"}[rnd.IntN(3)]
	}
	return strings.Join(lines, "")
}

// apply runs tool on a file with the text before, and the difference to after in the file d beside it.
func apply(t *testing.T, tool *exec.Cmd, before, after string) {
	t.Helper()
	tool.Dir = t.TempDir()
	file := filepath.Join(tool.Dir, "sub", "a file.go")
	if err := os.Mkdir(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	diff := unified.Diff("sub/a file.go", before, after)
	for name, text := range map[string]string{file: before, filepath.Join(tool.Dir, "d"): diff} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := tool.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s\n%q", tool, err, out, diff)
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != after {
		t.Errorf("%v: got\n%q\nwant\n%q\nby\n%s", tool, got, after, diff)
	}
}
