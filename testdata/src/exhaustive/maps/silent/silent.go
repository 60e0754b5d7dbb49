// Package silent has maps that have nothing to do with codes, whatever their keys are.
package silent

var rooms = map[int]string{853001: "kitchen", 101: "hall"}

type answer struct {
	number int //jmvet:code
}

// A map that is asked for a code has codes as keys, whoever is named.
var asked = map[int]string{ // want(check-maps) "map misses 1 of 2 J.essage UpdateChatRoom codes: .*"
	853001: "gone", // want(,check-maps) "magic J.essage code 853001: use codes.UpdateChatRoomNotFound"
}

func key() int { return 853002 }

// What is computed may be any of the others.
var some = map[int]string{
	853001: "gone", // want(,check-maps) "magic J.essage code 853001: use codes.UpdateChatRoomNotFound"
	key():  "other",
}

// What is no number is none of them.
var mixed = map[any]string{ // want(check-maps) "map misses 1 of 2 J.essage UpdateChatRoom codes: .*"
	853001:  "gone", // want(,check-maps) "magic J.essage code 853001: use codes.UpdateChatRoomNotFound"
	"other": "",
	1.5:     "",
}

func ask(a answer) bool {
	return asked[a.number] == some[a.number] || mixed[a.number] == ""
}
