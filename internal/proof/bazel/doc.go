// Package bazel runs jmvet in nogo, as rules_go builds and calls it: nothing but tests. Bazel itself is not needed for
// that. It is a module of its own for what nogo imports.
package bazel
