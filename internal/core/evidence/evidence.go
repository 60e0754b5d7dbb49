// Package evidence decides which expressions of a package carry a JMessage code.
//
// Six-digit numbers are everywhere: postal codes, stock indices, other firms' error codes. So nothing is a JMessage
// code because it looks like one; a [Rule] must hold for it. The rules and what they refuse to guess are written down
// for users in the documentation of package analyzer, under "Evidence". A rule that cannot be explained there in one
// sentence has no place here.
//
// The package builds a graph. Its nodes are the things that may carry a code: variables, fields, parameters, results,
// constants, types, and some expressions. Its edges say that one node is given the value of another, or is compared
// with it. Then it propagates evidence along the edges. These are the steps of a run, by the files that begin them:
//
//	finder.go      the pass itself: it takes the steps below, and returns their [Result]
//	trigger.go     skip a package in which nothing can be found (triggerwalk.go), but export facts about its small
//	               functions (helpers.go)
//	seeds.go       find what is known before the code is read: types, declarations (declared.go, directives.go),
//	               facts, and the vendor's packages
//	collect.go     walk over the syntax once and fill the graph (graph.go, node.go): a collector records which value
//	               is given to which node (origin.go, boxes.go, place.go, give.go, arguments.go, ranges.go, sets.go,
//	               elements.go), what is compared (compare.go, switches.go), and what stands in one argument list
//	               (beside.go); library.go lists the functions of other modules that it knows
//	summary.go     sum up what each function does with its parameters (summarize.go), and apply that to each call
//	               (link.go, comparecalls.go)
//	solve.go       unite the nodes that hold the same value (unite.go), propagate evidence until nothing changes
//	               (backward.go, solvelocal.go), infer it from comparisons (infer.go, infersets.go), and mark the
//	               nodes that also hold other numbers (mixed.go)
//	exhaustive.go  decide which //jmvet:exhaustive directives count
//	facts.go       export what the packages that import this one need (carryingparts.go, reachesvendor.go)
//	constants.go   find the user's own constants, for the fixes (constantspackage.go, constantsdir.go)
//	explain.go     explain why a node carries a code (proof.go)
//
// The result lists every constant that is compared with, or given to, a node that carries a code, and has an
// [Explanation] for each. Whether that is a mistake is for the checks in package analyzer to say.
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
	// ByConstant: it is compared with a named constant that is a code, or is assigned one.
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

// A Level is a value of the -evidence setting: the weakest [Rule] that suffices.
type Level Rule

const (
	Declared Level = Level(ByConstant)
	Context  Level = Level(ByContext)
	Name     Level = Level(ByName)
	Any      Level = Level(ByValue)
)

// levels are the values that users may choose from, the strictest first.
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

// ParseLevel returns the level called name. For an unknown name, the error suggests the most similar one.
func ParseLevel(name string) (Level, error) {
	for _, l := range levels {
		if l.name == name {
			return l.level, nil
		}
	}
	known := LevelNames()
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

// admits reports whether evidence by rule r suffices at level l.
func (l Level) admits(r Rule) bool { return r <= Rule(l) }
