// Package behaviour makes programs full of switches over JMessage codes, and tells what they do: its tests hold a
// program against the same one with the missing cases added.
package behaviour

import (
	"fmt"
	"go/format"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/proof/programs/sprinkle"
)

// Program returns the text of a program with n switches, made from a seed, with comments before some of its tokens: so
// many of a hundred. Run, it prints what each switch does for every code of the categories that it touches, and for
// some numbers beside. An error says that what was made is no Go.
func Program(seed uint64, n, comments int) (string, error) {
	g := &generator{rand: rand.New(rand.NewPCG(seed, 0))}
	g.printf("// Package main asks JMessage.\npackage main\n\nimport (\n\t\"fmt\"\n\t\"strconv\"\n)\n\nvar _ = " +
		"strconv.Itoa\n\n")
	for i := range n {
		before := g.b.String()
		g.b.Reset()
		g.function(i)
		function := g.b.String()
		g.b.Reset()
		g.b.WriteString(before + g.withComments(function, comments) + "\n")
	}
	g.printf("func main() {\n\tfor _, code := range []int{%s} {\n", strings.Join(g.inputs(), ", "))
	for i := range n {
		g.printf("\t\tfmt.Println(%d, code, f%d(code))\n", i, i)
	}
	g.printf("\t}\n}\n")
	text, err := format.Source([]byte(g.b.String()))
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, g.b.String())
	}
	return string(text), nil
}

// withComments returns a function with comments before some of its tokens, percent of a hundred, such that gofmt leaves
// it as it is: gofmt breaks some code by moving comments. The function stays as it is where that cannot be had.
func (g *generator) withComments(function string, percent int) string {
	const clause = "package p\n\n"
	for range 20 {
		text := []byte(clause + sprinkle.Comments(g.rand, function, percent))
		var err error
		for range 3 { // gofmt needs more than one run for some comments
			if err == nil {
				text, err = format.Source(text)
			}
		}
		if err != nil {
			continue
		}
		if again, err := format.Source(text); err == nil && string(again) == string(text) {
			return strings.TrimPrefix(string(text), clause)
		}
	}
	return function
}

// A generator writes a program.
type generator struct {
	rand *rand.Rand
	b    strings.Builder
	used []codes.Code // of the categories that the switches touch
	form string       // of the cases of the switch that is being written
	step int          // numbers the traces, so that every clause prints something of its own
}

// printf writes to the program as fmt.Printf does with format and args.
func (g *generator) printf(format string, args ...any) { fmt.Fprintf(&g.b, format, args...) }

// chance reports true in percent of a hundred cases.
func (g *generator) chance(percent int) bool { return g.rand.IntN(100) < percent }

// categories are those with several documented codes: small enough to be covered, great enough to be forgotten in part.
// The last are of many operations.
var categories = [...]codes.Category{
	codes.CategoryLogin, codes.CategorySendMessage, codes.CategoryFriend, codes.CategoryCreateGroup,
	codes.CategoryAddGroupMember, codes.CategoryRetractMessage, codes.CategoryTransCommand,
	codes.CategoryCommon, codes.CategoryHTTP, codes.CategoryREST,
}

// subjects are switched over beside the code itself: what a case is written as decides its type in an interface.
var subjects = [...]struct{ expr, form string }{
	{"any(code)", "%d"},
	{"any(float64(code))", "%d.0"},
	{"any(int64(code))", "int64(%d)"},
	{"float64(code)", "%d"},
	{"strconv.Itoa(code)", `"%d"`},
	{"any(strconv.Itoa(code))", "`%d`"},
}

// function writes the function with number i: a switch, often in a loop or with a label.
func (g *generator) function(i int) {
	g.printf("func f%d(code int) (trace string) {\n", i)
	g.printf("\tdefer func() { trace += \" end\" }()\n") // it does not use the code: that would be no silence
	var in scope
	if g.chance(25) {
		in.label = fmt.Sprintf("l%d", i)
	}
	if in.loop = g.chance(30); in.loop {
		g.printf("\tfor round := 0; round < 2; round++ {\n")
	}
	if in.label != "" {
		g.printf("%s:\n", in.label)
	}
	before := g.b.Len()
	g.switchOver(in)
	if in.label != "" && !strings.Contains(g.b.String()[before:], "break "+in.label) {
		// A label that nothing uses does not compile.
		text := g.b.String()
		g.b.Reset()
		g.b.WriteString(strings.Replace(text, in.label+":\n", "", 1))
	}
	g.printf("\ttrace += \" behind\"\n")
	if in.loop {
		g.printf("\t}\n")
	}
	g.printf("\treturn trace\n}\n\n")
}

// A scope is what stands around a clause.
type scope struct {
	label  string // of the function's switch, "" if it has none
	loop   bool   // the switch is in a loop
	nested bool   // the switch is in a clause of another one
}

// switchOver writes a switch with up to four clauses beside the default; in is what stands around it.
func (g *generator) switchOver(in scope) {
	defer func(form string) { g.form = form }(g.form)
	pool := g.pool()
	g.head()

	clauses := 1 + g.rand.IntN(4)
	defaultAt := -1 // none
	if g.chance(60) {
		defaultAt = g.rand.IntN(clauses + 1)
	}

	// Each clause takes one or two codes, until there are none left.
	for n := 0; n <= clauses; n++ {
		last := n == clauses
		if n == defaultAt {
			if g.chance(30) {
				g.printf("// everything else\n")
			}
			g.printf("default:\n")
			g.body(in, last || len(pool) == 0)
			continue
		}
		if len(pool) == 0 {
			if defaultAt > n {
				continue
			}
			break
		}
		take := 1 + g.rand.IntN(min(2, len(pool)))
		if g.chance(20) {
			g.printf("// between the clauses\n")
		}
		g.printf("case %s:", g.cases(pool[:take]))
		pool = pool[take:]
		if g.chance(15) {
			g.printf(" // beside a case")
		}
		g.printf("\n")
		more := !last && (len(pool) > 0 || defaultAt > n)
		g.body(in, !more)
	}
	if g.chance(20) {
		g.printf("// at the end of the switch\n")
	}
	g.printf("}\n")
}

// pool returns some of the documented codes of a category, in any order: not all, so that some are missing.
func (g *generator) pool() []codes.Code {
	category := categories[g.rand.IntN(len(categories))]
	pool := slices.DeleteFunc(category.Codes(), func(c codes.Code) bool {
		e, _ := codes.Lookup(c)
		return e.Source != codes.SourceDocumented
	})
	g.used = append(g.used, category.Codes()...)
	g.rand.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
	return pool[:1+g.rand.IntN(len(pool)-1)]
}

// head writes the first line of a switch, and sets the form of its cases: tagless, tagged, or with an init statement.
func (g *generator) head() {
	tagless := g.chance(20)
	g.form = "%d"
	switch {
	case tagless:
		g.form = "code == %d"
		g.printf("switch {\n")
	case g.chance(30):
		s := subjects[g.rand.IntN(len(subjects))]
		g.form = s.form
		g.printf("switch v := %s; v {\n", s.expr)
	case g.chance(20):
		g.printf("switch c := code; c {\n")
	default:
		g.printf("switch code {\n")
	}
}

// cases returns the codes in list as a case has them.
func (g *generator) cases(list []codes.Code) string {
	var cases []string
	for _, c := range list {
		cases = append(cases, fmt.Sprintf(g.form, int(c)))
	}
	return strings.Join(cases, ", ")
}

// body writes the statements of a clause: none, a trace, a nested switch, and a way to end. The last clause does not
// fall through; in is what stands around it.
func (g *generator) body(in scope, last bool) {
	if g.chance(15) {
		if g.chance(50) {
			g.printf("// nothing to do\n")
		}
		if !last && g.chance(40) {
			g.printf("fallthrough\n")
		}
		return
	}

	g.step++
	g.printf("trace += \" %d\"\n", g.step)
	if !in.nested && g.chance(15) {
		inner := in
		inner.nested = true
		g.switchOver(inner)
	}

	switch n := g.rand.IntN(10); { // else it ends by itself
	case n < 2 && !last:
		g.printf("fallthrough\n")
	case n == 3:
		g.printf("return trace\n")
	case n == 4:
		g.printf("break\n")
	case n == 5 && in.label != "":
		g.printf("break %s\n", in.label)
	case n == 6 && in.loop:
		g.printf("continue\n")
	}
}

// inputs are what the switches are tried with.
func (g *generator) inputs() []string {
	list := append(g.used, codes.RESTUserAlreadyExists, codes.CommonAppKeyNotFound, codes.DeleteChatRoomNotFound)
	for _, n := range []int{0, 1, -1, 200, 404, 42} {
		list = append(list, codes.Code(n))
	}
	slices.Sort(list)
	var texts []string
	for _, c := range slices.Compact(list) {
		texts = append(texts, fmt.Sprintf("%d", int(c)))
	}
	return texts
}
