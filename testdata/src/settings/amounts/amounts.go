// Package amounts has no constants of codes.
package amounts

// Limit is no code.
const Limit = 3
