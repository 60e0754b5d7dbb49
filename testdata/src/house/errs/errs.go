// Package errs is a house's own list of JMessage's codes.
package errs

// The codes that we have met.
const (
	// TakenBefore is what it was called.
	//
	// Deprecated: use UserExists.
	TakenBefore = 899001
	UserExists  = 899001
	AUserExists = 899001 // the same again
	NoUser      = 899002
	Blacklisted = 803008
	RoomGone    = 853001
	OwnerGone   = 853002

	HouseBusy = 899900 // our own

	hidden = 899003
	Limit  = 3
)

// Timeout is a number that has a type.
const Timeout int32 = 899030

// Text is no number.
const Text = "899006"
