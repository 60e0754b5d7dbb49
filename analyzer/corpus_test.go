package analyzer_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/proof/harness"
	"github.com/jmvet/jmvet/internal/proof/long"
)

const corpusDir = "../testdata/src"

// loadCorpus loads the corpus for all tests of this package.
var loadCorpus = sync.OnceValues(func() (*harness.Corpus, error) { return harness.Load(corpusDir) })

// corpus returns the corpus. It fails the test t if that cannot be loaded.
func corpus(t testing.TB) *harness.Corpus {
	t.Helper()
	c, err := loadCorpus()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var categories = []string{"magic", "unknown", "exhaustive", "directive"}

func url(category string) string {
	anchor := map[string]string{
		"magic": "Check_magic", "unknown": "Check_unknown", "exhaustive": "Check_exhaustive", "directive": "Directives",
	}[category]
	return "https://pkg.go.dev/github.com/jmvet/jmvet/analyzer#hdr-" + anchor
}

func settings(set ...func(*analyzer.Settings)) analyzer.Settings {
	s := analyzer.DefaultSettings()
	for _, f := range set {
		f(&s)
	}
	return s
}

// run checks a part of the corpus under settings.
func run(t *testing.T, s analyzer.Settings, r harness.Run) {
	t.Helper()
	a, err := analyzer.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r.Analyzer, r.Categories, r.URL = a, categories, url
	corpus(t).Run(t, r)
}

// TestCorpus checks every package, most of them with the default settings.
func TestCorpus(t *testing.T) { run(t, settings(), wholeCorpus(t)) }

// TestFixedCorpus fixes all packages at once. A fix puts a named constant in the place of a number, which must not be
// evidence for more than the number was: not in the package, and not in those that import it.
func TestFixedCorpus(t *testing.T) {
	levels := []string{"any"}
	if long.Tests() {
		levels = append(levels, "name")
	}
	for _, level := range levels {
		t.Run(level, func(t *testing.T) {
			r := wholeCorpus(t)
			a, err := analyzer.New(settings(evidence(level)))
			if err != nil {
				t.Fatal(err)
			}
			r.Analyzer = a
			corpus(t).RunFixed(t, r)
		})
	}
}

// wholeCorpus selects every package that is to be checked with the default settings.
func wholeCorpus(t *testing.T) harness.Run {
	c := corpus(t)
	var tops []string
	for _, dir := range c.Dirs() {
		if top, _, _ := strings.Cut(dir, "/"); !slices.Contains(tops, top) {
			tops = append(tops, top)
		}
	}
	except := []string{"settings"} // TestSettings has its messages
	for _, r := range harness.Rows() {
		if !r.HasDefaultWants {
			except = append(except, r.Dir)
		}
	}
	return harness.Run{Dirs: tops, Except: except}
}

// TestRows checks packages with settings that change what is reported in them.
func TestRows(t *testing.T) {
	for _, r := range harness.Rows() {
		t.Run(r.Name, func(t *testing.T) {
			run(t, r.Settings(), harness.Run{Dirs: []string{r.Dir}, Tag: r.Tag, NoGolden: r.Tag != ""})
		})
	}
}

func evidence(level string) func(*analyzer.Settings) {
	return func(s *analyzer.Settings) { s.Evidence = level }
}
