package nearest

import (
	"slices"
	"strconv"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/lang"
)

// Slip is the way in which a number was mistyped.
type Slip int

const (
	Sister  Slip = iota // 898xxx written for 899xxx, or the reverse: the HTTP and the REST service share their endings
	Lost                // a digit was lost
	Doubled             // a digit was typed twice
	Swapped             // two neighbours changed places
	Wrong               // one digit is wrong
	slips
)

var slipTexts = [...]lang.Text{
	lang.SlipSister, lang.SlipLost, lang.SlipDoubled, lang.SlipSwapped, lang.SlipWrong,
}

// In returns what the slip is called in the language l.
func (s Slip) In(l lang.Lang) string {
	if s < 0 || s >= slips {
		return "Slip(" + strconv.Itoa(int(s)) + ")"
	}
	return slipTexts[s].In(l)
}

// String returns what the slip is called in English.
func (s Slip) String() string { return s.In(lang.English) }

// A Guess is a code that a number may have been meant for.
type Guess struct {
	Code codes.Code
	Slip Slip
}

// Code returns the code that n, a number which is no code, was likely meant for: by the first slip, in the order above,
// that leads to exactly one code. Where a slip leads to several, it tells nothing. A code that the vendor has removed
// was not meant: nobody writes it anew. Code reports false if no slip leads to one code.
func Code(n int64) (codes.Code, bool) {
	for slip := range slips {
		if meant := slices.DeleteFunc(meantBy(slip, n), removed); len(meant) == 1 {
			return meant[0], true
		}
	}
	return 0, false
}

// removed reports whether the vendor has removed c.
func removed(c codes.Code) bool {
	e, ok := codes.Lookup(c)
	return ok && e.Source == codes.SourceRemoved
}

// Codes returns all codes within one slip of n, the likeliest slip first, each code once.
func Codes(n int64) []Guess {
	var list []Guess
	for slip := range slips {
		for _, c := range meantBy(slip, n) {
			if !slices.ContainsFunc(list, func(g Guess) bool { return g.Code == c }) {
				list = append(list, Guess{c, slip})
			}
		}
	}
	return list
}

// meantBy returns the codes that slip turns into n, ascending.
func meantBy(slip Slip, n int64) []codes.Code {
	if n <= 0 || n >= 1e9 {
		return nil
	}
	var list []codes.Code
	for _, digits := range slipped(slip, strconv.FormatInt(n, 10)) {
		v, err := strconv.ParseInt(digits, 10, 64)
		if err != nil || digits[0] == '0' || v == n {
			continue
		}
		if c := codes.Code(v); c.Known() && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	slices.Sort(list)
	return list
}

// slipped returns the numbers that slip turns into the number with the given digits, and others that meantBy leaves
// out.
func slipped(slip Slip, digits string) []string {
	var list []string
	switch slip {
	case Sister:
		return sisters(digits)
	case Lost: // put any digit in any place
		for i := range len(digits) + 1 {
			for d := '0'; d <= '9'; d++ {
				list = append(list, digits[:i]+string(d)+digits[i:])
			}
		}
	case Doubled: // take out one of two alike
		for i := 1; i < len(digits); i++ {
			if digits[i] == digits[i-1] {
				list = append(list, digits[:i]+digits[i+1:])
			}
		}
	case Swapped: // swap them back
		for i := 1; i < len(digits); i++ {
			list = append(list, digits[:i-1]+digits[i:i+1]+digits[i-1:i]+digits[i+1:])
		}
	case Wrong: // put any digit in the place of one
		for i := range digits {
			for d := '0'; d <= '9'; d++ {
				list = append(list, digits[:i]+string(d)+digits[i+1:])
			}
		}
	}
	return list
}

// sisters returns the number that stands for the same failure as the one with the given digits does: a code of category
// REST for one of category HTTP, and the reverse.
func sisters(digits string) []string {
	if len(digits) != 6 {
		return nil
	}
	switch digits[:3] {
	case "898":
		return []string{"899" + digits[3:]}
	case "899":
		// That one stands in the code of the vendor's web SDK, and on none of its pages: nobody who reads them meant
		// it.
		if sister := "898" + digits[3:]; sister != strconv.Itoa(codes.HTTPFileSizeLimitExceeded) {
			return []string{sister}
		}
	}
	return nil
}
