// Package services knows the codes of the vendor's other services: push, phone verification, text messages. They come
// from the same servers and under the same field names as JMessage's, so people look them up as such.
//
// The table is kept by hand, from the vendor's pages. It decides nothing: it is for jmvet codes, whose user has a
// number and no service to it.
package services

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// table has a line for each code of each service: code, service, meaning in English and in Chinese. It is read when
// something is looked up, for a process that looks nothing up must not pay for it.
//
//go:embed services.tsv
var table string

// A Meaning is what a number is in a service.
type Meaning struct {
	Service lang.Text
	en, zh  string
}

// In returns what the number means there, in the language l.
func (m Meaning) In(l lang.Lang) string {
	if l == lang.Chinese {
		return m.zh
	}
	return m.en
}

// Lookup returns what the number n means in the vendor's other services, the likeliest first, and nothing for a number
// that none of them has.
func Lookup(n int64) []Meaning {
	var list []Meaning
	for line := range strings.Lines(table) {
		if code, m, ok := parse(strings.TrimSuffix(line, "\n")); ok && code == n {
			list = append(list, m)
		}
	}
	return list
}

// parse reads line, one of the table. It reports false for a comment.
func parse(line string) (code int64, m Meaning, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) != 4 {
		return 0, m, false
	}
	code, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		return 0, m, false
	}
	return code, Meaning{service(fields[1]), fields[2], fields[3]}, true
}

// service returns the service that the table calls word, and "" for a word that is none.
func service(word string) lang.Text {
	switch word {
	case "push-api":
		return lang.PushAPI
	case "push-device":
		return lang.PushDevice
	case "push-schedule":
		return lang.PushSchedule
	case "push-sdk":
		return lang.PushSDK
	case "verify-api":
		return lang.VerifyAPI
	case "verify-sdk":
		return lang.VerifySDK
	case "sms-api":
		return lang.SMSAPI
	case "sms-sdk":
		return lang.SMSSDK
	case "analytics-sdk":
		return lang.AnalyticsSDK
	case "iot-api":
		return lang.IoTAPI
	case "iot-sdk":
		return lang.IoTSDK
	}
	return ""
}
