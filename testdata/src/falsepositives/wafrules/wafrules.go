// Package waf has rules with numbers.
package waf

type rule struct {
	ID     int
	Code   int
	Status int
}

func (r *rule) isLast() bool { return r.ID == 899000 || r.Code == 899001 }

func skip(ruleID int, ruleCode int) bool {
	switch ruleID {
	case 899000, 899001:
		return true
	}
	return ruleCode == 899000
}

var disabled = map[int]bool{899000: true, 899001: true}

func enabled(r *rule) bool { return !disabled[r.ID] && !disabled[r.Code] }
