package helpdesk

import "github.com/jmvet/jmvet/examples/chat"

// Advice is what the agents' app does after a sign-in that failed.
type Advice struct {
	Action string `json:"action"`
	Text   string `json:"text"`
}

// adviseSignIn returns what to do about a failure that the app reported.
func adviseSignIn(failure chat.Failure) Advice {
	var advice Advice
	switch failure.Code {
	case 801003:
		advice = Advice{Action: "register", Text: "Ask your team lead for an account."}
	case 801004:
		advice = Advice{Action: "password", Text: "The password is wrong."}
	case 801006:
		advice = Advice{Action: "stop", Text: "Your account is disabled."}
	}
	return advice
}

// Trouble counts what the apps of one day reported.
type Trouble struct {
	SignedOut int `json:"signed_out"` // had to sign in again
	Throttled int `json:"throttled"`  // sent more than they may
	Other     int `json:"other"`
}

// CountTrouble goes through events as the apps log them: loose JSON objects,
// of which failures have a "code".
func CountTrouble(events []map[string]any) Trouble {
	var trouble Trouble
	for _, event := range events {
		code, ok := event["code"].(float64)
		if !ok || code == 0 || code == 200 {
			continue
		}
		if code == 800012 || code == 800013 || code == 800016 {
			trouble.SignedOut++
		} else if code == 800017 {
			trouble.Throttled++
		} else {
			trouble.Other++
		}
	}
	return trouble
}
