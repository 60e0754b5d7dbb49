// Package smallhouse is a house's own list, with a number that could be no code of JMessage's, and a user of it.
package smallhouse

const (
	Exists = 899001
	Busy   = 5001
	Late   = 5002
	Odd    = 899951
)
