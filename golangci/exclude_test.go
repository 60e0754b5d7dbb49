package main

import (
	"os"
	"strings"
	"testing"
)

// desk has one file with reports of every kind.
const desk = `
-- go.mod --
module example.com/desk

go 1.26.0

require github.com/jmvet/jmvet/codes v0.0.0

replace github.com/jmvet/jmvet/codes => ROOT/codes
-- desk.go --
// Package desk talks to JMessage.
package desk

type failure struct{ code int }

func (f failure) first() bool  { return f.code == 899001 } //nolint:jmvet
func (f failure) second() bool { return f.code == 899002 } //nolint:jmvet // a reason
func (f failure) third() bool  { return f.code == 899003 } //nolint
func (f failure) fourth() bool { return f.code == 899006 } //nolint:all
func (f failure) fifth() bool  { return f.code == 899007 } //nolint:govet
func (f failure) sixth() bool  { return f.code == 899008 } //jmvet:ignore a reason

//nolint:jmvet
func (f failure) text() string {
	switch f.code {
	case 853001:
		return "gone"
	}
	return ""
}

func (f failure) unknown() bool { return f.code == 899061 }

func (f failure) misses() {
	switch f.code {
	case 853001:
		f.text()
	}
}
-- desk_test.go --
package desk

import "testing"

func Test(t *testing.T) {
	if (failure{}).code == 899009 {
		t.Fail()
	}
}
`

// what is left of desk where nothing but its comments drops reports.
const (
	deskMagic   = "desk.go:10:51: magic JMessage code 899007: use codes.RESTAuthInfoMissing\n"
	deskUnknown = "desk.go:22:52: unknown JMessage code 899061: not in category REST (899); did you mean 899016 " +
		"(codes.RESTSendMessageNotPermitted)?\n"
	deskSwitch = "desk.go:25:2: switch misses 1 of 2 JMessage UpdateChatRoom codes: UpdateChatRoomOwnerNotInChatRoom\n"
	deskCase   = "desk.go:26:7: magic JMessage code 853001: use codes.UpdateChatRoomNotFound\n"
	deskTest   = "desk_test.go:6:25: magic JMessage code 899009: use codes.RESTAppKeyNotFound\n"
)

// TestExclusions: reports are dropped by comments, by their text, by the path, and in test files.
func TestExclusions(t *testing.T) {
	tests := []struct {
		name  string
		rules string
		args  []string
		want  string
	}{
		{"comments", "[]", nil, deskMagic + deskUnknown + deskSwitch + deskCase + deskTest},
		{"magic by text", "[{linters: [jmvet], text: '^magic JMessage code'}]", nil, deskUnknown + deskSwitch},
		{"unknown by text", "[{linters: [jmvet], text: '^unknown JMessage code'}]", nil,
			deskMagic + deskSwitch + deskCase + deskTest},
		{"exhaustive by text", "[{linters: [jmvet], text: '^switch misses'}]", nil,
			deskMagic + deskUnknown + deskCase + deskTest},
		{"one code by text", "[{linters: [jmvet], text: 'JMessage code 899061:'}]", nil,
			deskMagic + deskSwitch + deskCase + deskTest},
		{"by path", "[{linters: [jmvet], path: '_test\\.go$'}]", nil, deskMagic + deskUnknown + deskSwitch + deskCase},
		{"by source", "[{linters: [jmvet], source: 'case 853001'}]", nil, deskMagic + deskUnknown + deskSwitch + deskTest},
		{"of another linter", "[{linters: [govet], text: JMessage}]", nil,
			deskMagic + deskUnknown + deskSwitch + deskCase + deskTest},
		{"no tests", "[]", []string{"--tests=false"}, deskMagic + deskUnknown + deskSwitch + deskCase},
	}
	p := newProject(t, desk)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			config := strings.Replace(configuration(), "generated: disable", "generated: disable\n    rules: "+test.rules, 1)
			expect(t, p.run(t, config, append(test.args, "./...")...), test.want)
		})
	}
}

// TestExclusionsAndFix: what is dropped is not fixed.
func TestExclusionsAndFix(t *testing.T) {
	p := newProject(t, desk)
	config := strings.Replace(configuration(), "generated: disable",
		"generated: disable\n    rules: [{linters: [jmvet], path: '_test\\.go$'}]", 1)
	expect(t, p.run(t, config, "--fix", "./..."), deskUnknown+deskSwitch)
	before := newProject(t, desk)
	want := strings.NewReplacer(
		"type failure", "import \"github.com/jmvet/jmvet/codes\"\n\ntype failure",
		"f.code == 899007", "f.code == codes.RESTAuthInfoMissing",
		"case 853001:\n\t\tf.text()", "case codes.UpdateChatRoomNotFound:\n\t\tf.text()",
	).Replace(before.read(t, "desk.go"))
	if got := p.read(t, "desk.go"); got != formatted(t, want) {
		t.Errorf("the fixed file is\n%s\nwant\n%s", got, want)
	}
	if p.read(t, "desk_test.go") != before.read(t, "desk_test.go") {
		t.Error("the test file is fixed")
	}
	p.goTool(t, "vet", "./...")
}

// TestNolintlint: golangci-lint's check of these comments knows which of them jmvet needs.
func TestNolintlint(t *testing.T) {
	p := newProject(t, `
-- go.mod --
module example.com/desk

go 1.26.0
-- desk.go --
// Package desk talks to JMessage.
package desk

func needed(code int) bool { return code == 899001 } //nolint:jmvet

func idle(code int) bool { return code > 899001 } //nolint:jmvet
`)
	config := strings.Replace(configuration(), "enable: [jmvet]", "enable: [jmvet, nolintlint]", 1)
	expect(t, p.run(t, config, "./..."),
		"desk.go:6:51: directive `//nolint:jmvet` is unused for linter \"jmvet\" (nolintlint)\n")
}

// unformatted is a file whose imports are not in the order that any formatter wants.
const unformatted = `// Package desk talks to JMessage.
package desk

import (
	"example.com/desk/zoo"
	"fmt"
)

type failure struct {
	code int
	text string
}

func (f failure) any() bool {
	fmt.Println(zoo.Animal)
	return f.code == 899001 || f.code == 899002 || f.text == "899003" || f.text == "899006"
}

var texts = map[int]string{
	899001: "exists",
	853001: "gone",
}

func (f failure) message() string { return texts[f.code] }
`

// reformatted is what follows its imports when it is fixed.
const reformatted = `

type failure struct {
	code int
	text string
}

func (f failure) any() bool {
	fmt.Println(zoo.Animal)
	return f.code == codes.RESTUserAlreadyExists || f.code == codes.RESTUserNotFound || f.text == strconv.Itoa(codes.RESTParameterInvalid) || f.text == strconv.Itoa(codes.RESTGroupNotFound)
}

var texts = map[int]string{
	codes.RESTUserAlreadyExists:  "exists",
	codes.UpdateChatRoomNotFound: "gone",
}

func (f failure) message() string { return texts[f.code] }
`

// What stands between the parentheses of the import.
const (
	grouped = "\t\"fmt\"\n\t\"strconv\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n\n\t\"example.com/desk/zoo\"\n"
	asJmvet = "\t\"strconv\"\n\n\t\"example.com/desk/zoo\"\n\t\"fmt\"\n\t\"github.com/jmvet/jmvet/codes\"\n"
)

// beforeImports is what they follow.
const beforeImports = "// Package desk talks to JMessage.\npackage desk\n\nimport (\n"

// formatters are the formatters of golangci-lint, and the imports that they make.
var formatters = []struct{ name, formatters, want string }{
	{"goimports", "{enable: [goimports], settings: {goimports: {local-prefixes: [example.com/desk]}}}",
		"\t\"strconv\"\n\n\t\"fmt\"\n\n\t\"github.com/jmvet/jmvet/codes\"\n\n\t\"example.com/desk/zoo\"\n"},
	{"gci", "{enable: [gci], settings: {gci: {sections: [standard, default, prefix(example.com/desk)]}}}", grouped},
	{"gofmt", "{enable: [gofmt]}", asJmvet},
	{"gofumpt", "{enable: [gofumpt]}",
		"\t\"fmt\"\n\t\"strconv\"\n\n\t\"example.com/desk/zoo\"\n\t\"github.com/jmvet/jmvet/codes\"\n"},
	{"gci and gofumpt", "{enable: [gci, gofumpt], settings: {gci: {sections: [standard, default, localmodule]}}}",
		grouped},
	{"none", "{}", asJmvet},
}

// TestFormatters: with --fix golangci-lint formats what it fixes, and the imports that several fixes in a file add are
// there once, at the place where the formatter wants them.
func TestFormatters(t *testing.T) {
	for _, test := range formatters {
		t.Run(test.name, func(t *testing.T) {
			p := newProject(t, desk)
			if err := os.Remove(p.path("desk_test.go")); err != nil {
				t.Fatal(err)
			}
			p.write(t, "desk.go", unformatted)
			p.write(t, "zoo/zoo.go", "// Package zoo has animals.\npackage zoo\n\n// Animal is one.\nconst Animal = 1\n")
			config := configuration() + "formatters: " + test.formatters + "\n"
			// Its limits hold for what golangci-lint prints, not for what it fixes.
			if left := p.runWithin(t, config, "--fix", "./..."); len(left) > 0 {
				t.Errorf("not fixed:\n%s", texts(left))
			}
			if at, same := firstDifference(p.read(t, "desk.go"), beforeImports+test.want+")"+reformatted); !same {
				t.Errorf("%s\n%s", at, p.read(t, "desk.go"))
			}
			p.goTool(t, "vet", "./...")
			if left := p.run(t, config, "./..."); len(left) > 0 {
				t.Errorf("a second run has\n%s", texts(left))
			}
		})
	}
}
