// Command golangci is golangci-lint with jmvet built in, as "golangci-lint custom" would make it from .custom-gcl.yml.
// The tests of this module run jmvet in it; it is not meant to be installed.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/jmvet/jmvet/plugin"
)

// The version is not a fixed one: golangci-lint keys its cache by it, and would show results of an older jmvet.
func main() {
	info := commands.BuildInfo{GoVersion: "unknown", Version: "(devel)", Commit: "?", Date: "?"}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
