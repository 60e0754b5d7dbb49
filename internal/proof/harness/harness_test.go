package harness

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// recorder takes what the checks report.
type recorder struct{ messages []string }

func (*recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.messages = append(r.messages, fmt.Sprintf(format, args...))
}

// probe is the only package of the corpus in these tests. Its two numbers are what analyzers report.
const probe = `package probe

import (
	"math/bits"
)

func is(n int) bool {
	n = bits.Len(uint(n))
	return n == 11 || n == 22 // want "eleven" "twenty-two"
}
`

const goldenProbe = `package probe

import (
	"math/bits"
)

func is(n int) bool {
	n = bits.Len(uint(n))
	return n == 10+1 || n == 20+2 // want "eleven" "twenty-two"
}
`

// corpusOf writes the corpus and loads it.
func corpusOf(t *testing.T) *Corpus {
	t.Helper()
	c := &Corpus{Dir: t.TempDir()}
	for name, content := range map[string]string{"go.mod": "module probe\n\ngo 1.26.0\n", "probe.go": probe} {
		if err := os.WriteFile(filepath.Join(c.Dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.load("./...", "strconv"); err != nil {
		t.Fatal(err)
	}
	return c
}

// parsed returns a unit of one file, as far as comments need it.
func parsed(t *testing.T, source string) *unit {
	t.Helper()
	u := &unit{fset: token.NewFileSet()}
	file, err := parser.ParseFile(u.fset, "probe.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	u.files = []*ast.File{file}
	return u
}

// behaviour is how the analyzer of a test reports the two numbers.
type behaviour struct {
	change func(pass *analysis.Pass, d *analysis.Diagnostic, lit *ast.BasicLit)
	skip   string // a number that is not reported
}

func (b behaviour) analyzer() *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: "probe",
		Doc:  "probe reports numbers",
		Run: func(pass *analysis.Pass) (any, error) {
			for _, file := range pass.Files {
				ast.Inspect(file, func(n ast.Node) bool {
					lit, ok := n.(*ast.BasicLit)
					if !ok || lit.Kind != token.INT || lit.Value == b.skip {
						return true
					}
					text, message := "10+1", "eleven"
					switch lit.Value {
					case "22":
						text, message = "20+2", "twenty-two"
					case "11":
					default:
						return true
					}
					d := analysis.Diagnostic{
						Pos: lit.Pos(), End: lit.End(), Category: "number", Message: message, URL: "https://number",
						SuggestedFixes: []analysis.SuggestedFix{{
							Message:   "write a sum",
							TextEdits: []analysis.TextEdit{{Pos: lit.Pos(), End: lit.End(), NewText: []byte(text)}},
						}},
					}
					if b.change != nil {
						b.change(pass, &d, lit)
					}
					pass.Report(d)
					return true
				})
			}
			return nil, nil
		},
	}
}

// editing changes the one edit of a diagnostic's fix.
func editing(change func(e *analysis.TextEdit)) func(*analysis.Pass, *analysis.Diagnostic, *ast.BasicLit) {
	return func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) {
		change(&d.SuggestedFixes[0].TextEdits[0])
	}
}

// insert adds an edit that inserts text at an offset of the file.
func insert(offset int, text string) func(*analysis.Pass, *analysis.Diagnostic, *ast.BasicLit) {
	return func(_ *analysis.Pass, d *analysis.Diagnostic, lit *ast.BasicLit) {
		pos := lit.Pos() - token.Pos(strings.Index(probe, lit.Value)) + token.Pos(offset)
		fix := &d.SuggestedFixes[0]
		fix.TextEdits = append(fix.TextEdits, analysis.TextEdit{Pos: pos, End: pos, NewText: []byte(text)})
	}
}

// mistakes are what the checks are there to find: a check that finds nothing is none.
var mistakes = []struct {
	name   string
	do     behaviour
	golden string // "" for none
	want   string // a part of the one message; "" for none at all
}{
	{"all is well", behaviour{}, goldenProbe, ""},
	{"no golden file", behaviour{}, "", "has fixes and no golden file"},
	{"another golden file", behaviour{}, strings.Replace(goldenProbe, "20+2", "21+1", 1),
		"+ \treturn n == 10+1 || n == 20+2"},
	{"a golden file and no fix",
		behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) { d.SuggestedFixes = nil }},
		goldenProbe, "exists, but nothing was fixed"},
	{"a report is missing", behaviour{skip: "22"}, strings.Replace(goldenProbe, "20+2", "22", 1),
		"nothing matches ^(?:twenty-two)$"},
	{
		"a report is too much",
		behaviour{change: func(pass *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) {
			if d.Message == "eleven" {
				pass.Report(analysis.Diagnostic{Pos: d.Pos, End: d.End, Category: "number", Message: "more",
					URL: "https://number"})
			}
		}},
		goldenProbe,
		`nobody wants "more"`,
	},
	{"a part of the message",
		behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) { d.Message += "!" }}, goldenProbe,
		"nobody wants"},
	{"category", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) { d.Category = "" }},
		"", `category ""`},
	{"URL", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) { d.URL += "s" }}, "",
		`URL "https://numbers"`},
	{"end", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) { d.End = token.NoPos }},
		"", "its end is not"},
	{"related", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) {
		d.Related = []analysis.RelatedInformation{{Pos: d.Pos, Message: "see"}}
	}}, "", "related information"},
	{"two fixes", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) {
		d.SuggestedFixes = append(d.SuggestedFixes, d.SuggestedFixes[0])
	}}, "", "2 fixes"},
	{"a fix without a message",
		behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic,
			_ *ast.BasicLit) {
			d.SuggestedFixes[0].Message = ""
		}}, "", "it has no message"},
	{"a fix outside the file", behaviour{change: editing(func(e *analysis.TextEdit) { e.End += 1000 })}, "",
		"stands outside the file"},
	{"edits that overlap", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, _ *ast.BasicLit) {
		fix := &d.SuggestedFixes[0]
		fix.TextEdits = append(fix.TextEdits, analysis.TextEdit{Pos: d.Pos + 1, End: d.End, NewText: []byte("1")})
	}}, "", "edits overlap"},
	{"fixes that overlap", behaviour{change: func(_ *analysis.Pass, d *analysis.Diagnostic, lit *ast.BasicLit) {
		if lit.Value == "22" {
			d.SuggestedFixes[0].TextEdits[0].Pos = lit.Pos() - token.Pos(strings.Index(probe, "22")-strings.Index(probe, "11"))
			d.SuggestedFixes[0].TextEdits[0].NewText = []byte("11 || n == 20+2")
		}
	}}, "", "overlaps"},
	{"a syntax error", behaviour{change: editing(func(e *analysis.TextEdit) { e.NewText = []byte("10+") })}, "",
		"expected operand"},
	{"a type error", behaviour{change: editing(func(e *analysis.TextEdit) { e.NewText = []byte("eleven") })}, "",
		"does not type-check"},
	{"an import that is not used",
		behaviour{change: insert(strings.Index(probe, "\t\"math/bits\""), "\t_ \"strconv\"\n\t\"os\"\n")}, "",
		"does not type-check"},
	{"another value", behaviour{change: editing(func(e *analysis.TextEdit) { e.NewText = []byte("10+2") })}, "",
		"what is compared has changed"},
	{"not formatted", behaviour{change: insert(strings.Index(probe, "import"), "\n\n")}, "", "it is not formatted"},
	{"another fix in the second run", behaviour{change: editing(func(e *analysis.TextEdit) {
		e.NewText = []byte("(" + map[string]string{"10+1": "11", "20+2": "22"}[string(e.NewText)] + ")")
	})}, "", "a second run wants another fix"},
}

// TestChecks makes each of the mistakes.
func TestChecks(t *testing.T) {
	c := corpusOf(t)
	golden := filepath.Join(c.Dir, "probe.go.golden")
	for _, test := range mistakes {
		t.Run(test.name, func(t *testing.T) {
			os.Remove(golden)
			if test.golden != "" {
				if err := os.WriteFile(golden, []byte(test.golden), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			var got recorder
			for _, u := range c.units {
				r := Run{Analyzer: test.do.analyzer(), Categories: []string{"number"},
					URL: func(c string) string { return "https://" + c }, NoGolden: test.golden == "" &&
						test.want != "has fixes and no golden file"}
				known := newFacts()
				diagnostics, err := analyze(r.Analyzer, u, known)
				if err != nil {
					t.Fatal(err)
				}
				c.checkUnit(&got, r, u, diagnostics, known)
			}
			all := strings.Join(got.messages, "\n")
			if test.want == "" && all != "" || !strings.Contains(all, test.want) {
				t.Errorf("the checks say\n%s\nwant %q", all, test.want)
			}
		})
	}
}

// TestWants reads the comments.
func TestWants(t *testing.T) {
	const source = `package probe

var (
	a = 1 // want "one"
	b = 2 // want "two" ` + "`three\\?`" + `
	c = 3 /* want "four" */ // a comment // want "five"
	d = 4 // want(x) "six"
	e = 5 // want(,x) "seven"
	f = 6 // want(y,x) "eight" // want "nine"
	g = 7 //go:directive // want "a \"quoted\" word"
	h = 8 // who wants "this"?
)
`
	u := parsed(t, source)
	for tag, want := range map[string]string{
		"":  `4:one 5:two 5:three\? 6:four 6:five 8:seven 9:nine 10:a \"quoted\" word`,
		"x": `7:six 8:seven 9:eight`,
		"y": `9:eight`,
		"z": ``,
	} {
		wants, err := u.wants(tag)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range wants {
			got = append(got,
				fmt.Sprintf("%d:%s", w.line, strings.TrimSuffix(strings.TrimPrefix(w.message.String(), "^(?:"), ")$")))
		}
		if all := strings.Join(got, " "); all != want {
			t.Errorf("tag %q: %s\nwant %s", tag, all, want)
		}
	}
	for _, comment := range []string{"// want one", `// want "one" two`, "// want", `// want "("`, "// want 'one'"} {
		u := parsed(t, "package probe\n\nvar a = 1 "+comment+"\n")
		if _, err := u.wants(""); err == nil {
			t.Errorf("%s: no error", comment)
		}
	}
}
