package readme

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/analyzer"
)

// TestSettings holds the table of settings against the analyzer's flags.
func TestSettings(t *testing.T) {
	a, err := analyzer.New(analyzer.DefaultSettings())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| flag | default | |\n| --- | --- | --- |\n")
	a.Flags.VisitAll(func(f *flag.Flag) {
		value, text := flag.UnquoteUsage(f)
		name := "-" + f.Name
		if value != "" {
			name += "=" + strings.ToUpper(value)
		}
		def := f.DefValue
		if def != "" {
			def = "`" + def + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", name, def, strings.ReplaceAll(text, "|", `\|`))
	})
	checkPart(t, "README.md", "settings", b.String())
}
