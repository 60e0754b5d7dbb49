package damage

import (
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
)

var damages = flag.Int("damages", 0, "break each package `n` times; 0 for 10, or 1 without the long tests")

const (
	module = "example.com/shop"
	corpus = "../../../../testdata/src"
)

// TestNoNewReports breaks each package of the corpus many times over: nothing panics, and nothing is reported that is
// not reported of the package when it is whole.
func TestNoNewReports(t *testing.T) {
	packages, std := load(t)
	memory, err := harness.NewMemory(append(std, "github.com/jmvet/jmvet/codes")...)
	if err != nil {
		t.Fatal(err)
	}
	settings := analyzer.DefaultSettings()
	strict := analyzer.DefaultSettings()
	strict.DefaultSignifiesExhaustive = false
	strict.CheckMaps = true
	strict.MissingCasesFix = true
	each := uint64(*damages)
	switch {
	case each == 0 && long.Tests():
		each = 10
	case each == 0:
		each = 1
	}
	broken, reports := 0, 0
	for _, s := range []analyzer.Settings{settings, strict} {
		a, err := analyzer.New(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range packages {
			program := closure(packages, p)
			whole := memory.Run(a, program...)
			if whole.Err != nil {
				t.Fatalf("%s: %v", p.Path, whole.Err)
			}
			known := places(whole)
			reports += len(known)
			done := 0
			for seed := uint64(0); uint64(done) < each && seed < 10*each; seed++ {
				damaged, name, ok := breakOne(p, seed)
				if !ok {
					continue
				}
				o := memory.Run(a, append(slices.Clone(program[:len(program)-1]), damaged)...)
				if o.Err != nil {
					t.Fatalf("%s, %s, damage %d: %v\n%s", p.Path, name, seed, o.Err, damaged.Files[name])
				}
				if len(o.Errors) == 0 {
					continue // another program, but a sound one
				}
				broken++
				done++
				for place := range places(o) {
					if !known[place] {
						t.Errorf("%s, damage %d: new report %s\n%s", p.Path, seed, place, damaged.Files[name])
					}
				}
			}
		}
	}
	if broken < len(packages)*int(each)*2*9/10 || reports < 200 {
		t.Errorf("only %d damages of packages with %d reports: the corpus was not read", broken, reports)
	}
	t.Logf("%d packages, %d damages, %d reports when whole", len(packages), broken, reports)
}

// load reads the corpus, and tells which packages from outside it imports.
func load(t *testing.T) (packages []harness.Package, std []string) {
	byDir := make(map[string]map[string]string)
	err := filepath.WalkDir(corpus, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(corpus, filepath.Dir(name))
		if byDir[rel] == nil {
			byDir[rel] = make(map[string]string)
		}
		byDir[rel][filepath.Base(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir, files := range byDir {
		p := harness.Package{Path: path.Join(module, filepath.ToSlash(dir)), Files: files}
		packages = append(packages, p)
		for _, imported := range imports(p) {
			if !strings.HasPrefix(imported, module) && imported != "C" &&
				!strings.Contains(strings.Split(imported, "/")[0], ".") && !slices.Contains(std, imported) {
				std = append(std, imported)
			}
		}
	}
	slices.SortFunc(packages, func(a, b harness.Package) int { return strings.Compare(a.Path, b.Path) })
	return packages, std
}

func imports(p harness.Package) []string {
	var list []string
	for name, text := range p.Files {
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ImportsOnly)
		if file == nil || err != nil {
			continue
		}
		for _, spec := range file.Imports {
			if s, err := strconv.Unquote(spec.Path.Value); err == nil && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	slices.Sort(list)
	return list
}

// closure returns a package behind all packages of the corpus that it depends on.
func closure(all []harness.Package, p harness.Package) []harness.Package {
	var list []harness.Package
	var add func(p harness.Package)
	add = func(p harness.Package) {
		if slices.ContainsFunc(list, func(have harness.Package) bool { return have.Path == p.Path }) {
			return
		}
		for _, imported := range imports(p) {
			if i := slices.IndexFunc(all, func(q harness.Package) bool { return q.Path == imported }); i >= 0 {
				add(all[i])
			}
		}
		list = append(list, p)
	}
	add(p)
	return list
}

// breakOne breaks one of a package's files.
func breakOne(p harness.Package, seed uint64) (harness.Package, string, bool) {
	names := slices.Sorted(maps.Keys(p.Files))
	name := names[int(seed)%len(names)]
	text, ok := Break(p.Files[name], seed)
	if !ok {
		return p, name, false
	}
	damaged := harness.Package{Path: p.Path, Files: maps.Clone(p.Files)}
	damaged.Files[name] = text
	return damaged, name, true
}

// places are the reports of a package, as place and message.
func places(o *harness.Outcome) map[string]bool {
	set := make(map[string]bool)
	for _, d := range o.Diagnostics {
		p := o.Fset.PositionFor(d.Pos, false)
		set[fmt.Sprintf("%s:%d:%d: %s: %s", filepath.Base(p.Filename), p.Line, p.Column, d.Category, d.Message)] = true
	}
	return set
}

func TestBreakKeepsLines(t *testing.T) {
	text := "package x\n\nimport \"fmt\"\n\nfunc f() int {\n\tn := 1 // één\n\tfmt.Println(n)\n\treturn n\n}\n"
	seen := make(map[string]bool)
	for seed := range uint64(100) {
		broken, ok := Break(text, seed)
		if !ok {
			t.Fatalf("seed %d breaks nothing", seed)
		}
		if len(broken) != len(text) || strings.Count(broken, "\n") != strings.Count(text, "\n") {
			t.Errorf("seed %d changes the length or the lines:\n%s", seed, broken)
		}
		again, _ := Break(text, seed)
		if again != broken {
			t.Errorf("seed %d breaks differently each time", seed)
		}
		seen[broken] = true
	}
	if len(seen) < 10 {
		t.Errorf("100 seeds break the file in only %d ways", len(seen))
	}
}
