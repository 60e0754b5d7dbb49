package named

// Answer has a number. This file names JMessage, the one that compares does not.
type Answer struct {
	Number int
}

// Get gets it.
func Get() int { return 0 }
