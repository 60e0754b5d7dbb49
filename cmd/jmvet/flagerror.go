package main

import (
	"flag"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/internal/core/lang"
)

// flagError returns err, an error of package flag about the flags fs, as a message in every language. Package flag has
// no types to tell its errors by; what it says in English stays as it is. Any other error is returned unchanged.
func flagError(fs *flag.FlagSet, err error) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return lang.NeedsArgument.Errorf(name)
	}
	if arg, ok := strings.CutPrefix(text, "bad flag syntax: "); ok {
		return lang.BadFlag.Errorf(arg)
	}
	if value, name, ok := valueIn(text, "invalid boolean value ", " for -"); ok {
		return lang.InvalidBool.Errorf(value, name, valueError(fs, name, value))
	}
	if value, name, ok := valueIn(text, "invalid value ", " for flag -"); ok {
		return lang.InvalidValue.Errorf(value, name, valueError(fs, name, value))
	}
	return err
}

// valueIn cuts text, an error of package flag about a value, into the value, as Go quotes it, and the name of the flag.
// The words before stand before the value, and those of between before the name.
func valueIn(text, before, between string) (value, name string, ok bool) {
	rest, ok := strings.CutPrefix(text, before)
	if !ok {
		return "", "", false
	}
	value, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return "", "", false
	}
	rest, ok = strings.CutPrefix(rest[len(value):], between)
	name, _, found := strings.Cut(rest, ": ")
	return value, name, ok && found
}

// valueError returns what the flag name of fs has to say of a value, which is quoted as in Go. It is asked once more,
// for package flag has made a text of its error.
func valueError(fs *flag.FlagSet, name, quoted string) any {
	value, err := strconv.Unquote(quoted)
	f := fs.Lookup(name)
	if err != nil || f == nil {
		return ""
	}
	err = f.Value.Set(value)
	switch {
	case err == nil:
		return ""
	case err.Error() == lang.ParseError.In(lang.English):
		return lang.ParseError
	case err.Error() == lang.OutOfRange.In(lang.English):
		return lang.OutOfRange
	}
	return err
}
