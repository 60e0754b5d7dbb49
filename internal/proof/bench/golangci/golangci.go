// Package golangci is the main function of golangci-lint, for commands that build plugins in.
package golangci

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"
)

// Main runs golangci-lint. The version is not a fixed one: golangci-lint keys its cache by it, and would show results
// of an older plugin.
func Main() {
	info := commands.BuildInfo{GoVersion: "unknown", Version: "(devel)", Commit: "?", Date: "?"}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
