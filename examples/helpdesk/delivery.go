package helpdesk

import "net/http"

// Codes of the messenger that the desk has an answer to.
const (
	codeBlocked   = 803008
	codeSensitive = 803009
	codeSilenced  = 803012
	codeRoomFull  = 899112
)

// codeClosed is the house's own code for a desk that is closed.
const codeClosed = 42

// isDelivery reports whether a code says that a message could not be
// delivered, rather than that something is wrong with the desk.
func isDelivery(code int) bool {
	return code/1000 == 803
}

// note returns what the agent reads below a message that did not arrive.
func note(code int) string {
	text := ""
	switch code {
	case 803003:
		text = "The customer closed the account."
	case 803007:
		text = "Too long. Please send it in two parts."
	case codeBlocked:
		text = "The customer blocked you."
	case codeSensitive:
		text = "Please leave out the offending word."
	}
	return text
}

// status returns the HTTP status for an answer that failed with a code.
func status(code int) int {
	switch code {
	case 0:
		return http.StatusBadGateway
	case codeClosed:
		return http.StatusServiceUnavailable
	case codeBlocked, codeSilenced:
		return http.StatusForbidden
	default:
		return http.StatusInternalServerError
	}
}
