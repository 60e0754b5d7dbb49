// Package variants has directives that its tests need.
package variants

// Reply is an answer: only a test tells that State is a code.
type Reply struct{ State int }

func taken(r Reply) bool {
	return r.State == 899001 //jmvet:ignore an old number
}
