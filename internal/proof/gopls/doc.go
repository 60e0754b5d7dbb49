// Package gopls holds tests: they build gopls with jmvet in it, as "jmvet gopls" does for its users, and drive it as
// editors do.
//
// It is a module of its own so that "go test ./..." of the repository does not wait for a build of gopls, which takes
// minutes where nothing is cached:
//
//	cd internal/proof/gopls && go test -timeout=30m ./...
package gopls
