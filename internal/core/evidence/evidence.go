// Package evidence decides which expressions of a package carry a JMessage code.
//
// Six-digit numbers are everywhere: postal codes, stock indices, other firms' error codes. So nothing is a JMessage
// code because it looks like one; a [Rule] must hold for it. The rules and what they refuse to guess are written down
// for users in the documentation of package analyzer, under "Evidence"; a rule that cannot be said there in one
// sentence has no place here.
//
// The work has these steps, each with a type of its own:
//
//	trigger.go  whether there is any reason to look at the package (look.go); if not, its helpers are told of
//	            (helpers.go)
//	seeds.go    what is known before the package is read: types, declarations, facts, the vendor's packages
//	collect.go  a collector walks over the syntax once and fills a graph (graph.go, node.go): nodes for what may carry
//	            a code, and which value is given to which node (origin.go, place.go, give.go, arguments.go,
//	            ranges.go, sets.go), compared with which (compare.go) or stands beside it (beside.go); library.go has
//	            what is known of functions that are not seen
//	passes.go   a passer sums up what functions hand on (summarize.go), and links each call by it (link.go)
//	solve.go    a solver propagates evidence over the graph until nothing changes (alike.go), infers it from
//	            comparisons (infer.go), and marks what also holds other numbers (mix.go)
//	facts.go    what other packages are told
//	explain.go  why a node carries a code
//
// The result lists every constant that meets a node that carries a code, and an [Explanation] for each. What is wrong
// with a meeting is for the checks in package analyzer to say.
package evidence

import (
	"fmt"

	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
)

// A Rule is a reason to believe that an expression carries a JMessage code. Smaller is stronger.
type Rule uint8

const (
	// ByType: its type is codes.Code, or declared from it.
	ByType Rule = iota + 1
	// ByDeclaration: a //jmvet:code directive or the -code setting names it.
	ByDeclaration
	// ByFact: the analysis of another package proved it.
	ByFact
	// ByConstant: it is compared with, or assigned, a named constant that is a code.
	ByConstant
	// ByVendor: it is a code-like field, method or function of a package whose import path names JMessage.
	ByVendor
	// ByContext: it is compared with a known code where JMessage is named.
	ByContext
	// ByName: its name says error code, and the values that it is compared with agree.
	ByName
	// ByValue: it is compared with a known code.
	ByValue
)

var ruleNames = [...]string{
	ByType:        "type",
	ByDeclaration: "declared",
	ByFact:        "fact",
	ByConstant:    "constant",
	ByVendor:      "vendor",
	ByContext:     "context",
	ByName:        "name",
	ByValue:       "value",
}

func (r Rule) String() string {
	if r == 0 || int(r) >= len(ruleNames) {
		return fmt.Sprintf("Rule(%d)", uint8(r))
	}
	return ruleNames[r]
}

// A Level is a setting: the weakest [Rule] that is believed.
type Level Rule

const (
	Declared Level = Level(ByConstant)
	Context  Level = Level(ByContext)
	Name     Level = Level(ByName)
	Any      Level = Level(ByValue)
)

// levels are the settings that users may choose from, the strictest first.
var levels = [...]struct {
	name  string
	level Level
}{
	{"declared", Declared},
	{"context", Context},
	{"name", Name},
	{"any", Any},
}

// LevelNames returns the names that [ParseLevel] takes, the strictest first.
func LevelNames() []string {
	var names []string
	for _, l := range levels {
		names = append(names, l.name)
	}
	return names
}

// ParseLevel returns the level that a user named.
func ParseLevel(name string) (Level, error) {
	var known []string
	for _, l := range levels {
		if l.name == name {
			return l.level, nil
		}
		known = append(known, l.name)
	}
	var hint lang.Phrase
	if near, ok := nearest.Word(name, known); ok {
		hint = lang.DidYouMean.With(near)
	}
	return 0, lang.NoSuchLevel.Errorf(hint, lang.Words(known).Commas())
}

func (l Level) String() string {
	for _, known := range levels {
		if known.level == l {
			return known.name
		}
	}
	return Rule(l).String()
}

// admits reports whether the level believes evidence of that kind.
func (l Level) admits(r Rule) bool { return r <= Rule(l) }
