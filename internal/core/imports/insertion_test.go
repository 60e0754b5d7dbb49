package imports_test

import (
	"path"
	"strings"
	"testing"
)

const body = "\nvar x = HERE\n"

// insertions are imports that are added to files.
var insertions = []struct {
	name         string
	path         string // "" for package codes
	before, want string // what stands before the body
}{
	{"none", "", "package p\n", "package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
	{"none, of the standard library", "strconv", "package p\n", "package p\n\nimport \"strconv\"\n"},
	{"a comment behind the clause", "", "package p // the shop\n",
		"package p // the shop\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
	{"a comment that documents nothing", "", "package p\n\n// Nothing.\n",
		"package p\n\n// Nothing.\n\nimport \"github.com/jmvet/jmvet/codes\"\n"},
	{"documentation", "", "package p\n\n// x is documented.\nvar y = 1\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// x is documented.\nvar y = 1\n"},
	{"documentation of a function", "", "package p\n\n// f is documented.\nfunc f() {}\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// f is documented.\nfunc f() {}\n"},
	{"a directive of Go", "", "package p\n\n//go:noinline\nfunc f() {}\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n//go:noinline\nfunc f() {}\n"},
	{"single", "", "package p\n\nimport \"fmt\"\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
	{"single, not of the standard library", "", "package p\n\nimport \"golang.org/x/a\"\n",
		"package p\n\nimport (\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n)\n"},
	{"single, before it in the order", "", "package p\n\nimport \"example.com/a\"\n",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
	{
		"single with documentation",
		"",
		"package p\n\n// fmt prints.\nimport \"fmt\" // what it is told\n",
		"package p\n\n// fmt prints.\nimport (\n\t\"fmt\" // what it is told\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{"strconv behind a single one", "strconv", "package p\n\nimport \"fmt\"\n",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"strconv\"\n)\n"},
	{"strconv before a single one", "strconv", "package p\n\nimport \"time\"\n",
		"package p\n\nimport (\n\t\"strconv\"\n\t\"time\"\n)\n"},
	{
		"strconv before a single one that is not of the standard library",
		"strconv",
		"package p\n\nimport \"example.com/a\"\n",
		"package p\n\nimport (\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
	},
	{
		"strconv makes way for the constants",
		"strconv",
		"package p\n\nimport \"k8s.io/a\"\n",
		"package p\n\nimport (\n\t\"k8s.io/a\"\n\n\t\"strconv\"\n)\n",
	},
	{"several", "", "package p\n\nimport \"fmt\"\nimport \"os\" // files\n",
		"package p\n\nimport \"fmt\"\nimport \"os\" // files\nimport \"github.com/jmvet/jmvet/codes\"\n"},
	{"strconv and several", "strconv", "package p\n\nimport \"fmt\"\nimport \"os\"\n",
		"package p\n\nimport \"fmt\"\nimport \"strconv\"\nimport \"os\"\n"},
	{
		"a comment that spans the end of the group",
		"",
		"package p\n\nimport (\n\t\"fmt\" /* prints\n\t */)\n",
		"package p\n\nimport (\n\t\"fmt\" /* prints\n\t */\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"a comment behind the parenthesis",
		"strconv",
		"package p\n\nimport ( // all\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport ( // all\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
	},
	{"cgo alone", "", "package p\n\n// int f();\nimport \"C\"\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// int f();\nimport \"C\"\n"},
	{
		"cgo before a group",
		"",
		"package p\n\n// int f();\nimport \"C\"\n\nimport (\n\t\"fmt\"\n)\n",
		"package p\n\n// int f();\nimport \"C\"\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"cgo in a group",
		"",
		"package p\n\n// int f();\nimport (\n\t\"C\"\n)\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\n// int f();\nimport (\n\t\"C\"\n)\n",
	},
	{"an empty group", "", "package p\n\nimport ()\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\nimport ()\n"},
	{"an empty group on two lines", "", "package p\n\nimport (\n)\n",
		"package p\n\nimport \"github.com/jmvet/jmvet/codes\"\n\nimport (\n)\n"},
	{"strconv behind a commented clause", "strconv", "package p // the shop\n",
		"package p // the shop\n\nimport \"strconv\"\n"},
	{"strconv behind a clause that shares its line", "strconv", "package p; var y = 1\n",
		"package p\n\nimport \"strconv\"; var y = 1\n"},
	{
		"a comment farther below",
		"",
		"package p\n\nimport (\n\t\"example.com/a\"\n\n\t// b is of the shop.\n\t\"k8s.io/b\"\n)\n",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n\n\t// b is of the " +
			"shop.\n\t\"k8s.io/b\"\n)\n",
	},
	{
		"a comment farther above",
		"",
		"package p\n\nimport (\n\t// All of it.\n\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t// All of it.\n\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{"one of the standard library", "", "package p\n\nimport (\n\t\"fmt\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
	{
		"sorted into its block, first",
		"",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"golang.org/x/a\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n)\n",
	},
	{
		"sorted into its block, last",
		"",
		"package p\n\nimport (\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"sorted into its block, in the middle",
		"",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t\"golang.org/x/a\"\n\n\t\"k8s.io/b\"\n)\n",
		"package p\n\nimport " +
			"(\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n\t\"golang.org/x/a\"\n\n\t\"k8s.io/b\"\n)\n",
	},
	{
		"a block that is not sorted",
		"",
		"package p\n\nimport (\n\t\"golang.org/x/a\"\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"golang.org/x/a\"\n\t\"example.com/a\"\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"strconv into a block",
		"strconv",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"time\"\n\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"strconv\"\n\t\"time\"\n\n\t\"example.com/a\"\n)\n",
	},
	{
		"strconv before others",
		"strconv",
		"package p\n\nimport (\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"strconv\"\n\n\t\"example.com/a\"\n)\n",
	},
	{
		"strconv before a documented one",
		"strconv",
		"package p\n\nimport (\n\t// a is of the shop.\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"strconv\"\n\n\t// a is of the shop.\n\t\"example.com/a\"\n)\n",
	},
	{
		"a block with a comment behind an import",
		"",
		"package p\n\nimport (\n\t\"example.com/a\" // of the shop\n)\n",
		"package p\n\nimport (\n\t\"example.com/a\" // of the shop\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"a block that ends in a comment",
		"",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t// no more\n)\n",
		"package p\n\nimport (\n\t\"example.com/a\"\n\t// no more\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n",
	},
	{
		"the second group is left alone",
		"",
		"package p\n\nimport (\n\t\"fmt\"\n)\n\nimport (\n\t\"example.com/a\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n\nimport (\n\t\"example.com/a\"\n)\n",
	},
	{"one line", "", "package p\n\nimport (\"fmt\"; \"os\")\n",
		"package p\n\nimport (\"fmt\"; \"os\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
	{"closed on the last line", "", "package p\n\nimport (\n\t\"fmt\")\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n)\n"},
	{"blank import", "", "package p\n\nimport (\n\t_ \"github.com/jmvet/jmvet/codes\"\n)\n",
		"package p\n\nimport (\n\t\"github.com/jmvet/jmvet/codes\"\n\t_ \"github.com/jmvet/jmvet/codes\"\n)\n"},
}

func TestInsertion(t *testing.T) {
	for _, test := range insertions {
		t.Run(test.name, func(t *testing.T) {
			importPath := test.path
			if importPath == "" {
				importPath = codesPath
			}
			base := path.Base(importPath)
			source, want := test.before+body, test.want+strings.Replace(body, place, base+".X", 1)
			got := fix(t, source, importPath, base)
			if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if formatted(t, source) && !formatted(t, got) {
				t.Errorf("it is not formatted:\n%s", got)
			}
			// Windows ends all of the same lines in another way.
			crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
			if got := fix(t, crlf(source), importPath, base); got != crlf(want) {
				t.Errorf("with CRLF: got\n%q\nwant\n%q", got, crlf(want))
			}
		})
	}
}
