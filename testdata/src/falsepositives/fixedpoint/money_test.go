package money

import (
	"strconv"
	"testing"
)

func TestAdd(t *testing.T) {
	result := add(449_500, 449_500)
	if result != 899_000 {
		t.Errorf("got %d", result)
	}
	if got := add(1, 899_000); got != 899_001 {
		t.Errorf("got %d", got)
	}
}

func TestParse(t *testing.T) {
	if got := parse("899001"); got != 899001 {
		t.Errorf("got %d", got)
	}
	if n, err := strconv.Atoi("899000"); err != nil || n != 899000 {
		t.Errorf("got %d, %v", n, err)
	}
}
