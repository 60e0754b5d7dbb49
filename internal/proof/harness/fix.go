package harness

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"go/token"
	"regexp"
	"slices"
	"strings"

	"github.com/jmvet/jmvet/internal/core/edit"
)

// checkFixed returns the package u with the edits in all applied, and what is wrong with it: the error joins all of
// that. The package is nil if it does not parse. If addsCases is set, there may be other comparisons than before.
func (u *unit) checkFixed(all edits, addsCases bool) (*unit, error) {
	fixed, err := u.applied(all, u.fset, u.imports)
	if err != nil {
		return nil, err
	}
	var problems []error
	for _, file := range u.files {
		name := u.name(file)
		before, err := u.read(name)
		problems = append(problems, err, CheckFormat(before, fixed.texts[name]))
	}

	// Look at what the type checker says, and compare what is compared.
	if len(fixed.typeErrors) > len(u.typeErrors) {
		problems = append(problems, fmt.Errorf("it does not type-check: %v", fixed.typeErrors))
	}
	if !addsCases {
		if before, after := u.compared(), fixed.compared(); !slices.Equal(before, after) {
			problems = append(problems, fmt.Errorf("what is compared has changed:\n%s",
				differences(strings.Join(before, "\n"), strings.Join(after, "\n"))))
		}
	}
	return fixed, errors.Join(problems...)
}

// applied returns the package u with the edits in all applied, type-checked with imports; its files are added to fset.
// It is an error if a file of u cannot be read, or does not parse any more.
func (u *unit) applied(all edits, fset *token.FileSet, imports importer) (*unit, error) {
	fixed := &unit{
		id: u.id, path: u.path, fset: fset, texts: make(map[string][]byte), ignored: u.ignored, other: u.other,
		sizes: u.sizes, imports: imports, inCorpus: u.inCorpus, illTyped: u.illTyped,
	}
	var names []string
	for _, file := range u.files {
		name := u.name(file)
		names = append(names, name)
		before, err := u.read(name)
		if err != nil {
			return nil, err
		}
		fixed.texts[name] = edit.Apply(before, all[name])
	}
	if failed := fixed.parse(names); len(failed) > 0 && !u.illTyped {
		return nil, errors.Join(failed...)
	}
	return fixed, nil
}

// spaces are what gofmt moves columns with.
var spaces = regexp.MustCompile(`[ \t]+`)

// CheckFormat returns an error if the text of a file was formatted before it was fixed, and is not after. Columns of
// comments and of values in a literal are excepted: a longer name moves those of the lines around it, which a fix must
// not touch. It also returns one if the lines ended in CRLF before, and some do not after.
func CheckFormat(before, after []byte) error {
	if bytes.Contains(before, []byte("\r\n")) {
		if n := bytes.Count(after, []byte("\n")) - bytes.Count(after, []byte("\r\n")); n > 0 {
			return fmt.Errorf("%d lines of it end in another way than the others:\n%q", n, after)
		}
		before = bytes.ReplaceAll(before, []byte("\r\n"), []byte("\n"))
		after = bytes.ReplaceAll(after, []byte("\r\n"), []byte("\n"))
	}
	if formatted, err := format.Source(before); err != nil || !bytes.Equal(before, formatted) {
		return nil
	}
	formatted, err := format.Source(after)
	if err != nil {
		return err
	}
	if flat := func(b []byte) string { return spaces.ReplaceAllString(string(b), " ") }; flat(formatted) != flat(after) {
		return fmt.Errorf("it is not formatted:\n%s", differences(string(formatted), string(after)))
	}
	return nil
}

// differences returns the lines that the texts want and got do not share, those of want with a minus.
func differences(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(w) > 0 && len(g) > 0 && w[0] == g[0] {
		w, g = w[1:], g[1:]
	}
	for len(w) > 0 && len(g) > 0 && w[len(w)-1] == g[len(g)-1] {
		w, g = w[:len(w)-1], g[:len(g)-1]
	}
	var b strings.Builder
	for _, line := range w {
		fmt.Fprintf(&b, "- %s\n", line)
	}
	for _, line := range g {
		fmt.Fprintf(&b, "+ %s\n", line)
	}
	return b.String()
}
