package bazel

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// line is a report as nogo prints it, without the analyzer's name.
func line(file string, line, column int, message string) string {
	return fmt.Sprintf("%s:%d:%d: %s", file, line, column, message)
}

// checkPatches applies the patches that nogo has written to a copy of the examples: the program must compile, and be
// without magic numbers.
func (b *build) checkPatches(t *testing.T, before []string) {
	t.Helper()
	copied := t.TempDir()
	if err := os.CopyFS(filepath.Join(copied, "examples"), os.DirFS(filepath.Join(root(t), "examples"))); err != nil {
		t.Fatal(err)
	}
	patches, err := filepath.Glob(filepath.Join(b.dir, "*", "nogo.patch"))
	if err != nil || len(patches) == 0 {
		t.Fatalf("%d patches, %v", len(patches), err)
	}
	overlay := struct{ Replace map[string]string }{make(map[string]string)}
	for _, patch := range patches {
		run(t, copied, "git", "apply", "-p1", patch)
		for text := range strings.Lines(cmdtest.Read(t, filepath.Dir(patch), "nogo.patch")) {
			if name, ok := strings.CutPrefix(strings.TrimSpace(text), "+++ b/"); ok {
				overlay.Replace[filepath.Join(root(t), name)] = filepath.Join(copied, name)
			}
		}
	}
	files, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	cmdtest.Write(t, copied, "overlay.json", string(files))
	run(t, root(t), "go", "build", "-mod=readonly", "-overlay", filepath.Join(copied, "overlay.json"), "./examples/...")

	for _, report := range before {
		place, message, _ := strings.Cut(report, ": ")
		name, _, _ := strings.Cut(place, ":")
		if strings.HasPrefix(message, "magic JMessage code ") && overlay.Replace[filepath.Join(root(t), name)] == "" {
			t.Errorf("no patch changes %s: %s", name, message)
		}
	}
}
