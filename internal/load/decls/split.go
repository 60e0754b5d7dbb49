package decls

import "go/token"

// A splitter reads a file token by token. Its methods return false once the text cannot be Go.
type splitter struct {
	text  []byte
	i     int // offset of the next byte to read
	depth int // how many brackets are open
	list  []Declaration
	open  bool // cur is being read
	cur   Declaration
	last  int // offset of the end of the last token

	mayEnd  bool // a newline behind the last token ends the statement
	ends    bool // the last statement has ended
	group   bool // the declaration has parentheses: type ( ... )
	naming  bool // the next word is a name that is declared
	named   bool // the last token was such a name
	literal bool // the last word was struct or interface: a { opens the type, not a body

	brace        int  // offset of the last { outside all brackets of the declaration
	braceLiteral bool // that { opens a struct or interface type
}

// step reads the token at s.i, or the white space there, and reports whether the text can be Go so far.
func (s *splitter) step() bool {
	switch b := s.text[s.i]; b {
	case '\n':
		s.newline()
		s.i++
	case ' ', '\t', '\r':
		s.i++
	case '"', '\'', '`':
		return s.quoted()
	case '(', '[', '{':
		return s.bracket(b)
	case ')', ']', '}':
		s.depth--
		s.token(s.i+1, true)
		return s.depth >= 0
	case ';':
		last := s.last // the semicolon is not part of the declaration
		s.token(s.i+1, true)
		s.last = last
		s.newline()
	case ',':
		again := s.named // var a, b: another name may follow
		s.token(s.i+1, false)
		s.naming = again
	case '=':
		if s.named && s.cur.Keyword == token.TYPE {
			s.cur.Aliases = append(s.cur.Aliases, s.cur.Names[len(s.cur.Names)-1])
		}
		s.token(s.i+1, false)
	default:
		if isWord(b) {
			return s.word()
		}
		if b != '/' || !s.comment() { // anything else is an operator
			s.token(s.i+1, false)
		}
	}
	return true
}

// token notes that a token ends before the offset end. A newline behind it ends the statement if mayEnd says so.
func (s *splitter) token(end int, mayEnd bool) {
	s.i, s.last, s.mayEnd = end, end, mayEnd
	s.ends, s.naming, s.named, s.literal = false, false, false, false
}

// newline ends the statement, if one may end here.
func (s *splitter) newline() {
	if s.mayEnd && (s.depth == 0 || s.group && s.depth == 1) {
		s.ends = true
	}
}

// bracket reads the opening bracket b, and all up to the closing one unless names can be declared in between.
func (s *splitter) bracket(b byte) bool {
	if s.depth == 0 && b == '{' {
		s.brace, s.braceLiteral = s.i, s.literal
	}
	s.depth++
	if s.depth == 1 && b == '(' && s.naming && s.cur.Keyword != token.FUNC && len(s.cur.Names) == 0 {
		s.group = true
		s.token(s.i+1, false)
		s.ends = true
		return true
	}
	s.token(s.i+1, false)
	return s.nested()
}

// What a byte means in brackets, where neither words nor line ends do.
const (
	opens = iota + 1
	closes
	quotes
	slash
)

// meanings has the meaning of each byte in brackets, 0 if it has none.
var meanings = [256]uint8{
	'(': opens, '[': opens, '{': opens,
	')': closes, ']': closes, '}': closes,
	'"': quotes, '\'': quotes, '`': quotes, '/': slash,
}

// nested reads up to the bracket that closes the one just read. Neither words nor line ends matter in there.
func (s *splitter) nested() bool {
	depth := 0
	for s.i < len(s.text) {
		switch meanings[s.text[s.i]] {
		case opens:
			depth++
		case closes:
			if depth == 0 {
				return true
			}
			depth--
		// A string or rune ends where its quote does.
		case quotes:
			end := quotedEnd(s.text[s.i:])
			if end == 0 {
				return false
			}
			s.i += end
			continue
		case slash:
			if s.comment() {
				continue
			}
		}
		s.i++
	}
	return false
}

// word reads a keyword, a name or a number, and takes it for what the state says.
func (s *splitter) word() bool {
	start := s.i
	word := s.readWord()
	switch {
	case s.ends && s.depth == 0:
		return s.begin(word, start)
	case s.ends || s.naming:
		s.cur.Names = append(s.cur.Names, string(word))
		s.token(s.i, true)
		s.named = true
	default:
		s.token(s.i, !neverEnds(word))
		s.literal = string(word) == "struct" || string(word) == "interface"
	}
	return true
}

// begin starts a declaration with its keyword, which begins at the offset start and has been read. It reports whether
// the text can be Go.
func (s *splitter) begin(keyword []byte, start int) bool {
	s.close()
	s.open, s.cur = true, Declaration{Start: start, Keyword: token.Lookup(string(keyword))}
	s.group, s.brace = false, 0
	s.token(s.i, false)
	switch s.cur.Keyword {
	case token.FUNC:
		return s.function()
	case token.TYPE, token.VAR, token.CONST:
		s.naming = true
		return true
	}
	return s.cur.Keyword == token.IMPORT || s.cur.Keyword == token.PACKAGE
}

// function reads the head of a function up to its name, as of func (r *T[K]) Name, and reports whether there is a name.
func (s *splitter) function() bool {
	s.blanks()
	if s.i < len(s.text) && s.text[s.i] == '(' && !s.receiver() {
		return false
	}
	s.blanks()
	name := s.readWord()
	s.cur.Names = []string{string(name)}
	s.token(s.i, true)
	return len(name) > 0
}

// receiver reads the receiver of a method up to its closing parenthesis, and reports whether there is one. The last
// word before any type parameters is the name of the receiver's type.
func (s *splitter) receiver() bool {
	generic := false
	for depth := 0; ; {
		s.blanks()
		if s.i >= len(s.text) {
			return false
		}
		// The words are the name of the receiver and its type.
		if word := s.readWord(); len(word) > 0 {
			if !generic {
				s.cur.Receiver = string(word)
			}
			continue
		}
		// Behind [ come type parameters; the outermost ) ends the receiver.
		switch s.text[s.i] {
		case '[':
			generic = true
		case '(':
			depth++
		case ')':
			depth--
		}
		s.i++
		if depth == 0 {
			return true
		}
	}
}

// readWord reads the name, keyword or number at s.i, and returns it. It is empty if there is none.
func (s *splitter) readWord() []byte {
	start, end := s.i, s.i
	for end < len(s.text) && isWord(s.text[end]) {
		end++
	}
	s.i = end
	return s.text[start:end]
}

// blanks skips white space and comments.
func (s *splitter) blanks() {
	for s.i < len(s.text) {
		switch b := s.text[s.i]; {
		case b == ' ' || b == '\t' || b == '\r' || b == '\n':
			s.i++
		case b == '/' && s.comment():
		default:
			return
		}
	}
}

// close ends the declaration that is being read, if one is.
func (s *splitter) close() {
	if !s.open {
		return
	}
	s.cur.End = s.last
	if s.cur.Keyword == token.FUNC && s.brace > 0 && !s.braceLiteral {
		s.cur.Body = s.brace
	}
	s.list = append(s.list, s.cur)
	s.open = false
}

// neverEnds reports whether word is a keyword behind which no statement ends.
func neverEnds(word []byte) bool {
	switch string(word) {
	case "chan", "map", "struct", "interface", "func":
		return true
	}
	return false
}

// isWord reports whether b is part of a name or a number. All bytes of letters beyond ASCII are.
func isWord(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_' || b >= 0x80
}
