// Package one has one mistake.
package one

var x missing

const Limit = 3
