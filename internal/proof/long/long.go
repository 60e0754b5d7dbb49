// Package long marks the tests that take long. A plain go test ./... leaves them out, or does a part of what they do,
// and so takes less than two minutes; with JMVET_TESTS=long, as .ci/run has it, everything runs.
package long

import (
	"os"
	"testing"
)

// Tests reports whether the long tests are wanted.
func Tests() bool { return os.Getenv("JMVET_TESTS") == "long" }

// Skip skips t unless the long tests are wanted. The reason says what takes so long.
func Skip(t testing.TB, reason string) {
	t.Helper()
	if !Tests() {
		t.Skipf("%s: JMVET_TESTS=long runs it", reason)
	}
}
