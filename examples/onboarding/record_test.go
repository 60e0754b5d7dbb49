package onboarding_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/examples/jmessage"
	"github.com/jmvet/jmvet/examples/onboarding"
)

func TestRecord(t *testing.T) {
	rows := []onboarding.Row{
		onboarding.NewRow("anna", &jmessage.Error{Code: 899000, Message: "Server internal error"}),
		onboarding.NewRow("bert", &jmessage.Error{Code: 899001, Message: "User exist"}),
		onboarding.NewRow("cora", &jmessage.Error{Status: 502}),
		onboarding.NewRow("d", &jmessage.Error{Code: 899003, Message: "parameter invalid"}),
	}
	var out strings.Builder
	if err := onboarding.WriteRows(&out, rows); err != nil {
		t.Fatal(err)
	}
	if want := "anna,899000,Server internal error\n"; !strings.HasPrefix(out.String(), want) {
		t.Errorf("record %q does not begin with %q", out.String(), want)
	}
	got, err := onboarding.ReadRows(strings.NewReader(out.String()))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, rows) {
		t.Errorf("read %v, want %v", got, rows)
	}
	if names, want := onboarding.Pending(got), []string{"anna", "cora"}; !slices.Equal(names, want) {
		t.Errorf("pending %v, want %v", names, want)
	}
}

func TestReadRowsMalformed(t *testing.T) {
	if _, err := onboarding.ReadRows(strings.NewReader("anna,899000\n")); err == nil {
		t.Error("no error for a row of two fields")
	}
}
