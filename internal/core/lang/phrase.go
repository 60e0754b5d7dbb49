package lang

import "strings"

// A Phrase is what a message says, in both languages: the operands are in it already. It is a string, so that facts can
// have one and two of them can be compared. A string without a language, such as a name, is a Phrase, too.
type Phrase string

// With returns the message with args as its operands. Operands that have a language themselves are a [Phrase], a [Text]
// or an error.
func (t Text) With(args ...any) Phrase {
	return bilingual(t.In(English, args...), t.In(Chinese, args...))
}

// Both returns what err says in both languages.
func Both(err error) Phrase { return bilingual(Message(English, err), Message(Chinese, err)) }

// In returns the phrase in the language l.
func (p Phrase) In(l Lang) string {
	english, chinese, both := strings.Cut(string(p), zh)
	if l == Chinese && both {
		return chinese
	}
	return english
}

// String returns the phrase in English.
func (p Phrase) String() string { return p.In(English) }

// Replace returns the phrase with words replaced in both languages, by the pairs oldNew as [strings.NewReplacer] takes
// them.
func (p Phrase) Replace(oldNew ...string) Phrase {
	return Phrase(strings.NewReplacer(oldNew...).Replace(string(p)))
}

// Plural returns the message one if n is 1, and many otherwise. Both take the number as an operand.
func Plural(n int, one, many Text) Text {
	if n == 1 {
		return one
	}
	return many
}

// bilingual returns the phrase that is english in English and chinese in Chinese.
func bilingual(english, chinese string) Phrase {
	if english == chinese {
		return Phrase(english)
	}
	return Phrase(english + zh + chinese)
}
