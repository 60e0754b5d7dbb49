// Package box has boxes.
package box

// Opt may have a value.
type Opt[T any] struct {
	V  T
	OK bool
}

// Some returns an Opt with v.
func Some[T any](v T) Opt[T] { return Opt[T]{V: v, OK: true} }

// Get returns the value.
func (o Opt[T]) Get() T { return o.V }
