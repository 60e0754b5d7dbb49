//go:build !linux

package errs

// Elsewhere stands in the other builds.
const Elsewhere = 855001
