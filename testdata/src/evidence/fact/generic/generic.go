// Package generic declares once what holds for all instances.
package generic

// Result is what a call gives.
type Result[T any] struct {
	Number int //jmvet:code
	Amount int
	Data   T
}

// Reason gives it.
//
//jmvet:code
func (r *Result[T]) Reason() int64 { return int64(r.Number) }

// Get gets it.
//
//jmvet:code
func Get[N int | int32](n N) N { return n }

// Reasoner has one.
type Reasoner interface {
	Reason() int64 //jmvet:code
}

// Base is to be embedded.
type Base struct {
	Number int32 //jmvet:code
}
