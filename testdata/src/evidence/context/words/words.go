// Package words has the vendor's words as parts of others only: ajpushb, jpushing, MYJMESSAGE, jchats, Rejpush.
package words

type answer struct{ number int }

const ajpushb, jpushing = "subjmessage", "jmessages"

func compare(a answer) bool {
	return a.number == 899001 && ajpushb == jpushing
}
