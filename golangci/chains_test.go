package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/proof/programs/chains"
)

// chainPrograms is how many generated programs the hosts analyse.
const chainPrograms = 60

// TestChains has generated programs, whose packages hand codes on to each other in all ways of Go, analysed by every
// host: what one package's analysis proves reaches the others, also those that import it indirectly.
func TestChains(t *testing.T) {
	files, declared := chains.Programs(1, chainPrograms)
	root := newDir(t)
	for name, text := range files {
		root.write(t, name, text)
	}
	p := &project{dir: filepath.Join(root.dir, "w"), cache: root.cache}
	list := strings.Join(declared, ",")
	want := standalone(t, p, "-code="+list)
	if len(want) < chainPrograms {
		t.Fatalf("the command has only %d reports", len(want))
	}
	t.Run("go vet", func(t *testing.T) {
		_, stderr := p.in(t, "go", "vet", "-vettool="+jmvet, "-code="+list, "./...")
		diff(t, "go vet", parse(t, p, stderr), want)
	})
	t.Run("golangci-lint", func(t *testing.T) {
		diff(t, "golangci-lint", linted(t, p, "code: ["+strings.Join(declared, ", ")+"]"), want)
	})
	t.Run("gopls", func(t *testing.T) {
		got := edited(t, p, goFiles(t, p), "-code="+list)
		page, err := os.ReadFile(filepath.Join("..", "docs", "hosts.md"))
		if err != nil || !strings.Contains(string(page), "Facts of packages that are imported indirectly") {
			t.Errorf("docs/hosts.md does not say that gopls may lack reports: %v", err)
		}
		// gopls hands a pass the facts of an indirectly imported package only where it has that package's types at hand,
		// which depends on the order of its work. It must not have more, and few may be missing.
		diff(t, "gopls", got, slices.DeleteFunc(slices.Clone(want), func(line string) bool {
			return !slices.Contains(got, line)
		}))
		if lacks := len(want) - len(got); lacks > len(want)/20 {
			t.Errorf("gopls lacks %d of %d reports", lacks, len(want))
		}
	})
}
