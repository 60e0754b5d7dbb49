package p

import "example.com/shop/evidence/cases/pkg/im"

func f(names []string) bool {
	for _, c := range im.Failed(names) {
		if c == 899001 { // want "magic .*"
			return true
		}
	}
	m := im.Failed(names)
	if m["tom"] == 899001 { // want "magic .*"
		return true
	}
	if c, ok := m["tom"]; ok && c == 899002 { // want "magic .*"
		return true
	}
	return false
}
