package missingcases

import "github.com/jmvet/jmvet/codes"

// To receive once more would receive another one.
func receive(ch chan codes.Code, list []codes.Code, i int) {
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case <-ch == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
	switch { // want "switch misses 1 of 2 JMessage UpdateChatRoom codes: .*"
	case list[i] == codes.UpdateChatRoomNotFound:
		warn("no such room")
	}
}
