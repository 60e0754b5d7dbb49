package chat

import "example.com/shop/evidence/cases/pkg/jmessage"

const (
	adminUID     = 800003
	lobbyRoom    = 810001
	maxBytes     = 803008
	annualFeeFen = 899000
)

func f(uid, room, size, fee int, e *jmessage.JMError) bool {
	return uid == adminUID || room == lobbyRoom || size == maxBytes || fee == annualFeeFen || e.Code == 899001 // want "magic .*"
}
