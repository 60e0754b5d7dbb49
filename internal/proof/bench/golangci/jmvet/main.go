// Command jmvet is golangci-lint with jmvet built in.
package main

import (
	"github.com/jmvet/jmvet/internal/proof/bench/golangci"

	_ "github.com/jmvet/jmvet/plugin"
)

func main() { golangci.Main() }
