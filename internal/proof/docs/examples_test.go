package docs

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// golden has all findings in examples/, a line each, as file:line:column: message.
var golden = filepath.Join("testdata", "examples.txt")

// TestExamples pins the findings in examples/, and that the fixes repair what they are for.
func TestExamples(t *testing.T) {
	sh := copyOf(t)
	output, status := sh.run(t, "jmvet -q ./examples/...")
	if status != 3 {
		t.Errorf("exit status %d, want 3", status)
	}
	found := sorted(strings.ReplaceAll(filepath.ToSlash(output), filepath.ToSlash(sh.dir)+"/", ""))
	if *update {
		if err := os.WriteFile(golden, []byte(found), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := strings.ReplaceAll(string(must(os.ReadFile(golden))), "\r\n", "\n"); found != want {
		t.Errorf("the findings differ from %s; go test ./internal/proof/docs -update writes them.\n%s", golden,
			difference(want, found))
	}
	checkPart(t, "examples/README.md", "findings", "```text\n"+found+"```\n")

	if output, status := sh.run(t, "jmvet -q -fix ./examples/..."); status != 0 || output != "" {
		t.Fatalf("jmvet -q -fix: exit status %d\n%s", status, output)
	}
	if output, status := sh.run(t, "go vet ./examples/... && go test ./examples/..."); status != 0 {
		t.Errorf("after -fix:\n%s", output)
	}
	if output, status := sh.run(t, "gofmt -l examples"); status != 0 || output != "" {
		t.Errorf("not formatted after -fix: %s", output)
	}
	output, _ = sh.run(t, "jmvet -q ./examples/...")
	for line := range strings.Lines(output) {
		if strings.Contains(line, ": magic ") {
			t.Errorf("after -fix: %s", line)
		}
	}
	if before, after := len(others(found)), len(others(output)); before != after {
		t.Errorf("%d findings have no fix, but after -fix there are %d:\n%s", before, after, output)
	}
}

// others returns the findings that have no fix.
func others(output string) []string {
	return slices.DeleteFunc(lines(output), func(line string) bool { return strings.Contains(line, ": magic ") })
}

// sorted puts findings in the order of files, lines and columns.
func sorted(output string) string {
	list := lines(output)
	slices.SortStableFunc(list, func(a, b string) int {
		a1, b1 := strings.SplitN(a, ":", 4), strings.SplitN(b, ":", 4)
		if len(a1) < 4 || len(b1) < 4 {
			return cmp.Compare(a, b)
		}
		return cmp.Or(cmp.Compare(a1[0], b1[0]), cmp.Compare(number(a1[1]), number(b1[1])),
			cmp.Compare(number(a1[2]), number(b1[2])), cmp.Compare(a, b))
	})
	return strings.Join(list, "\n") + "\n"
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// difference returns the lines of which only one of two texts has them.
func difference(old, new string) string {
	var list []string
	for _, line := range lines(old) {
		if !slices.Contains(lines(new), line) {
			list = append(list, "- "+line)
		}
	}
	for _, line := range lines(new) {
		if !slices.Contains(lines(old), line) {
			list = append(list, "+ "+line)
		}
	}
	return strings.Join(list, "\n")
}
