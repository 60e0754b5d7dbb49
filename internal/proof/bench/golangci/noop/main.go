// Command noop is golangci-lint with the analyzers that do nothing built in.
package main

import (
	"github.com/jmvet/jmvet/internal/proof/bench/golangci"

	_ "github.com/jmvet/jmvet/internal/proof/bench/noop/plugin"
)

func main() { golangci.Main() }
