// Package lines says that its lines come from elsewhere.
package lines

// This is the file that names the service: 极光IM.

//line grammar.y:1

// Answer is what the server says.
type Answer struct{ Number int }
