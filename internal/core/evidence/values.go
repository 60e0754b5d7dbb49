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

// ParseRanges reads numbers and ranges between commas: "899900,899910-899919".
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

// Known reports whether a value is in the table, in any tier, or added by the -known setting.
func (c *Config) Known(v int64) bool {
	return inTable(v) || slices.ContainsFunc(c.Added, func(r Range) bool { return r.Lo <= v && v <= r.Hi })
}

// KnownLiteral reports whether a literal, an integer or a float in any notation, has a known value. What is no literal
// has none.
func (c *Config) KnownLiteral(kind token.Token, literal string) bool {
	if len(c.Added) == 0 && isShort(kind, literal) {
		return false
	}
	if kind == token.INT {
		n, err := strconv.ParseUint(literal, 0, 63)
		return err == nil && c.Known(int64(n))
	}
	// Nearly all floats are far from a code, which is seen without big numbers.
	if f, err := strconv.ParseFloat(literal, 64); err == nil && (f > 1<<62 || !c.Known(int64(math.Round(f)))) {
		return false
	}
	n, exact := constant.Int64Val(constant.ToInt(constant.MakeFromLiteral(literal, kind, 0)))
	return exact && c.Known(n)
}

// KnownText reports whether a text, such as a string literal with its quotes, has the number of a known code: between
// other characters than digits, letters and points. What is written in escape sequences does not count.
func (c *Config) KnownText(text string) bool {
	for i := 0; i < len(text); i++ {
		if !isNumeral(text[i]) {
			continue
		}
		from := i
		for i < len(text) && isNumeral(text[i]) {
			i++
		}
		if i-from < 6 || i-from > 7 || from > 0 && (isNameByte(text[from-1]) || text[from-1] >= utf8.RuneSelf) ||
			i < len(text) && isNameByte(text[i]) {
			continue
		}
		if n, err := strconv.ParseInt(text[from:i], 10, 64); err == nil && c.Known(n) {
			return true
		}
	}
	return false
}

// isShort reports whether a literal has fewer digits than every number of the table, which have six or more in any
// base. A negative exponent takes digits away, a positive one may add some.
func isShort(kind token.Token, literal string) bool {
	if kind == token.FLOAT {
		if i := strings.IndexAny(literal, "eEpP"); i >= 0 && !strings.HasPrefix(literal[i+1:], "-") {
			return false
		}
		literal = literal[:strings.IndexAny(literal+".", ".eEpP")]
	}
	return len(literal) < 6
}

func inTable(v int64) bool { return v > 0 && v < 1e8 && codes.Code(v).Known() }

// InFamily reports whether a value could be meant for a code: it lies in a category of the table, or among the 8xxxxx
// where the vendor puts new categories.
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

// codeValue returns the number that a constant stands for where codes are compared: an integer, a float without a
// fraction, a string of six or seven digits, or a string that has one such number in it, which is a known
// code and stands behind no word for another thing.
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
		start, end := digitsIn(s)
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

// lastWordOf returns the last word of a text, which names the number behind it: amount in `"amount": 899000`.
func lastWordOf(text string) string {
	list := strings.FieldsFunc(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) })
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// digitsIn returns where the only number of six or seven digits stands in a text; -1 if there is none, or another
// number of as many.
func digitsIn(s string) (start, end int) {
	start = -1
	for i := 0; i < len(s); i++ {
		if !isNumeral(s[i]) {
			continue
		}
		from := i
		for i < len(s) && isNumeral(s[i]) {
			i++
		}
		if n := i - from; n != 6 && n != 7 || s[from] == '0' || from > 0 && isNameByte(s[from-1]) ||
			i < len(s) && isNameByte(s[i]) {
			continue
		}
		if start >= 0 {
			return -1, -1
		}
		start, end = from, i
	}
	return start, end
}

func isNumeral(b byte) bool { return '0' <= b && b <= '9' }

// isNameByte reports whether a byte makes a number beside it a part of a name or of another number.
func isNameByte(b byte) bool {
	return b == '_' || b == '.' || 'a' <= b|0x20 && b|0x20 <= 'z'
}

// beginsWithCode reports whether a constant text begins with its number and a separator: "899001 - user exists".
func beginsWithCode(v constant.Value) bool {
	if v == nil || v.Kind() != constant.String {
		return false
	}
	s := constant.StringVal(v)
	start, end := digitsIn(s)
	behind := strings.TrimLeft(s[max(end, 0):], " ")
	return start == 0 && behind != "" && strings.ContainsRune("-:,;|", rune(behind[0]))
}
