// Package sprinkle puts comments into Go files at all places where one can stand: before a token, behind it, between
// lines, and across lines.
package sprinkle

import (
	"fmt"
	"go/scanner"
	"go/token"
	"math/rand/v2"
	"strings"
)

// Comments returns the Go file text with comments before some of its tokens, percent of a hundred, as r chooses. The
// program stays the same.
func Comments(r *rand.Rand, text string, percent int) string {
	s := sprinkler{rand: r}
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(text))
	var sc scanner.Scanner
	sc.Init(file, []byte(text), nil, 0)
	done, last := 0, token.ILLEGAL
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			break
		}
		offset := file.Offset(pos)
		if offset > done {
			s.out.WriteString(text[done:offset])
		}

		// A line end behind a token may be a semicolon: only some comments may have one there.
		if r.IntN(100) < percent {
			lineEnd := tok == token.SEMICOLON && lit == "\n"
			s.comment(lineEnd, lineEnd || !endsStatement(last) || strings.Contains(text[done:offset], "\n"))
		}
		done, last = offset, tok
		if tok != token.SEMICOLON || lit != "\n" {
			if lit == "" {
				lit = tok.String()
			}
			if strings.HasPrefix(text[offset:], lit) { // not where the scanner has dropped carriage returns
				s.out.WriteString(lit)
				done = offset + len(lit)
			}
		}
	}
	s.out.WriteString(text[done:])
	return s.out.String()
}

// A sprinkler writes a file with comments, which have the numbers up to n.
type sprinkler struct {
	rand *rand.Rand
	out  strings.Builder
	n    int
}

// comment writes a comment: at the end of a line if lineEnd is set, or before a token. If lines is set, a line end may
// stand in it or behind it.
func (s *sprinkler) comment(lineEnd, lines bool) {
	s.n++
	kinds := []string{" /* %d */ "}
	switch {
	case lineEnd:
		kinds = append(kinds, " // %d", "\n// %d", " // %d\n\n// more", " /* %d\n*/")
	case lines:
		kinds = append(kinds, " // %d\n", " /* %d\n * more\n */ ", "\n// %d\n// more\n", "\n\n/* %d */\n\n")
	}
	fmt.Fprintf(&s.out, kinds[s.rand.IntN(len(kinds))], s.n)
}

// endsStatement reports whether a line end behind the token tok is a semicolon.
func endsStatement(tok token.Token) bool {
	switch tok {
	case token.IDENT, token.INT, token.FLOAT, token.IMAG, token.CHAR, token.STRING, token.BREAK, token.CONTINUE,
		token.FALLTHROUGH, token.RETURN,
		token.INC, token.DEC, token.RPAREN, token.RBRACK, token.RBRACE, token.ILLEGAL:
		return true
	}
	return false
}
