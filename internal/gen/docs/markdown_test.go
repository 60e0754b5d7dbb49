package main

import (
	"slices"
	"testing"
)

// TestMarkdown checks what is shown as code in both languages.
func TestMarkdown(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"the setting -code; -default-signifies-exhaustive=false", []string{"-code", "-default-signifies-exhaustive=false"}},
		{"设置 -code；//jmvet:ignore REASON 忽略", []string{"-code", "//jmvet:ignore REASON"}},
		{"a code-like name", nil},
		{"用 strconv.Itoa(codes.RESTUserAlreadyExists)，不用 \"899001\"", []string{"strconv.Itoa(codes.RESTUserAlreadyExists)", `"899001"`}},
	}
	for _, test := range tests {
		if got := code.FindAllString(test.text, -1); !slices.Equal(got, test.want) {
			t.Errorf("in %q code is %q, want %q", test.text, got, test.want)
		}
	}
}
