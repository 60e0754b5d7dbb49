// Package client names nobody: its import path does.
package client

// Answer is what the server says.
type Answer struct{ Number, Code int }
