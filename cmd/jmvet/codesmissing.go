package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/nearest"
	"github.com/jmvet/jmvet/internal/core/services"
)

// writeMissing says of n, a number that is no code, what was likely meant by it: a code near it, or that of another
// service.
func (c *console) writeMissing(n int64) {
	// Whose code it is.
	others := services.Lookup(n)
	if len(others) > 0 {
		c.say(lang.NoCodeOther, n)
		var table [][]string
		for _, m := range others {
			table = append(table, []string{"  " + m.Service.In(c.lang), m.In(c.lang)})
		}
		fmt.Fprint(c.stderr, c.terminal(c.stderr).Table(nil, table, 1))
	}
	// What it is near to: one code is told in the line itself, several are listed below.
	near := nearest.Codes(n)
	likely, ok := nearest.Code(n)
	switch {
	case len(near) == 0 && len(others) > 0:
		return
	case len(near) == 0:
		c.say(lang.NoCode, n)
		return
	case ok && len(near) == 1:
		c.say(lang.NoCodeMeant, n, int(likely), likely.String())
		return
	case ok:
		c.say(lang.NoCodeMeant2, n, int(likely), likely.String())
	default:
		c.say(lang.NoCodeNear, n)
	}
	var table [][]string
	for _, g := range near {
		table = append(table, []string{fmt.Sprintf("  %d", int(g.Code)), g.Code.String(), g.Slip.In(c.lang)})
	}
	fmt.Fprint(c.stderr, c.terminal(c.stderr).Table(nil, table, 0))
}

// vocabulary returns the words that a misspelt one may have been meant for: the names of constants and categories, and
// the words that these are made of.
func vocabulary() []string {
	var words []string
	for _, e := range codes.All() {
		words = append(words, e.Name)
	}
	for _, e := range codes.All() {
		for _, part := range parts(e.Name) {
			words = append(words, part, strings.ToLower(part))
		}
	}
	for _, c := range codes.Categories() {
		words = append(words, c.String(), strings.ToLower(c.String()))
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) }) // a whole name before a part
	return words
}

// parts returns the words of a name: LoginUserNotFound => Login, User, Not, Found.
func parts(name string) []string {
	var list []string
	start := 0
	runes := []rune(name)
	for i := 1; i < len(runes); i++ {
		small := unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])
		if unicode.IsUpper(runes[i]) && small {
			list = append(list, string(runes[start:i]))
			start = i
		}
	}
	return append(list, string(runes[start:]))
}
