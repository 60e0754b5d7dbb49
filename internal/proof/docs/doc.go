// Package docs holds tests: what the pages of this repository say is what happens. Commands and Go blocks are run,
// links lead somewhere, and what is taken from the program is as the program has it.
//
//	go test ./internal/proof/docs -update
//
// writes what is taken from the program: the output of commands that is shown as a whole, the usage, and the findings
// in examples/README.md.
package docs
