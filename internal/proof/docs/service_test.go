package docs

import (
	"fmt"
	"go/format"
	"strings"
	"testing"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/proof/cmdtest"
)

// servicePackages are the packages of the service on docs/adoption.md: each has numbersEach numbers.
var servicePackages = []string{"chatroom", "group", "message", "user"}

const numbersEach = 50

// clientFile is the package that talks to JMessage.
const clientFile = `// Package im is a client of JMessage.
package jmessage

import "errors"

// An Error is an answer of JMessage that says no.
type Error struct {
	Code    int
	Message string
}

func (e *Error) Error() string { return e.Message }

// Code returns JMessage's code of an error, or 0.
func Code(err error) int {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return 0
}
`

// oddNumbers stand in package message: a slip of the pen, and a code that only the service of the example has.
var oddNumbers = []int{899061, 899900}

// writeService writes the service of docs/adoption.md, a module of 200 numbers without a name, into a directory.
func writeService(t *testing.T, dir string) {
	t.Helper()
	files := map[string]string{
		"go.mod":                        "module example.com/shop\n\ngo 1.21\n",
		"internal/jmessage/jmessage.go": clientFile,
	}
	rest := codesWithOneName()
	for _, pkg := range servicePackages {
		n := numbersEach
		var odd []int
		if pkg == "message" {
			odd = oddNumbers
			n -= len(odd)
		}
		text, err := format.Source([]byte(servicePackage(pkg, rest[:n], odd)))
		if err != nil {
			t.Fatal(err)
		}
		files["internal/"+pkg+"/"+pkg+".go"] = string(text)
		rest = rest[n:]
	}
	cmdtest.WriteFiles(t, dir, files)
}

// codesWithOneName returns the rows of the codes that mean the same everywhere.
func codesWithOneName() []codes.Entry {
	var list []codes.Entry
	for _, e := range codes.All() {
		if len(codes.LookupAll(e.Code)) == 1 {
			list = append(list, e)
		}
	}
	return list
}

// servicePackage returns the file of a package that looks at some codes and at odd numbers: by a switch, by a map, and
// each alone.
func servicePackage(name string, list []codes.Entry, odd []int) string {
	const inSwitch, inMap = 20, 10
	var b strings.Builder
	fmt.Fprintf(&b,
		"// Package %s is a part of the shop.\npackage %[1]s\n\nimport \"example.com/shop/internal/jmessage\"\n", name)
	b.WriteString("\n// Retry reports whether the same may work later.\nfunc Retry(err error) bool {\nswitch " +
		"jmessage.Code(err) {\ncase 0")
	for _, e := range list[:inSwitch] {
		fmt.Fprintf(&b, ",\n%d", e.Code)
	}
	b.WriteString(":\nreturn false\n}\nreturn true\n}\n\nvar texts = map[int]string{\n")
	for _, e := range list[inSwitch : inSwitch+inMap] {
		fmt.Fprintf(&b, "%d: %q,\n", e.Code, e.Description)
	}
	b.WriteString("}\n\n// Text says what went wrong.\nfunc Text(err error) string { return texts[jmessage.Code(err)] }\n")
	one := func(name string, number int) {
		fmt.Fprintf(&b, "\nfunc is%s(err error) bool {\nreturn jmessage.Code(err) == %d\n}\n", name, number)
	}
	for _, e := range list[inSwitch+inMap:] {
		one(e.Name, int(e.Code))
	}
	for i, n := range odd {
		one(fmt.Sprintf("Odd%d", i+1), n)
	}
	return b.String()
}
