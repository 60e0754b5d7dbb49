package testfile

import "testing"

var codes = []int{1, 2}

func TestExists(t *testing.T) {
	for _, code := range codes {
		if exists(failure{code: code}) {
			t.Error(code)
		}
	}
}
