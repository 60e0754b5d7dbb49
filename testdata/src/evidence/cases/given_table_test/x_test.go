package p

import "testing"

func TestCode(t *testing.T) {
	tests := []struct {
		name     string
		wantCode int
		after    int
	}{
		{name: "taken", wantCode: 899001, after: 899000}, // want "magic .*"
		{name: "ok", wantCode: 0},
		{name: "typo", wantCode: 899061, after: 1}, // want "unknown .*"
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := code(tt.name); got != tt.wantCode {
				t.Errorf("got %d, want %d", got, tt.wantCode)
			}
			if tt.after < 0 {
				t.Fatal()
			}
		})
	}
}
