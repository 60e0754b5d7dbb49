// Package floats has codes as encoding/json gives them for an any.
package floats

import (
	"encoding/json"

	"example.com/shop/jmessage"
)

func fromJSON(body []byte) string {
	var reply map[string]any
	if err := json.Unmarshal(body, &reply); err != nil {
		return err.Error()
	}
	if code, ok := reply["code"].(float64); ok && code == 899001 { // want "magic JMessage code 899001: use codes.RESTUserAlreadyExists"
		return "exists"
	}
	if reply["code"].(float64) == 899002.0 { // want "magic JMessage code 899002: use codes.RESTUserNotFound"
		return "no user"
	}
	failure := reply["error"].(map[string]interface{})
	switch failure["code"].(float64) {
	case 8.99003e5: // want "magic JMessage code 899003: use codes.RESTParameterInvalid"
		return "parameter"
	default:
		return ""
	}
}

func fraction(e *jmessage.Error, rate float64) bool {
	return float64(e.Code)*rate == 899001 || rate == 0.899001
}
