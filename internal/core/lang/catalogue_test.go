package lang

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"go/importer"
)

// catalogue type-checks this package and returns its constants of type Text: their values by their names.
func catalogue(t *testing.T) map[string]string {
	t.Helper()
	fset := token.NewFileSet()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("github.com/jmvet/jmvet/internal/core/lang", fset, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	texts := make(map[string]string)
	for _, name := range pkg.Scope().Names() {
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if ok && types.TypeString(c.Type(), types.RelativeTo(pkg)) == "Text" {
			texts[name] = constant.StringVal(c.Val())
		}
	}
	return texts
}

// verb is a verb of package fmt, with its index if it has one.
var verb = regexp.MustCompile(`%[-+# 0]*(?:\d+|\*)?(?:\.\d+)?(?:\[(\d+)\])?([a-zA-Z%])`)

// verbsOf returns the verbs of a format by the operands that they are for, counted from 1.
func verbsOf(format string) (map[int]string, error) {
	verbs := make(map[int]string)
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			if _, err := fmt.Sscan(m[1], &next); err != nil {
				return nil, err
			}
		}
		if other, ok := verbs[next]; ok && other != m[2] {
			return nil, fmt.Errorf("operand %d has the verbs %s and %s", next, other, m[2])
		}
		verbs[next] = m[2]
		next++
	}
	if rest := verb.ReplaceAllString(format, ""); strings.Contains(rest, "%") {
		return nil, fmt.Errorf("a %% is the beginning of no verb")
	}
	return verbs, nil
}

// TestCatalogue checks that each message has both languages: that the sides are formats for the same operands, that the
// Chinese one is Chinese wherever the English one has words, and that the English one is not.
func TestCatalogue(t *testing.T) {
	texts := catalogue(t)
	if len(texts) < 100 {
		t.Fatalf("there are only %d messages", len(texts))
	}
	for name, text := range texts {
		english, chinese, _ := strings.Cut(text, zh)
		if strings.Count(text, zh) != 1 || english == "" || chinese == "" {
			t.Errorf("%s has not two sides: %q", name, text)
			continue
		}
		checkOperands(t, name, english, chinese)
		checkScripts(t, name, english, chinese)
	}
}

// checkOperands checks that both sides of the message called name are formats for the same operands.
func checkOperands(t *testing.T, name, english, chinese string) {
	t.Helper()
	en, err := verbsOf(english)
	if err != nil {
		t.Errorf("%s: in English: %v", name, err)
	}
	cn, err := verbsOf(chinese)
	if err != nil {
		t.Errorf("%s: in Chinese: %v", name, err)
	}
	for operand, v := range en {
		if other, ok := cn[operand]; ok && other != v {
			t.Errorf("%s: operand %d is for %%%s in English and for %%%s in Chinese", name, operand, v, other)
		}
	}
	// An operand that one side leaves out would be printed after it, unless indexes say that it is meant.
	for side, verbs := range map[string]map[int]string{english: en, chinese: cn} {
		if len(verbs) < max(highest(en), highest(cn)) && len(verbs) > 0 && !strings.Contains(side, "%[") {
			t.Errorf("%s: %q leaves an operand out and has no indexes", name, side)
		}
		if len(verbs) == 0 && max(highest(en), highest(cn)) > 0 {
			t.Errorf("%s: %q has no operand, and the other side has", name, side)
		}
	}
}

// checkScripts checks that the Chinese side of the message called name is Chinese, and the English one is not.
func checkScripts(t *testing.T, name, english, chinese string) {
	t.Helper()
	isHan := func(r rune) bool { return unicode.Is(unicode.Han, r) }
	if !strings.ContainsFunc(chinese, isHan) && !isName(english, chinese) {
		t.Errorf("%s has no Chinese character: %q", name, chinese)
	}
	if strings.ContainsFunc(english, isHan) {
		t.Errorf("%s has Chinese characters in English: %q", name, english)
	}
	if latin.MatchString(verb.ReplaceAllString(chinese, "")) && !slices.Contains(quotesLatin, name) {
		t.Errorf("%s has Latin punctuation in Chinese: %q", name, chinese)
	}
}

// quotesLatin are messages whose Chinese quotes what a user writes with a comma.
var quotesLatin = []string{"CodesHelpHead"}

// latin matches a comma or a semicolon of the Latin script in a Chinese sentence.
var latin = regexp.MustCompile(`\p{Han}[,;]|[,;]\p{Han}|\p{Han}.*[,;] .*\p{Han}`)

// word is a word of the Latin script.
var word = regexp.MustCompile(`[A-Za-z]+`)

// isName reports whether a message has no words, or one or two that are the same in Chinese: names.
func isName(english, chinese string) bool {
	words := word.FindAllString(verb.ReplaceAllString(english, ""), -1)
	return len(words) <= 2 && slices.Equal(words, word.FindAllString(verb.ReplaceAllString(chinese, ""), -1))
}

// highest returns the highest operand that has a verb.
func highest(verbs map[int]string) int {
	n := 0
	for operand := range verbs {
		n = max(n, operand)
	}
	return n
}

func TestVerbsOf(t *testing.T) {
	for format, want := range map[string]string{
		"":                 "map[]",
		"100 %% of %s":     "map[1:s]",
		"%d of %s":         "map[1:d 2:s]",
		"%[2]s 中的 %[1]d 个": "map[1:d 2:s]",
		"%-20s|%5.2f|%+v":  "map[1:s 2:f 3:v]",
		"%[3]q and %q":     "map[3:q 4:q]",
		"%[1]s, %[1]s":     "map[1:s]",
		"%[1]s, %[1]d":     "operand 1 has the verbs s and d",
		"%d：%":             "a % is the beginning of no verb",
		"%[1d":             "a % is the beginning of no verb",
	} {
		verbs, err := verbsOf(format)
		got := fmt.Sprint(verbs)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", format, got, want)
		}
	}
}
