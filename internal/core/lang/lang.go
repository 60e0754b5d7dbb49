// Package lang holds what jmvet says to people: every message in English and in Chinese, side by side.
//
// A message is a constant of type [Text]. It costs nothing when a process starts, which matters because go vet starts
// one for every package of a program; golang.org/x/text/message would build its catalogue each time.
package lang

import (
	"fmt"
	"strings"
)

// A Lang is a language that jmvet speaks. The zero value is English.
type Lang uint8

// The languages.
const (
	English Lang = iota
	Chinese
)

// String returns the name by which the setting -lang knows the language.
func (l Lang) String() string {
	if l == Chinese {
		return "zh"
	}
	return "en"
}

// Names returns the names of the languages, as String has them.
func Names() []string { return []string{English.String(), Chinese.String()} }

// Parse returns the language called name, as -lang and a locale give it: zh, zh-CN, zh_CN.UTF-8, en, en_US@euro. It
// reports false for the name of another language.
func Parse(name string) (Lang, bool) {
	primary := name
	if i := strings.IndexAny(name, "-_.@"); i >= 0 {
		primary = name[:i]
	}
	switch strings.ToLower(primary) {
	case "zh":
		return Chinese, true
	case "en":
		return English, true
	}
	return English, false
}

// FromEnv returns the language of the user's environment, whose variables getenv returns, as POSIX has it: the first of
// LC_ALL, LC_MESSAGES and LANG that is not empty decides. Where it names a language that jmvet does not speak, or none,
// the language is English.
func FromEnv(getenv func(string) string) Lang {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			l, _ := Parse(value)
			return l
		}
	}
	return English
}

// A Text is a message in both languages: the English format, zh, the Chinese format. Both are formats of package fmt
// for the same operands. Where the Chinese sentence has another order, or one of them needs fewer operands, the verbs
// of both have indexes, as in %[2]s.
type Text string

// zh stands between the two formats of a Text.
const zh = "\x00"

// format returns the format for the language l.
func (t Text) format(l Lang) string {
	english, chinese, _ := strings.Cut(string(t), zh)
	if l == Chinese {
		return chinese
	}
	return english
}

// In returns the message in the language l, with args as its operands. Operands that are a [Text], a [Phrase] or an
// error are put into the language, too.
func (t Text) In(l Lang, args ...any) string {
	if len(args) == 0 && !strings.Contains(string(t), "%") {
		return t.format(l)
	}
	return fmt.Sprintf(t.format(l), inLang(l, args)...)
}

// inLang returns args, with those that have a language put into l.
func inLang(l Lang, args []any) []any {
	out := make([]any, len(args))
	for i, arg := range args {
		switch arg := arg.(type) {
		case Text:
			out[i] = arg.In(l)
		case Phrase:
			out[i] = arg.In(l)
		case error:
			out[i] = Message(l, arg)
		default:
			out[i] = arg
		}
	}
	return out
}
