// Package scan rules out, by their text alone, the packages about which jmvet has nothing to say.
//
// A package can have a finding only if it, or something that it imports, names JMessage, names jmvet (as imports of the
// table and directives do), or has the number of a known code written out: every rule of evidence asks for one of the
// three. A text that has none of them is ruled out at the speed of reading it. What the go command may refuse is an
// error, so that the caller asks it. docs/speed.md has the whole argument.
package scan

import (
	"bytes"
	"encoding/binary"
	"go/scanner"
	"go/token"
	"math"
	"math/bits"
	"strconv"
	"unicode/utf8"

	"github.com/jmvet/jmvet/codes"
	"github.com/jmvet/jmvet/internal/core/evidence"
	"github.com/jmvet/jmvet/internal/core/lexicon"
)

// A trigger is a set of reasons why a text cannot be ruled out.
type trigger uint8

const (
	// triggerNames: it names JMessage, jmvet, or the package of the -constants setting.
	triggerNames trigger = 1 << iota
	// triggerNumbers: a number literal in it has the value of a known code.
	triggerNumbers
)

// A matcher finds the triggers in the text of a file. They depend on the settings, which may declare more codes and
// constants.
type matcher struct {
	config   *evidence.Config
	smallest int64 // the smallest known code: nearly all numbers of a program are smaller
	// The number of digits of the smallest code. Other notations need more bytes, but for those with an exponent.
	shortest  int
	classes   [256]class
	constants []byte // import path of the -constants setting, nil if there is none
}

// newMatcher returns the matcher for the settings cfg.
func newMatcher(cfg *evidence.Config) *matcher {
	m := &matcher{config: cfg, smallest: math.MaxInt64}
	for _, e := range codes.All() {
		m.smallest = min(m.smallest, int64(e.Code))
	}
	for _, r := range cfg.Added {
		m.smallest = max(0, min(m.smallest, r.Lo)) // a literal has no sign
	}
	m.shortest = len(strconv.FormatInt(m.smallest, 10))
	for b := range m.classes {
		m.classes[b] = classOf(byte(b))
	}
	if cfg.Constants != "" {
		m.constants = []byte(cfg.Constants)
	}
	return m
}

// triggers returns all triggers in text.
func (m *matcher) triggers(text []byte) trigger {
	var r trigger
	if bytes.Contains(text, []byte("jmvet")) || lexicon.NamesVendor(text) ||
		m.constants != nil && bytes.Contains(text, m.constants) {
		r |= triggerNames
	}
	if m.mayHaveNumber(text) && m.hasNumber(text) {
		r |= triggerNumbers
	}
	return r
}

// Eight bytes of 1, and the highest bits of eight bytes.
const (
	ones  = 0x0101_0101_0101_0101
	highs = 0x8080_8080_8080_8080
)

// mayHaveNumber reports whether text has the number of a known code anywhere, in comments and strings, too.
func (m *matcher) mayHaveNumber(text []byte) bool {
	for i := 0; i < len(text); {
		// Skip sixteen bytes at a time as long as none of them is a digit: most have none.
		if i+16 <= len(text) {
			low, high := digitsOf(text[i:]), digitsOf(text[i+8:])
			if low|high == 0 {
				i += 16
				continue
			}
			if low == 0 {
				i, low = i+8, high
			}
			i += bits.TrailingZeros64(low) / 8
		}
		if !isDigit(text[i]) {
			i++
			continue
		}
		// Find the end of the word that begins with a digit.
		start := i
		var has class
		for ; i < len(text) && m.classes[text[i]] != 0; i++ {
			has |= m.classes[text[i]]
		}
		// Ask for its value, unless it is the end of a name such as v1, or too short.
		switch {
		case start > 0 && m.classes[text[start-1]]&letter != 0: // v1: the end of a name
		case i-start < m.shortest && has&exponent == 0:
		default:
			i = numberEnd(text, start)
			if m.isNumberAt(text, start, i) {
				return true
			}
		}
	}
	return false
}

// digitsOf returns the highest bit of the first digit among the first eight bytes of text, and perhaps of bytes behind
// it. It is 0 if none of them is a digit.
func digitsOf(text []byte) uint64 {
	x := binary.LittleEndian.Uint64(text) ^ '0'*ones
	return (x - 10*ones) & ^x & highs
}

// A class is what a byte can be in a word that begins with a digit.
type class uint8

const (
	letter   class = 1 << iota // or _
	digit                      // or a point
	exponent                   // a letter that may make a few digits a large number
)

// classOf returns what the byte b can be in a word that begins with a digit.
func classOf(b byte) class {
	switch {
	case isDigit(b) || b == '.':
		return digit
	case b == 'e' || b == 'E' || b == 'p' || b == 'P':
		return letter | exponent
	case isLetter(b):
		return letter
	}
	return 0
}

// isNumberAt reports whether the word text[start:end], which begins with a digit, is the number of a known code. A word
// behind a letter beyond ASCII is the end of a name.
func (m *matcher) isNumberAt(text []byte, start, end int) bool {
	if start > 0 {
		switch before := text[start-1]; {
		case before == '.':
			start--
		case before >= utf8.RuneSelf:
			return false
		}
	}
	word := text[start:end]
	n, plain := plainNumber(word)
	if !plain {
		return m.config.KnownLiteral(kindOf(word), string(word))
	}
	return n >= m.smallest && m.config.Known(n)
}

// plainNumber returns the value of word, a decimal or hexadecimal number, or -1 for a decimal with a fraction. ok is
// false for other notations and for more than 15 digits: they are rare, and left to [evidence.Config.KnownLiteral].
func plainNumber(word []byte) (n int64, ok bool) {
	// The base, from the prefix. A leading 0 makes other bases.
	base := int64(10)
	if isHex(word) {
		base, word = 16, word[2:]
	} else if len(word) == 0 || word[0] == '0' && len(word) > 1 && word[1] != '.' {
		return 0, false
	}
	if len(word) > 15 {
		return 0, false
	}
	// Each digit; _ may stand between them.
	for i, b := range word {
		d := int64(99)
		switch {
		case isDigit(b):
			d = int64(b - '0')
		case b == '_':
			continue
		case b == '.' && base == 10:
			return fraction(n, word[i+1:])
		case 'a' <= b|0x20 && b|0x20 <= 'f':
			d = int64(b|0x20-'a') + 10
		}
		if d >= base {
			return 0, false
		}
		n = n*base + d
	}
	return n, true
}

// fraction returns n if digits, which stand behind its point, are all zeros, and -1 if others are among them. ok is
// false if there is an exponent.
func fraction(n int64, digits []byte) (int64, bool) {
	for _, b := range digits {
		switch {
		case b == '0' || b == '_':
		case isDigit(b):
			n = -1
		default:
			return 0, false // an exponent
		}
	}
	return n, true
}

// kindOf returns which kind of literal word, a number in any notation, is: INT or FLOAT.
func kindOf(word []byte) token.Token {
	if bytes.ContainsAny(word, ".pP") || !isHex(word) && bytes.ContainsAny(word, "eE") {
		return token.FLOAT
	}
	return token.INT
}

// hasNumber reports whether a token of text is a literal with the number of a known code. Comments have no tokens.
func (m *matcher) hasNumber(text []byte) bool {
	var s scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(text))
	s.Init(file, text, nil, 0)
	for {
		_, tok, lit := s.Scan()
		switch tok {
		case token.INT, token.FLOAT:
			if m.config.KnownLiteral(tok, lit) {
				return true
			}
		case token.STRING:
			if m.config.KnownText(lit) {
				return true
			}
		case token.EOF:
			return false
		}
	}
}

// numberEnd returns the offset of the end of the word in text that begins with a digit at i. Letters, digits, _ and .
// belong to it, and a sign behind the letter of an exponent.
func numberEnd(text []byte, i int) int {
	start := i
	for ; i < len(text); i++ {
		switch b := text[i]; {
		case isDigit(b) || isLetter(b) || b == '.':
		case (b == '+' || b == '-') && isExponent(text[start:i]):
		default:
			return i
		}
	}
	return i
}

// isExponent reports whether a sign behind word belongs to the number: 8.99e+5 and 0x1p+4 are numbers, 0x1e+5 is a sum.
func isExponent(word []byte) bool {
	switch word[len(word)-1] {
	case 'e', 'E':
		return !isHex(word)
	case 'p', 'P':
		return isHex(word)
	}
	return false
}

// isHex reports whether word is a hexadecimal number.
func isHex(word []byte) bool { return len(word) > 1 && word[0] == '0' && word[1]|0x20 == 'x' }

// isDigit reports whether b is a decimal digit.
func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isLetter reports whether b is an ASCII letter or _.
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_' }
