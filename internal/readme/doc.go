// Package readme holds tests: what README.md and examples/README.md say is what happens.
//
//	go test ./internal/readme -update
//
// writes the parts of them that are taken from the program: the table of settings and the list of findings.
package readme
