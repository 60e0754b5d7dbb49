package analyzer_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
	"github.com/jmvet/jmvet/internal/testutil"
)

const corpusDir = "../testdata/src"

// own are the directories of the corpus that are about a setting, and the settings under which they are checked. All others
// are checked with the default settings.
var own = []struct {
	dir string
	set func(*analyzer.Settings)
}{}

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
func run(t *testing.T, s analyzer.Settings, r testutil.Run) {
	t.Helper()
	a, err := analyzer.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r.Analyzer, r.Categories, r.URL = a, categories, url
	testutil.Load(t, corpusDir).Run(t, r)
}

// TestCorpus checks every package, most of them with the default settings.
func TestCorpus(t *testing.T) {
	c := testutil.Load(t, corpusDir)
	var tops, except []string
	for _, dir := range c.Dirs() {
		if top, _, _ := strings.Cut(dir, "/"); !slices.Contains(tops, top) {
			tops = append(tops, top)
		}
	}
	for _, o := range own {
		except = append(except, o.dir)
	}
	run(t, settings(), testutil.Run{Dirs: tops, Except: except})
	for _, o := range own {
		run(t, settings(o.set), testutil.Run{Dirs: []string{o.dir}})
	}
}
