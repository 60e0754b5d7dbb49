package scan_test

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/load/modules"
	"github.com/jmvet/jmvet/internal/load/scan"
	"github.com/jmvet/jmvet/internal/proof/long"
)

// defaultLayouts is how many layouts TestLayouts generates where the long tests run.
const defaultLayouts = 120

var (
	layoutSeed = flag.Uint64("layouts.seed", 1, "the first `seed` of TestLayouts")
	layoutRuns = flag.Int("layouts.n", defaultLayouts, "how many layouts TestLayouts generates")
	layoutKeep = flag.String("layouts.keep", "", "leave the layouts in this `directory`")
)

// TestLayouts holds what a scan finds against go list -deps -test: in layouts of modules that are generated, each with
// a few odd things, the packages, their directories, files and imports must be the same. Where go list fails, the scan
// must say that it is not sure. It may say so elsewhere, too, but not of a layout without anything odd.
func TestLayouts(t *testing.T) {
	u := newUniverse(t)
	root := *layoutKeep
	if root == "" {
		root = t.TempDir()
	}
	root, err := filepath.EvalSymlinks(root)
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	counts := make(map[string]int)
	numbers := make(chan int)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for n := range numbers {
				seed := *layoutSeed + uint64(n)
				l := generate(rand.New(rand.NewPCG(seed, 0)), u, filepath.Join(root, fmt.Sprint(seed)))
				kind, complaint := l.compare(u)
				mu.Lock()
				counts[kind]++
				mu.Unlock()
				if complaint != "" {
					t.Errorf("seed %d, %s, in %s: %s", seed, strings.Join(l.odd, " and "), l.dir, complaint)
				}
			}
		})
	}
	runs := *layoutRuns
	if !long.Tests() && runs == defaultLayouts {
		runs = 30
	}
	for n := range runs {
		numbers <- n
	}
	close(numbers)
	wg.Wait()
	t.Logf("%v", counts)
	if counts["same"] == 0 || counts["both fail"] == 0 {
		t.Errorf("nothing was compared: %v", counts)
	}
}

// compare writes a layout, lists it both ways, and says what differs.
func (l *layout) compare(u *universe) (kind, complaint string) {
	if err := l.write(); err != nil {
		return "not written", err.Error()
	}
	if *layoutKeep == "" {
		defer os.RemoveAll(l.root)
	}
	env := append(l.env, "GOMODCACHE="+cmp.Or(l.cache, u.cache), "GOPROXY=off", "GOSUMDB=off", "GOTOOLCHAIN=local")
	if !slices.ContainsFunc(env, func(v string) bool { return strings.HasPrefix(v, "GOENV=") }) {
		env = append(env, "GOENV=off")
	}
	want, listErr := goList(l.dir, env, l.patterns)
	got, scanErr := scanned(l.dir, env, l.patterns)
	switch {
	case listErr != nil && scanErr != nil:
		return "both fail", ""
	case listErr != nil:
		return "missed", fmt.Sprintf("the scan is sure, and go list says: %v\n%s", listErr, strings.Join(got, "\n"))
	case scanErr != nil && len(l.odd) == 0:
		return "unsure", fmt.Sprintf("the scan is not sure: %v", scanErr)
	case scanErr != nil:
		return "unsure", ""
	case !slices.Equal(got, want):
		return "differs",
			fmt.Sprintf("the scan has\n\t%s\nand go list\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	return "same", ""
}

// goList describes the packages that go list finds. None at all is an error.
func goList(dir string, env, patterns []string) ([]string, error) {
	const fields = "-json=ImportPath,Dir,Name,Standard,DepOnly,ForTest,Module,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles," +
		"Imports,TestImports,XTestImports"
	cmd := exec.Command("go", append([]string{"list", "-deps", "-test", fields, "--"}, patterns...)...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, stderr.String())
	}
	var list []string
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for dec.More() {
		var p struct {
			ImportPath, Dir, Name, ForTest string
			Standard, DepOnly              bool
			Module                         *struct {
				Path, Version,
				GoVersion string
			}
			GoFiles, CgoFiles, TestGoFiles, XTestGoFiles, Imports, TestImports, XTestImports []string
		}
		if err := dec.Decode(&p); err != nil {
			return nil, err
		}
		if p.Standard || p.ForTest != "" || p.Name == "main" && strings.HasSuffix(p.ImportPath, ".test") {
			continue
		}
		files, imports := slices.Concat(p.GoFiles, p.CgoFiles), p.Imports
		if !p.DepOnly {
			files = slices.Concat(files, p.TestGoFiles, p.XTestGoFiles)
			imports = slices.Concat(imports, p.TestImports, p.XTestImports)
		}
		mod := ""
		if p.Module != nil {
			mod = fmt.Sprint(p.Module.Path, "@", p.Module.Version, " ", p.Module.GoVersion)
		}
		list = append(list, describe(p.ImportPath, p.Name, p.Dir, mod, !p.DepOnly, files, imports))
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("no packages: %s", stderr.String())
	}
	slices.Sort(list)
	return list, nil
}

func describe(path, name, dir, mod string, root bool, files, imports []string) string {
	slices.Sort(files)
	slices.Sort(imports)
	imports = slices.DeleteFunc(slices.Compact(imports), func(i string) bool { return i == "C" })
	return fmt.Sprintf("%s (%s) in %q of %s, root=%t: %q imports %q", path, name, dir, mod, root, files, imports)
}

// scanned describes the packages that a scan finds.
func scanned(dir string, env, patterns []string) ([]string, error) {
	program, err := modules.Open(dir, env...)
	if err != nil {
		return nil, err
	}
	dirs, err := program.Match(dir, patterns)
	if err != nil {
		return nil, err
	}
	graph, err := scan.Read(program, dirs, scan.Options{Config: &evidence.Config{Level: evidence.Name}, Tests: true})
	if err != nil {
		return nil, err
	}
	var list []string
	for _, p := range slices.Collect(maps.Values(graph.Packages)) {
		if len(p.Files) == 0 {
			continue
		}
		mod := ""
		if p.Module != nil {
			mod = fmt.Sprint(p.Module.Path, "@", p.Module.Version, " ", strings.TrimPrefix(p.Module.GoVersion(), "go"))
		}
		list = append(list, describe(p.Path, p.Name, p.Dir, mod, p.Root, p.Files, slices.Concat(p.Imports, p.Tests.Imports)))
	}
	slices.Sort(list)
	return list, nil
}
