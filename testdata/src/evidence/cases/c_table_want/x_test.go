package p

import (
	"testing"

	"example.com/shop/evidence/cases/pkg/im"
)

func TestX(t *testing.T) {
	tests := []struct {
		name     string
		user     string
		wantCode int
	}{
		{"dup", "a", 899001}, // want "magic .*"
		{name: "none", user: "b", wantCode: 0},
		{name: "typo", user: "b", wantCode: 899061}, // want "unknown .*"
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := im.CodeOf(im.Register(tt.user, "x")); got != tt.wantCode {
				t.Errorf("got %d, want %d", got, tt.wantCode)
			}
		})
	}
}
