// Package codes is another one of that name, as gRPC has.
package codes

// OK is no error.
const OK = 0
