// Package b hands on what package a has. There is nothing in it to report.
package b

import "example.com/shop/evidence/fact/silent/a"

// Last returns the number of an answer.
func Last(x a.Answer) int { return x.Number }

// Rest returns the other one.
func Rest(x a.Answer) int { return x.Rest }

// Again asks once more.
func Again(x a.Answer) bool { return Last(x) == Last(x) }
