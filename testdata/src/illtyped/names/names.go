// Package names has only names to go by, and where the code does not type-check values may be missing: nothing is proven by them.
package names

type answer struct{ Code int }

func compare(a answer) bool {
	return a.Code == 899001 || a.Code == undefined
}
