// Package active says which of the mutants that are built into a test program is switched on. Command mutants builds it in; nothing else uses it.
package active

import (
	"os"
	"strconv"
)

// Environment is the variable that switches a mutant on when a program starts.
const Environment = "JMVET_MUTANT"

// Mutant is the number of the mutant that is on: 0 for none.
var Mutant, _ = strconv.Atoi(os.Getenv(Environment))

// On reports whether a mutant is on.
func On(mutant int) bool { return Mutant == mutant }

// Pick returns what the mutant makes of a value if it is on, and the value if not.
func Pick[T any](mutant int, changed, value T) T {
	if On(mutant) {
		return changed
	}
	return value
}
