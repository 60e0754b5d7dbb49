// Package clock has times of the day as numbers, and durations.
package clock

import "time"

type tick struct {
	At       int // hhmmss
	TimeCode int
	Timeout  time.Duration
	millis   int64
}

func (t tick) opens() bool {
	return t.At == 800003 || t.TimeCode == 800005 || t.Timeout == 899000 || t.Timeout == 899001*time.Nanosecond || t.millis == 899000 ||
		time.Duration(t.millis) == 860015
}

func now() bool { return time.Now().Unix() == 899001 || time.Now().Nanosecond() == 899002 }
