// Package settings reads the entries of the setting -code.
package settings

import (
	"go/token"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// An Entry is an entry of the setting -code: an import path, a dot, and what holds codes in that package, as Func, Var,
// Type, Type.Field or Type.Method. The last element of an import path may have dots, too, as in gopkg.in/yaml.v3.Node:
// where the path ends, only the program tells.
type Entry string

// ParseEntry returns the entry that text stands for. The error says what to write.
func ParseEntry(text string) (Entry, error) {
	text = strings.TrimSpace(text)
	names := strings.Split(text[strings.LastIndexByte(text, '/')+1:], ".")
	if len(names) < 2 || names[0] == "" || strings.ContainsAny(text, " \t\"") || strings.HasPrefix(text, "/") ||
		!token.IsIdentifier(names[len(names)-1]) {
		return "", lang.NoCodeEntry.Errorf(text)
	}
	return Entry(text), nil
}

// In returns the name of what the entry means in the package with the import path path, as Name or Type.Member. It
// reports false if the entry cannot mean something of that package.
func (e Entry) In(path string) (name string, ok bool) {
	rest, ok := strings.CutPrefix(string(e), path)
	if !ok || !strings.HasPrefix(rest, ".") || strings.Contains(rest, "/") {
		return "", false
	}
	return rest[1:], true
}

// A Reading is one way to read an entry.
type Reading struct{ Path, Name string }

// Readings returns the ways to read the entry, the one with the longest path first.
func (e Entry) Readings() []Reading {
	text := string(e)
	var list []Reading
	slash := strings.LastIndexByte(text, '/')
	for end, n := len(text), 0; n < 2; n++ {
		dot := strings.LastIndexByte(text[:end], '.')
		if dot <= slash+1 {
			break
		}
		list = append(list, Reading{text[:dot], text[dot+1:]})
		end = dot
	}
	return list
}
