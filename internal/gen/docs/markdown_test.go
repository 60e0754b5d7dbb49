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
		{"the setting -code; -check-maps=false", []string{"-code", "-check-maps=false"}},
		{"write //jmvet:ignore REASON", []string{"//jmvet:ignore REASON"}},
		{"设置 -code；//jmvet:ignore 原因 会忽略", []string{"-code", "//jmvet:ignore 原因"}},
		{"a code-like name", nil},
		{`用 strconv.Itoa(c)，不用 "899002"`, []string{"strconv.Itoa(c)", `"899002"`}},
	}
	for _, test := range tests {
		if got := code.FindAllString(test.text, -1); !slices.Equal(got, test.want) {
			t.Errorf("in %q code is %q, want %q", test.text, got, test.want)
		}
	}
}
