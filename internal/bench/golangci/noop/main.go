// Command noop is golangci-lint with the analyzers that do nothing built in.
package main

import (
	"github.com/jmvet/jmvet/internal/bench/golangci"

	_ "github.com/jmvet/jmvet/internal/bench/noop/plugin"
)

func main() { golangci.Main() }
