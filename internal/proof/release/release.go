// Release makes both modules of this repository as they are released, and puts them into a directory that the go
// command takes for a module proxy: what users will do with a version can be tried before there is one.
//
// Usage:
//
//	go run ./internal/proof/release -version v0.1.0 [-root dir] [-tree dir] proxy
//
// The constants are made first, for the main module requires them: its go.mod then has their version instead of a
// replacement by the directory beside it, and its go.sum has their sums. With -tree, go.mod and go.sum of the main
// module are written to that directory, too: they are what the tagged commit has.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/jmvet/jmvet/internal/proof/release/proxy"
)

func main() { os.Exit(run(os.Args[1:])) }

// run does what the command line args ask for, and returns the exit code: 2 if they are wrong, 1 if a module cannot be
// made.
func run(args []string) int {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	root := flags.String("root", ".", "the root of the repository")
	version := flags.String("version", "", "the version of both modules")
	tree := flags.String("tree", "", "a directory for go.mod and go.sum of the main module")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() != 1 || *version == "" {
		fmt.Fprintln(os.Stderr, "release: give -version and the directory of the proxy")
		return 2
	}
	made, err := proxy.Make(*root, flags.Arg(0), *version)
	if err == nil && *tree != "" {
		err = made.WriteTo(*tree)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		return 1
	}
	return 0
}
