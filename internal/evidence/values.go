package evidence

import (
	"fmt"
	"go/constant"
	"go/token"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/jmvet/jmvet/codes"
)

// A Range is a run of numbers that a house has added to the table, both ends included.
type Range struct{ Lo, Hi int64 }

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
			return nil, fmt.Errorf("%q is neither a positive number nor a range such as 899900-899919", field)
		}
		list = append(list, Range{from, to})
	}
	return list, nil
}

// Known reports whether a value is in the table, in any tier, or one of the house's own.
func (c *Config) Known(v int64) bool {
	return inTable(v) || slices.ContainsFunc(c.House, func(r Range) bool { return r.Lo <= v && v <= r.Hi })
}

// KnownLiteral reports whether a literal, an integer or a float in any notation, has a known value. What is no literal has none.
func (c *Config) KnownLiteral(kind token.Token, literal string) bool {
	if len(c.House) == 0 && isShort(kind, literal) {
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

// isShort reports whether a literal has fewer digits than every number of the table, which have six or more in any base. A negative
// exponent takes digits away, a positive one may add some.
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

// InFamily reports whether a value could be meant for a code: it lies in a category of the table, or among the 8xxxxx where
// the vendor puts new categories.
func InFamily(v int64) bool {
	if v < 0 || v >= 1e8 {
		return false
	}
	return 800_000 <= v && v < 900_000 || codes.Category(v/1000).Known()
}

// codeValue returns the number that a constant stands for where codes are compared: an integer, a float without a
// fraction, or a string of six or seven digits.
func codeValue(v constant.Value) (n int64, isText, ok bool) {
	if v == nil {
		return 0, false, false
	}
	switch v.Kind() {
	case constant.Int, constant.Float:
		n, exact := constant.Int64Val(constant.ToInt(v))
		return n, false, exact && constant.ToInt(v).Kind() == constant.Int
	case constant.String:
		s := constant.StringVal(v)
		if len(s) != 6 && len(s) != 7 || s[0] == '0' {
			return 0, false, false
		}
		n, err := strconv.ParseUint(s, 10, 32)
		return int64(n), true, err == nil
	}
	return 0, false, false
}
