package evidence

import (
	"fmt"
	"go/constant"
	"go/token"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A Range is a run of numbers that the -known setting adds to the table, both ends included.
type Range struct{ Lo, Hi int64 }

// String returns the range as [ParseRanges] reads it.
func (r Range) String() string {
	if r.Lo == r.Hi {
		return strconv.FormatInt(r.Lo, 10)
	}
	return fmt.Sprintf("%d-%d", r.Lo, r.Hi)
}

// ParseRanges parses text, a value of the -known setting: numbers and ranges between commas, as in
// "899900,899910-899919". A field that is neither a positive number nor a range of such is an error.
func ParseRanges(text string) ([]Range, error) {
	var list []Range
	for field := range strings.SplitSeq(text, ",") {
		field = strings.TrimSpace(field)
		if field == "" {
			continue
		}
		lo, hi, isRange := strings.Cut(field, "-")
		if !isRange {
			hi = lo
		}
		from, err1 := strconv.ParseInt(strings.TrimSpace(lo), 10, 64)
		to, err2 := strconv.ParseInt(strings.TrimSpace(hi), 10, 64)
		if err1 != nil || err2 != nil || from <= 0 || to < from {
			return nil, lang.NoCodeRange.Errorf(field)
		}
		list = append(list, Range{from, to})
	}
	return list, nil
}

// Known reports whether v is in the table, in any tier, or added by the -known setting.
func (c *Config) Known(v int64) bool {
	return inTable(v) || slices.ContainsFunc(c.Added, func(r Range) bool { return r.Lo <= v && v <= r.Hi })
}

// KnownLiteral reports whether literal has a known value: an integer or a float, as kind says, in any notation. It is
// false for what is no literal of that kind.
func (c *Config) KnownLiteral(kind token.Token, literal string) bool {
	if len(c.Added) == 0 && isShort(kind, literal) {
		return false
	}
	if kind == token.INT {
		n, err := strconv.ParseUint(literal, 0, 63)
		return err == nil && c.Known(int64(n))
	}
	// Nearly all floats are far from a code. That is seen without big numbers.
	if f, err := strconv.ParseFloat(literal, 64); err == nil && (f > 1<<62 || !c.Known(int64(math.Round(f)))) {
		return false
	}
	n, exact := constant.Int64Val(constant.ToInt(constant.MakeFromLiteral(literal, kind, 0)))
	return exact && c.Known(n)
}

// KnownText reports whether text, such as a string literal with its quotes, has the number of a known code in it, which
// is no part of a word. Digits in escape sequences do not count.
func (c *Config) KnownText(text string) bool {
	for start, end := nextNumber(text, 0); start >= 0; start, end = nextNumber(text, end) {
		if start > 0 && text[start-1] >= utf8.RuneSelf {
			continue
		}
		if n, err := strconv.ParseInt(text[start:end], 10, 64); err == nil && c.Known(n) {
			return true
		}
	}
	return false
}

// isShort reports whether literal, an integer or a float as kind says, has fewer digits than any number of the table.
// These have six or more in every base.
func isShort(kind token.Token, literal string) bool {
	if kind == token.FLOAT {
		// A negative exponent takes digits away, a positive one may add some.
		if i := strings.IndexAny(literal, "eEpP"); i >= 0 && !strings.HasPrefix(literal[i+1:], "-") {
			return false
		}
		literal = literal[:strings.IndexAny(literal+".", ".eEpP")]
	}
	return len(literal) < 6
}

// maxStatus is the greatest number that is taken for a status, a flag or a count. A greater one that is no code of
// JMessage's may be a code of another service.
const maxStatus = 999

// inTable reports whether v is in the table of codes, which has none of more than eight digits.
func inTable(v int64) bool { return v > 0 && v < 1e8 && codes.Code(v).Known() }

// InFamily reports whether v may be meant for a code: it lies in a category of the table, or among the 8xxxxx, where
// the vendor puts new categories.
func InFamily(v int64) bool {
	if v < 0 || v >= 1e8 {
		return false
	}
	return 800_000 <= v && v < 900_000 || codes.Category(v/1000).Known()
}

// A form is how a constant has a number.
type form uint8

const (
	number   form = iota
	digits        // a string of six or seven digits
	embedded      // a string with six or seven digits and other characters
)

// codeValue returns the number n that v stands for where codes are compared, and in which form v has it: v is an
// integer, a float without a fraction, a string of six or seven digits, or a string with one such number in it. It
// returns false for other constants, and for nil.
//
// Of a string with other characters, the number must be in the table, and the word before it must not speak of another
// kind of number.
func codeValue(v constant.Value) (n int64, f form, ok bool) {
	if v == nil {
		return 0, number, false
	}
	switch v.Kind() {
	case constant.Int, constant.Float:
		n, exact := constant.Int64Val(constant.ToInt(v))
		return n, number, exact && constant.ToInt(v).Kind() == constant.Int
	case constant.String:
		s := constant.StringVal(v)
		start, end := onlyNumber(s)
		if start < 0 {
			return 0, number, false
		}
		n, err := strconv.ParseUint(s[start:end], 10, 32)
		if err != nil || start == 0 && end == len(s) {
			return int64(n), digits, err == nil
		}
		return int64(n), embedded, inTable(int64(n)) && !lexicon.SaysOther(lastWordOf(s[:start]))
	}
	return 0, number, false
}

// beginsWithCode reports whether v is a string that begins with its only number and a separator: "899001 - user
// exists".
func beginsWithCode(v constant.Value) bool {
	if v == nil || v.Kind() != constant.String {
		return false
	}
	s := constant.StringVal(v)
	start, end := onlyNumber(s)
	if start != 0 {
		return false
	}
	rest := strings.TrimLeft(s[end:], " ")
	return rest != "" && strings.ContainsRune("-:,;|", rune(rest[0]))
}

// lastWordOf returns the last word of text, which names a number behind it: amount of `"amount": `.
func lastWordOf(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) })
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// onlyNumber returns where the only number of six or seven digits without leading zeros stands in s. The start is -1 if
// there is none, or more than one.
func onlyNumber(s string) (start, end int) {
	start, end = -1, -1
	for from, to := nextNumber(s, 0); from >= 0; from, to = nextNumber(s, to) {
		switch {
		case s[from] == '0':
		case start >= 0:
			return -1, -1
		default:
			start, end = from, to
		}
	}
	return start, end
}

// nextNumber returns where the next six or seven digits stand in s that are no part of a name or of another number,
// from the index from on. The start is -1 if there are none.
func nextNumber(s string, from int) (start, end int) {
	for i := from; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if n := i - start; n != 6 && n != 7 || start > 0 && isNameByte(s[start-1]) || i < len(s) && isNameByte(s[i]) {
			continue
		}
		return start, i
	}
	return -1, -1
}

// isDigit reports whether b is a decimal digit.
func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isNameByte reports whether b, next to a digit, makes it a part of a name or of another number.
func isNameByte(b byte) bool {
	return b == '_' || b == '.' || 'a' <= b|0x20 && b|0x20 <= 'z'
}
