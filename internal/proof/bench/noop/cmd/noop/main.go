// Command noop runs an analyzer that does nothing, by itself or under go vet.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/jmvet/jmvet/internal/proof/bench/noop"
)

func main() { singlechecker.Main(noop.Plain) }
