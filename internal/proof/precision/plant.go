package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// plantedText has the packages that are added to a copy.
//
//go:embed planted.txtar
var plantedText string

// A plant is a literal that was put into a copy: one that must be reported, or that of a decoy, which must not.
type plant struct {
	file      string // slashes, relative to the tree
	line, col int
	code      int
	form      form
	text      string // the whole statement
}

// String returns the place of the plant, and what it is.
func (p plant) String() string {
	return fmt.Sprintf("%s:%d:%d: %d in %s: %s", p.file, p.line, p.col, p.code, p.form.name, strings.TrimSpace(p.text))
}

// decoy reports whether a report of the plant would be wrong.
func (p plant) decoy() bool { return p.form.kind.isDecoy() }

// is reports whether r is the report of what was planted.
func (p plant) is(r report) bool {
	return r.file == p.file && r.line == p.line && r.col == p.col && r.category == "magic" &&
		(strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code %d: use ", p.code)) ||
			strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code \"%d\": use ", p.code)) ||
			// These mean one thing on iOS and another on Android, so there is no one constant to use.
			p.code >= 872001 && p.code <= 872005 &&
				strings.HasPrefix(r.message, fmt.Sprintf("magic JMessage code %d: ", p.code)))
}

// generator returns the source of choices for the target t: the same for the same seed.
func generator(t target, seed uint64) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprint(h, t)
	return rand.New(rand.NewPCG(h.Sum64(), seed))
}

// plantInto puts n statements, as a seed chooses, into functions of tr, the tree of t, in files that load, and the
// packages that they import beside them. It writes nothing if there is no place. It leaves out the directories in
// avoid, which are relative to the tree.
func plantInto(tr *tree, t target, n int, seed uint64, avoid map[string]bool) ([]plant, error) {
	files, err := distribute(generator(t, seed), plantable(tr, avoid), n, tr.old)
	if err != nil {
		return nil, err
	}
	var plants []plant
	for name, f := range files {
		text, list := f.render(t.path)
		for _, p := range list {
			p.file = relative(tr.dir, name)
			plants = append(plants, p)
		}
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return nil, err
		}
	}
	if len(plants) == 0 {
		return nil, nil
	}

	// The statements import packages that the tree does not have.
	if err := writeImported(tr.dir, t.path); err != nil {
		return nil, err
	}
	slices.SortFunc(plants, func(a, b plant) int {
		return cmp.Or(strings.Compare(a.file, b.file), a.line-b.line, a.col-b.col)
	})
	return plants, nil
}

// plantable returns the files of tr that statements can be put into, sorted, but for those in the directories in avoid.
func plantable(tr *tree, avoid map[string]bool) []string {
	var files []string
	for _, p := range tr.packages {
		if avoid[relative(tr.dir, p.Dir)] {
			continue
		}
		for _, f := range p.files() {
			if filepath.Dir(f) == p.Dir && !slices.Contains(p.CgoFiles, filepath.Base(f)) {
				files = append(files, f)
			}
		}
	}
	slices.Sort(files)
	return files
}

// distribute puts n statements into the files with the given names, as r chooses; if old is set, for the language of
// before Go 1.13. Each form comes as often as any other, give or take one. It returns the files that got a statement.
func distribute(r *rand.Rand, names []string, n int, old bool) (map[string]*sourceFile, error) {
	var order []int
	for len(order) < n {
		order = append(order, r.Perm(len(forms))...)
	}
	tried := make(map[string]*sourceFile) // nil for one without a place
	for _, i := range order[:n] {
		s := forms[i].fill(r, old)
		// A file may have no place; most have.
		for try := 0; try < 1000 && len(names) > 0; try++ {
			k := r.IntN(len(names))
			f, ok := tried[names[k]]
			if !ok {
				text, err := os.ReadFile(names[k])
				if err != nil {
					return nil, err
				}
				f = newSourceFile(text)
				tried[names[k]] = f
			}
			if f == nil || len(f.places) == 0 {
				names = slices.Delete(names, k, k+1)
			} else if f.add(r, s) {
				break
			}
		}
	}
	maps.DeleteFunc(tried, func(_ string, f *sourceFile) bool { return f == nil || len(f.insertions) == 0 })
	return tried, nil
}

// writeImported writes the packages that planted statements import into the tree in dir, whose module has the path
// module.
func writeImported(dir, module string) error {
	files, err := txtar.FS(txtar.Parse([]byte(strings.ReplaceAll(plantedText, "MODULE", module))))
	if err != nil {
		return err
	}
	return os.CopyFS(filepath.Join(dir, "zzplanted"), files)
}
