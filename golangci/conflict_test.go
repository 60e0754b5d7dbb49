package main

import (
	"strings"
	"testing"
)

// conflicting is a chain that staticcheck (QF1003) rewrites as a switch: the comparisons that jmvet's constants stand
// in.
const conflicting = `
-- go.mod --
module example.com/shop

go 1.26.0

require github.com/jmvet/jmvet/codes v0.0.0

replace github.com/jmvet/jmvet/codes => ROOT/codes
-- im.go --
// Package im talks to JMessage.
package im

func text(code int) string {
	text := "failed"
	if code == 899001 {
		text = "taken"
	} else if code == 899002 {
		text = "nobody"
	} else if code == 899003 {
		text = "wrong"
	}
	return text
}

var _ = text
`

// TestConflict: where another linter changes the same comparison, golangci-lint leaves jmvet's changes out of that run,
// and its reports with them. A second run makes them, and so does a first one with jmvet alone: see
// docs/golangci-lint.md.
func TestConflict(t *testing.T) {
	config := strings.Replace(configuration(), "enable: [jmvet]", "enable: [jmvet, staticcheck]", 1)
	const constant, number = "case codes.RESTUserAlreadyExists:", "case 899001:"

	p := newProject(t, conflicting)
	first := p.command(t, config, "run", "--fix")
	if text := p.read(t, "im.go"); first.Status != 0 || !strings.Contains(text, number) ||
		!strings.Contains(first.Stderr, `Changes related to \"jmvet\" are skipped`) {
		t.Errorf("the first run: exit status %d\n%s%s\n%s", first.Status, first.Stdout, first.Stderr, text)
	}
	second := p.command(t, config, "run", "--fix")
	if text := p.read(t, "im.go"); second.Status != 0 || !strings.Contains(text, constant) {
		t.Errorf("the second run: exit status %d\n%s%s\n%s", second.Status, second.Stdout, second.Stderr, text)
	}
	p.goTool(t, "build", "./...")

	p = newProject(t, conflicting)
	p.command(t, config, "run", "--fix", "--enable-only", "jmvet")
	if text := p.read(t, "im.go"); !strings.Contains(text, "code == codes.RESTUserAlreadyExists") {
		t.Errorf("with jmvet alone:\n%s", text)
	}
	p.command(t, config, "run", "--fix")
	if text := p.read(t, "im.go"); !strings.Contains(text, constant) {
		t.Errorf("with both after that:\n%s", text)
	}
	p.goTool(t, "build", "./...")
}

// TestOtherCommands: a wrong setting ends no command that does not look at linters.
func TestOtherCommands(t *testing.T) {
	p := newProject(t, conflicting)
	for _, command := range []string{"fmt", "config path", "config verify"} {
		if out := p.command(t, configuration("evidense: name"), strings.Fields(command)...); out.Status != 0 {
			t.Errorf("%s: exit status %d\n%s", command, out.Status, out.Stderr)
		}
	}
}
