//go:build nogo

package bazel

// What the sources of nogo import, so that go.mod has it. Each version of rules_go needs some of it.
import (
	_ "github.com/aymanbagabas/go-udiff"
	_ "github.com/pmezard/go-difflib/difflib"
	_ "golang.org/x/tools/go/analysis"
	_ "golang.org/x/tools/go/gcexportdata"

	_ "github.com/jmvet/jmvet/analyzer"
)
