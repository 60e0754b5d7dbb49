// Package layouts makes Go files that import packages in every way in which that can be written, from a seed: no
// imports, lone ones, groups, several declarations, names that are taken, and comments everywhere. Its tests hold the
// fixes of such files against the compiler and gofmt.
package layouts

import (
	"fmt"
	"go/format"
	"math/rand/v2"
	"strings"

	"github.com/jmvet/jmvet/internal/proof/programs/sprinkle"
)

// A Program is one package.
type Program struct {
	Files   map[string]string
	Ignored map[string]string // files that build constraints leave out
	Main    string            // the name of the file that has codes
	Magic   int               // how many codes
	Cgo     bool
}

// Path is the import path of the package.
const Path = "example.com/shop"

// New returns the program of a seed.
func New(seed uint64) *Program {
	g := &generator{rand: rand.New(rand.NewPCG(seed, 7)), names: make(map[string]bool)}
	p := &Program{Files: make(map[string]string), Ignored: make(map[string]string), Main: "shop.go"}
	g.head()
	g.imports()
	g.body()
	text := g.text.String()
	if g.chance(60) {
		text = sprinkle.Comments(g.rand, text, 1+g.rand.IntN(30))
	}
	clean := g.chance(75)
	for range 3 { // gofmt needs more than one run for some comments
		if formatted, err := format.Source([]byte(text)); err == nil && clean {
			text = string(formatted)
		}
	}
	if g.chance(10) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if g.chance(10) {
		text = "\ufeff" + text
	}
	p.Files[p.Main], p.Magic, p.Cgo = text, g.magic, g.cgo
	p.Files["other.go"] = "package shop\n\n" + g.other.String()
	p.Ignored["other_windows.go"] = "package shop\n\n" + g.ignored.String()
	return p
}

// A generator writes a program.
type generator struct {
	rand                 *rand.Rand
	text, other, ignored strings.Builder
	uses                 []string        // what the file needs its imports for
	names                map[string]bool // of the imports
	magic                int
	cgo                  bool
}

// printf writes to the file as fmt.Printf does with format and args.
func (g *generator) printf(format string, args ...any) { fmt.Fprintf(&g.text, format, args...) }

// chance reports true in percent of a hundred cases.
func (g *generator) chance(percent int) bool { return g.rand.IntN(100) < percent }

// one returns one element of list.
func (g *generator) one(list ...string) string { return list[g.rand.IntN(len(list))] }

// head writes what stands before the imports.
func (g *generator) head() {
	if g.chance(15) {
		g.printf("//go:build !never\n\n")
	}
	g.printf("%s", g.one("// Package shop talks to JMessage.\n", "// It talks to JMessage.\n\n", "/* JMessage */\n",
		"/*\nJMessage\n*/\n\n"))
	g.printf("package shop%s",
		g.one("\n\n", "\n\n", " // of things\n\n", " /* of things */\n\n", " /* of\nthings */\n\n", "; ", "\n"))
	if g.chance(10) {
		g.printf("%s", g.one("// Nothing.\n\n", "/* Nothing. */\n\n", "// Documents what comes next.\n"))
	}
}

// known are the packages that a file may import: their names, and something of them.
var known = []struct{ path, name, use string }{
	{"fmt", "fmt", "Sprint"},
	{"os", "os", "Args"},
	{"time", "time", "Now"},
	{"strconv", "strconv", "Atoi"},
	{"example.com/zoo", "zoo", "Animals"},
	{"k8s.io/zoo", "zoo", "Animals"},
	{"google.golang.org/grpc/codes", "codes", "OK"},
	{"github.com/jmvet/jmvet/codes", "codes", "RESTServerTimeout"},
}

// imports writes up to four declarations.
func (g *generator) imports() {
	for range []int{0, 1, 1, 1, 1, 2, 2, 3, 4}[g.rand.IntN(9)] {
		end := g.one("\n\n", "\n", "\n", "; ")
		if g.chance(3) {
			g.cgo = true
			g.printf("\n// int one(void) { return 1; }\nimport \"C\"\n\n")
			continue
		}
		// One alone, or a group.
		if g.chance(50) {
			if spec := g.spec(); spec != "" {
				g.printf("import %s%s", spec, end)
			}
			continue
		}
		g.printf("import (%s", g.one("\n", "\n", "\n", "", "// all\n"))
		for range g.rand.IntN(5) {
			if spec := g.spec(); spec != "" {
				g.printf("\t%s%s", spec, g.one("\n", "\n", "\n", "\n\n", "; ", " // why\n", "\n\t// next\n"))
			}
		}
		g.printf(")%s", end)
	}
	if g.chance(5) {
		g.printf("// The end of the imports.\n")
	}
	g.printf("\n")
}

// spec returns an import whose name is free; "" if it finds none.
func (g *generator) spec() string {
	// What is imported, and by which name.
	k := known[g.rand.IntN(len(known))]
	name := k.name
	prefix := ""
	switch n := g.rand.IntN(20); {
	case n < 3:
		name = g.one("im", "zz", "codes", "jmcodes", "strconv")
		prefix = name + " "
	case n == 3:
		prefix, name = "_ ", ""
	case n == 4 && k.name == "codes":
		prefix, name = ". ", "."+k.path
	}
	if name != "" && g.names[name] {
		return ""
	}

	// It must be used.
	g.names[name] = name != ""
	switch {
	case strings.HasPrefix(name, "."):
		g.uses = append(g.uses, k.use)
	case name != "":
		g.uses = append(g.uses, name+"."+k.use)
	}
	quote := g.one(`"`, `"`, `"`, "`")
	return prefix + quote + k.path + quote
}

// body writes the declarations: those that use the imports, and those that compare codes.
func (g *generator) body() {
	if g.cgo {
		g.uses = append(g.uses, "C.one()")
	}
	if g.chance(20) {
		g.printf("// first is documented.\nvar first int\n\n")
	}
	for _, use := range g.uses {
		g.printf("var _ = %s\n\n", use)
	}
	switch {
	case g.names["codes"]: // what a package declares no file of it can import
	case g.chance(10):
		other := g.one("var codes []int\n", "func codes() {}\n\ntype jmcodes int\n", "const codes, jmcodes2 = 1, 2\n")
		if !strings.Contains(other, "jmcodes int") || !g.names["jmcodes"] {
			g.other.WriteString(other)
		}
	case g.chance(10):
		g.ignored.WriteString(g.one("var codes []int\n", "func jmcodes() {}\n\ntype codes int\n"))
	}
	for n := range 1 + g.rand.IntN(4) {
		g.function(n)
	}
}

// function writes the function with the number n, which compares a code as a number or as text.
func (g *generator) function(n int) {
	param := g.one("", "", "", "codes int, ", "strconv string, ", "jmcodes, codes int, ")
	local := g.one("", "", "", "\tcodes := 1\n\t_ = codes\n", "\tstrconv := 1\n\t_ = strconv\n")
	if param != "" {
		local = ""
	}

	number := g.one("899001", "0xDB7B9", "899_001", "899001.0", "899000+1")
	text := g.one(`"899001"`, "`899001`")
	head := fmt.Sprintf("func f%d(%s", n, param)
	switch g.rand.IntN(5) {
	case 0:
		g.printf("%sc int) bool {\n%s\treturn c == %s || %s == c\n}\n\n", head, local, number, number)
		g.magic += 2
	case 1:
		g.printf("%sc string) bool {\n%s\treturn c == %s\n}\n\n", head, local, text)
		g.magic++
	case 2:
		g.printf("%scode any) bool {\n%s\tswitch code {\n\tcase %s, %s:\n\t\treturn true\n\t}\n\treturn false\n}\n\n",
			head, local, number, text)
		g.magic += 2
	case 3:
		g.printf("var list%d = map[any]bool{%s: true, %s: false}\n\n", n, number, text)
		g.printf("%scode int) bool {\n%s\treturn list%d[code]\n}\n\n", head, local, n)
		g.magic += 2
	case 4:
		g.printf("%scode float64) bool {\n%s\tfor _, c := range []any{%s} {\n", head, local, number)
		g.printf("\t\tif c == code {\n\t\t\treturn true\n\t\t}\n\t}\n\treturn false\n}\n\n")
		g.magic++
	}
}
