package directive_test

import (
	"strings"
	"testing"

	"github.com/jmvet/jmvet/internal/core/directive"
)

// FuzzParse: what is taken for a directive says jmvet:, what is refused has a message, and an ignore that is taken has
// a reason.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"//jmvet:code", "//jmvet:code // why", "//jmvet:exhaustive", "//jmvet:ignore", "//jmvet:ignore a reason",
		"//jmvet:cod",
		"// jmvet:code", "//\tjmvet:ignore x", "/*jmvet:code*/", "//jmvet:", "//jmvet:ignore\r",
		"// the directive jmvet:code declares",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, message, ok := directive.Parse(text)
		if ok && !strings.Contains(text, "jmvet:") {
			t.Errorf("%q is taken for a directive", text)
		}
		if !ok && (message != "" || d != directive.Directive{}) {
			t.Errorf("%q is no directive, but gives %+v and %q", text, d, message)
		}
		if ok && message == "" && d.Kind == directive.Ignore && strings.TrimSpace(d.Reason) == "" {
			t.Errorf("%q ignores without a reason", text)
		}
		if strings.HasPrefix(text, "//jmvet:") && !ok {
			t.Errorf("%q goes unnoticed", text)
		}
	})
}
