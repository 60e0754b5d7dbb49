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
}{
	{"house", func(s *analyzer.Settings) {
		s.Constants = "example.com/shop/house/errs"
		s.Known = []string{"899900", "899910-899919"}
		s.MissingCasesFix = true
	}},
	{"smallhouse", func(s *analyzer.Settings) {
		s.Constants = "example.com/shop/smallhouse"
		s.Known = []string{"5001"}
	}},
	{"exhaustive/missingcases", func(s *analyzer.Settings) { s.MissingCasesFix = true }},
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
	except = append(except, "settings") // TestSettings has its messages
	for _, v := range variations {
		if v.only {
			except = append(except, v.dir)
		}
	}
	run(t, settings(), testutil.Run{Dirs: tops, Except: except})
	for _, o := range own {
		run(t, settings(o.set), testutil.Run{Dirs: []string{o.dir}})
	}
}

// variations are runs over packages whose want comments have a tag for them.
var variations = []struct {
	tag  string
	dir  string
	only bool // the package has no want comments for the default settings
	set  func(*analyzer.Settings)
}{
	{"declared", "evidence/levels", true, evidence("declared")},
	{"context", "evidence/levels", true, evidence("context")},
	{"name", "evidence/levels", true, evidence("name")},
	{"any", "evidence/levels", true, evidence("any")},
	{"any", "evidence/any", false, evidence("any")},
	{"default-is-not-enough", "exhaustive/default", false, func(s *analyzer.Settings) { s.DefaultSignifiesExhaustive = false }},
	{"generated", "generated", false, func(s *analyzer.Settings) { s.Generated = true }},
	{"code", "evidence/codesetting", false, func(s *analyzer.Settings) {
		const dir = "example.com/shop/evidence/codesetting"
		s.Code = []string{
			dir + "/client.Reply.Number", dir + "/client.Reply.Reason", dir + "/client.Fetch", dir + "/client.Explain",
			dir + "/client.Kind", dir + "/client.Latest", dir + "/client.Limit", dir + ".own.list", dir + ".own.text", "example.com/nowhere.Missing",
		}
	}},
	{"check-maps", "exhaustive/maps", false, func(s *analyzer.Settings) { s.CheckMaps = true }},
}

func evidence(level string) func(*analyzer.Settings) {
	return func(s *analyzer.Settings) { s.Evidence = level }
}

// TestVariations checks packages with settings that change what is reported in them.
func TestVariations(t *testing.T) {
	for _, v := range variations {
		t.Run(v.tag, func(t *testing.T) {
			run(t, settings(v.set), testutil.Run{Dirs: []string{v.dir}, Tag: v.tag, NoGolden: true})
		})
	}
}
